"""The pages on which a term begins, goes on, is handed on, or ends."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from fourfold.kernel.form_pages import form_page
from fourfold.members.models import Position
from fourfold.members.permissions import edit_positions
from fourfold.members.positions.leading.commands import accept_duties
from fourfold.members.positions.pages import ordinary_chair, page_of
from fourfold.members.positions.queries import sitters
from fourfold.members.positions.terms import commands
from fourfold.members.positions.terms.forms import BeginForm, EndForm, NextTermForm
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view


def _back(request: PartnershipRequest, pk: UUID, sentence: str) -> HttpResponse:
    messages.warning(request, sentence)
    return redirect(address(request, "members:position", pk))


@partnership_view(edit_positions)
def position_fill(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    chair = ordinary_chair(pk)
    if not chair.is_empty:
        return _back(request, pk, _("End the term first: somebody sits on this chair already."))
    return form_page(
        request,
        BeginForm(request.POST or None, instance=chair, memberships=sitters(chair)),
        save=lambda form: _begin(request, chair, form),
        then=address(request, "members:position", pk),
        page=page_of(
            request,
            chair,
            _("Begin a term"),
            purpose=chair.title,
            action=_("Begin the term"),
            saved=_("The chair is taken."),
        ),
    )


def _begin(request: PartnershipRequest, chair: Position, form: BeginForm) -> None:
    sitting, told_how = form.sitting, form.cleaned_data.get("told_how", "")
    if told_how and sitting.holder:
        accept_duties(chair, sitting.holder, by=request.seat, told_how=told_how)
    commands.begin_term(chair, sitting, by=request.seat, version=form.cleaned_data["version"])


@partnership_view(edit_positions)
def position_empty(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    chair = ordinary_chair(pk)
    if chair.is_empty:
        return _back(request, pk, _("Nobody sits on this chair."))
    return form_page(
        request,
        EndForm(request.POST or None, instance=chair),
        save=lambda form: commands.end_term(
            chair, by=request.seat, version=form.cleaned_data["version"], on=form.cleaned_data["on"]
        ),
        then=address(request, "members:position", pk),
        page=page_of(
            request,
            chair,
            _("End the term"),
            purpose=_("Nobody sits on this chair then. Its history keeps who did."),
            action=_("End the term"),
            saved=_("The term is over."),
        ),
    )


@partnership_view(edit_positions)
def position_hand_on(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    chair = ordinary_chair(pk)
    if chair.successor is None:
        return _back(request, pk, _("Name who comes next first."))
    return form_page(
        request,
        NextTermForm(request.POST or None, instance=chair),
        save=lambda form: commands.hand_on(chair, by=request.seat, **_days(form)),
        then=address(request, "members:position", pk),
        page=page_of(
            request,
            chair,
            _("Hand the chair on"),
            purpose=_("%(who)s takes over.") % {"who": chair.successor},
            action=_("Hand it on"),
            saved=_("The chair is handed on."),
        ),
    )


@partnership_view(edit_positions)
def position_reappoint(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    chair = ordinary_chair(pk)
    if chair.is_empty:
        return _back(request, pk, _("Nobody sits on this chair. Begin a term instead."))
    return form_page(
        request,
        NextTermForm(request.POST or None, instance=chair),
        save=lambda form: commands.reappoint(chair, by=request.seat, **_days(form)),
        then=address(request, "members:position", pk),
        page=page_of(
            request,
            chair,
            _("Another term"),
            purpose=_("%(who)s stays.") % {"who": chair.holder or chair.membership},
            action=_("Begin another term"),
            saved=_("Another term has begun."),
        ),
    )


def _days(form: NextTermForm) -> dict[str, Any]:
    return {
        "version": form.cleaned_data["version"],
        "on": form.cleaned_data["term_starts_on"],
        "ends_on": form.cleaned_data["term_ends_on"],
    }
