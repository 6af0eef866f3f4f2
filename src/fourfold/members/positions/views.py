"""The pages of the chairs."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from fourfold.kernel.editing import as_seen, once
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.members.models import Position
from fourfold.members.permissions import edit_positions, see_balance
from fourfold.members.positions import commands, queries
from fourfold.members.positions.forms import (
    FillForm,
    NewPositionForm,
    PositionForm,
    SuggestionsForm,
    initial_choice,
)
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view
from fourfold.partnerships.models import Term
from fourfold.partnerships.vocabulary import labels


def _page(request: PartnershipRequest, title: str, **more: Any) -> dict[str, Any]:
    return {"title": title, "crumb": (_("Chairs"), address(request, "members:positions")), **more}


@partnership_view(see_balance)
@require_safe
def positions(request: PartnershipRequest) -> HttpResponse:
    context = {
        "chairs": queries.chairs_for(request.seat),
        "ps": labels(Term.Axis.P, retired=True),
        "roles": labels(Term.Axis.ROLE, retired=True),
        "may_edit": edit_positions.allows(request.seat),
    }
    return render_page(request, "members/positions.html", context)


@partnership_view(edit_positions)
def position_choose(request: PartnershipRequest) -> HttpResponse:
    there = Position.objects.values_list("suggestion", flat=True).exclude(suggestion="")
    form = SuggestionsForm(request.POST or None, initial=initial_choice(there))
    page = {
        "purpose": _("Tick the chairs your table needs. You can change the list at any time."),
        "action": _("Use this list"),
        "saved": _("Your list of chairs is saved. Under Balance you see who is missing."),
        "template": "members/position_choose.html",
    }
    return form_page(
        request,
        form,
        save=lambda form: _choose(request, form),
        then=address(request, "members:positions"),
        page=_page(request, _("Choose the chairs"), **page),
    )


def _choose(request: PartnershipRequest, form: SuggestionsForm) -> None:
    if kept := commands.choose_positions(form.chosen, by=request.seat):
        said = ngettext(
            "%(count)s chair stays on the list because somebody sits on it.",
            "%(count)s chairs stay on the list because somebody sits on them.",
            kept,
        )
        messages.warning(request, said % {"count": kept})


@partnership_view(edit_positions)
@once
def position_add(request: PartnershipRequest) -> HttpResponse:
    return form_page(
        request,
        NewPositionForm(request.POST or None),
        save=lambda form: commands.add_position(form.save(commit=False), by=request.seat),
        then=address(request, "members:positions"),
        page=_page(
            request,
            _("Add a chair of your own"),
            action=_("Add the chair"),
            saved=_("The chair is on the list."),
        ),
    )


@partnership_view(edit_positions)
def position_edit(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    position = get_object_or_404(Position, pk=pk)
    return form_page(
        request,
        PositionForm(request.POST or None, instance=position),
        save=lambda form: commands.change_position(
            form.instance, by=request.seat, version=form.cleaned_data["version"]
        ),
        then=address(request, "members:positions"),
        page=_page(
            request,
            _("Change a chair"),
            saved=_("The chair is changed."),
            template="members/position_edit.html",
        ),
    )


@partnership_view(edit_positions)
def position_fill(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    position = get_object_or_404(queries.positions(), pk=pk, is_lived_experience=False)
    if not position.is_empty:
        messages.warning(request, _("Empty the chair first: somebody sits on it already."))
        return redirect(address(request, "members:positions"))
    page = {"purpose": position.title, "action": _("Seat them"), "saved": _("The chair is taken.")}
    return form_page(
        request,
        FillForm(request.POST or None, instance=position, memberships=queries.sitters(position)),
        save=lambda form: commands.fill_position(
            position, form.sitting, by=request.seat, version=form.cleaned_data["version"]
        ),
        then=address(request, "members:positions"),
        page=_page(request, _("Fill a chair"), **page),
    )


@partnership_view(edit_positions)
def position_empty(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    position = get_object_or_404(Position, pk=pk, is_lived_experience=False)
    if request.method != "POST":
        context = {
            "question": _("Empty this chair?"),
            "consequences": [_("Nobody sits on it then."), _("The chair stays on the list.")],
            "action": _("Empty the chair"),
            "version": position.version,
            "cancel_url": address(request, "members:positions"),
        }
        return render_page(request, "kernel/confirm.html", context)
    position = as_seen(position, request)
    commands.empty_position(position, by=request.seat, version=position.version)
    messages.success(request, _("The chair is empty."))
    return redirect(address(request, "members:positions"))


@partnership_view(edit_positions)
@require_POST
def position_mark(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    position = get_object_or_404(Position, pk=pk, is_lived_experience=True)
    is_filled = request.POST.get("is_filled") == "yes"
    commands.mark_filled(position, by=request.seat, is_filled=is_filled)
    messages.success(request, _("The chair is marked."))
    return redirect(address(request, "members:positions"))


@partnership_view(edit_positions)
@require_POST
def position_remove(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    position = get_object_or_404(Position, pk=pk)
    try:
        commands.remove_position(position, by=request.seat)
        messages.success(request, _("The chair is off the list. You can choose it again."))
    except ValidationError as refused:
        messages.warning(request, refused.messages[0])
    return redirect(address(request, "members:positions"))
