"""The page of the planning team."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from fourfold.kernel.editing import as_seen
from fourfold.kernel.web import render_page
from fourfold.members.models import Representative
from fourfold.members.permissions import plan_team
from fourfold.members.planning import commands, queries
from fourfold.partnerships.access import PartnershipRequest, partnership_view


@partnership_view(plan_team)
@require_safe
def team(request: PartnershipRequest) -> HttpResponse:
    return render_page(request, "members/team.html", {"team": queries.team()})


@partnership_view(plan_team)
@require_POST
def team_leave(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    person = get_object_or_404(Representative, pk=pk)
    commands.take_off_team(as_seen(person, request), by=request.seat)
    messages.success(request, _("Off the team. The person stays in your list."))
    return redirect("members:team", request.partnership.pk)
