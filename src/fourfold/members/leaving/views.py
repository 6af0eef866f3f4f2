"""The pages about leaving, for coordinators."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from fourfold.accounts.confirming import recently_confirmed
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.members.leaving import commands, handing_over, queries
from fourfold.members.leaving.forms import AwayForm, LeaveForm
from fourfold.members.leaving.permissions import note_leaving
from fourfold.members.models import Departure, Membership, Representative
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view

PER_PAGE = 30


def crumb(request: PartnershipRequest) -> tuple[str, str]:
    return _("Leaving and handover"), address(request, "members:leaving")


@partnership_view(note_leaving)
@require_safe
def leaving(request: PartnershipRequest) -> HttpResponse:
    """Who left without a handover, what was handed on, and which members are away."""
    people = Paginator(queries.people_without_handover(), PER_PAGE)
    context = {
        "page": people.get_page(request.GET.get("page")),
        "handovers": queries.handovers()[:PER_PAGE],
        "departures": queries.departures()[:PER_PAGE],
    }
    return render_page(request, "members/leaving.html", context)


@partnership_view(note_leaving)
@recently_confirmed
def person_leave(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    person = _person(pk)
    form = LeaveForm(request.POST or None, has_seat=person.seat is not None)
    return form_page(
        request,
        form,
        save=lambda f: commands.note_left(
            person,
            by=request.seat,
            on=f.cleaned_data["on"],
            ends_access=f.cleaned_data.get("ends_access", False),
        ),
        then=address(request, "members:leaving"),
        page=_leave_page(person) | {"crumb": crumb(request)},
    )


def _leave_page(person: Representative) -> dict[str, Any]:
    return {
        "title": _("%(name)s leaves") % {"name": person.shown_name},
        "tab": _("Somebody leaves"),
        "purpose": _("The entry stays, with a day. Their chairs become empty."),
        "action": _("Note that they left"),
        "saved": _("Noted. Ask for a handover while they can still be reached."),
    }


def _person(pk: UUID) -> Representative:
    people = Representative.objects.select_related(
        "seat__user", "seat__partnership", "membership__organization"
    )
    return get_object_or_404(people, pk=pk)


@partnership_view(note_leaving)
@require_POST
def person_back(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    person = _person(pk)
    commands.note_back(person, by=request.seat)
    messages.success(request, _("They are on the list again. Invite them to give them access."))
    return redirect(address(request, "members:member", person.membership_id))


@partnership_view(note_leaving)
@require_POST
def person_nothing(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    handing_over.note_nothing(_person(pk), by=request.seat)
    messages.success(request, _("Noted: there was nothing to hand over."))
    return redirect(address(request, "members:leaving"))


@partnership_view(note_leaving)
@recently_confirmed
def member_away(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    membership = _membership(pk)
    page = {
        "title": _("A member leaves or takes a break"),
        "purpose": str(membership),
        "crumb": crumb(request),
        "template": "members/member_away.html",
    }
    return form_page(
        request,
        AwayForm(request.POST or None, instance=Departure(membership=membership)),
        save=lambda f: commands.note_away(membership, by=request.seat, **f.cleaned_data),
        then=address(request, "members:member", pk),
        page=page,
    )


@partnership_view(note_leaving)
@require_POST
def member_back(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    commands.note_member_back(_membership(pk), by=request.seat)
    messages.success(request, _("Noted: they are back."))
    return redirect(address(request, "members:member", pk))


def _membership(pk: UUID) -> Membership:
    return get_object_or_404(Membership.objects.select_related("organization"), pk=pk)
