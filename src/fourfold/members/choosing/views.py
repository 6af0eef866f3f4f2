"""The pages on which people are chosen, and what is done with those who were."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from fourfold.kernel.web import back_to, render_page
from fourfold.members.choosing import queries
from fourfold.members.choosing.queries import Filters
from fourfold.members.invitations import commands as invitations
from fourfold.members.models import Position
from fourfold.members.permissions import invite
from fourfold.members.planning import commands as planning
from fourfold.members.positions.queries import candidates, gap_sentence
from fourfold.partnerships.access import PartnershipRequest, partnership_view
from fourfold.partnerships.models import Term
from fourfold.partnerships.vocabulary import labels


@partnership_view(invite)
@require_safe
def choose(request: PartnershipRequest) -> HttpResponse:
    sectors = labels(Term.Axis.SECTOR)
    wanted = request.GET.get("sector", "")
    sector = wanted if wanted in sectors else ""
    more = {"sectors": sectors, "sector": sector}
    return _page(request, "members/choose.html", filters=Filters(sector=sector), more=more)


@partnership_view(invite)
@require_safe
def gap(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    position = get_object_or_404(Position, pk=pk, is_lived_experience=False)
    more = {
        "position": position,
        "sentence": gap_sentence(position),
        "members": candidates(position)[: queries.PER_PAGE],
    }
    return _page(request, "members/gap.html", filters=Filters(position=position), more=more)


def _page(
    request: PartnershipRequest, template: str, *, filters: Filters, more: dict[str, Any]
) -> HttpResponse:
    people = queries.page_of_people(filters, request.GET.get("page", "1"))
    return render_page(request, template, {"people": people, "here": request.path, **more})


@partnership_view(invite)
@require_POST
def choose_people(request: PartnershipRequest) -> HttpResponse:
    keys = [key for key in request.POST.getlist("person") if _is_key(key)]
    people = queries.chosen_people(keys)
    if not people:
        messages.warning(request, _("Tick at least one person first."))
        return redirect(back_to(request, request.path.removesuffix("chosen/")))
    if request.POST.get("do") == "invite":
        return _prepare(request, people)
    planning.add_to_team(people, by=request.seat)
    messages.success(request, _("They are on the planning team."))
    return redirect("members:team", request.partnership.pk)


def _prepare(request: PartnershipRequest, people: list[Any]) -> HttpResponse:
    made = invitations.draft_invitations(people, by=request.seat)
    if skipped := len(people) - made:
        said = ngettext(
            "%(count)s person already has an invitation or a seat.",
            "%(count)s people already have an invitation or a seat.",
            skipped,
        )
        messages.info(request, said % {"count": skipped})
    return redirect("home:send", request.partnership.pk)


def _is_key(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
