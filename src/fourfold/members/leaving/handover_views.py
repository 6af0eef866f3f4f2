"""The pages of a handover: for who gives, who takes, and coordinators."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from fourfold.kernel.editing import details
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.members.leaving import handing_over
from fourfold.members.leaving.forms import HandoverForm
from fourfold.members.leaving.permissions import hand_over, read_handover, take_over
from fourfold.members.models import Handover, Representative
from fourfold.members.visibility import names_shown_to
from fourfold.members.welcome.queries import people_here
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view


@partnership_view(hand_over)
def handover_write(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    rows = Representative.objects.select_related("seat__user", "membership__organization")
    giver = get_object_or_404(rows, pk=pk)
    hand_over.require(request.seat, giver)
    people = address(request, "members:people")
    there = Handover.objects.filter(giver=giver).first() or Handover(giver=giver)
    return form_page(
        request,
        HandoverForm(request.POST or None, instance=there, people=_takers(request, giver)),
        save=lambda f: handing_over.write_handover(
            giver, by=request.seat, version=f.cleaned_data["version"], **details(f)
        ),
        then=address(request, "members:handover-of", pk),
        page=_page(giver) | {"cancel_url": people, "crumb": (_("People"), people)},
    )


def _page(giver: Representative) -> dict[str, Any]:
    return {
        "title": _("Handover of %(name)s") % {"name": giver.shown_name},
        "tab": _("Handover"),
        "purpose": _("Half a page is enough. It takes about 20 minutes."),
        "action": _("Save and look at it"),
        "template": "members/handover_write.html",
    }


def _takers(request: PartnershipRequest, giver: Representative) -> list[Representative]:
    """Who can be named: everybody here whom this person sees, colleagues first."""
    people = [one for one in people_here() if one.pk != giver.pk]
    shown = names_shown_to(request.seat, people)
    people = [one for one in people if one in shown]
    return sorted(people, key=lambda one: one.membership_id != giver.membership_id)


@partnership_view(read_handover)
@require_safe
def handover_of(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    """The handover of a person, to read and to print."""
    handover = _handover(giver=pk)
    read_handover.require(request.seat, handover)
    boxes = HandoverForm.base_fields
    parts = [(boxes[part].label, getattr(handover, part)) for part in Handover.PARTS]
    context = {
        "handover": handover,
        "parts": [(label, words) for label, words in parts if words],
        "may_write": hand_over.allows(request.seat, handover.giver),
        "may_take": take_over.allows(request.seat, handover),
    }
    return render_page(request, "members/handover.html", context)


def _handover(**key: UUID) -> Handover:
    rows = Handover.objects.select_related("giver__seat__user", "taker__seat__user")
    return get_object_or_404(rows, **key)


@partnership_view(hand_over)
@require_POST
def handover_hand_on(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    handover = _handover(giver=pk)
    try:
        handing_over.hand_on(handover, by=request.seat)
        messages.success(request, _("Handed on. It stays here until it is read."))
    except ValidationError as error:
        messages.error(request, error.message)
    return redirect(address(request, "members:handover-of", pk))


@partnership_view(take_over)
@require_POST
def handover_read(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    handing_over.note_read(_handover(giver=pk), by=request.seat)
    messages.success(request, _("Noted: it was read."))
    return redirect(address(request, "members:handover-of", pk))
