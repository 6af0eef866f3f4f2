"""The pages of the chairs."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from fourfold.kernel.editing import once
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.members.models import Position
from fourfold.members.permissions import edit_positions, see_balance
from fourfold.members.positions import commands, queries
from fourfold.members.positions.forms import (
    NewPositionForm,
    PositionForm,
    SuggestionsForm,
    initial_choice,
)
from fourfold.members.positions.leading.duties import duties_of
from fourfold.members.positions.permissions import stand_in
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view
from fourfold.partnerships.vocabulary import labels

PER_PAGE = 30


def to_list(request: PartnershipRequest) -> tuple[str, str]:
    return _("Chairs"), address(request, "members:positions")


def _page(request: PartnershipRequest, title: str, **more: Any) -> dict[str, Any]:
    return {"title": title, "crumb": to_list(request), **more}


@partnership_view(see_balance)
@require_safe
def positions(request: PartnershipRequest) -> HttpResponse:
    view = request.GET.get("show", "")
    page = Paginator(queries.positions_seen_as(view), PER_PAGE).get_page(request.GET.get("page"))
    counts = queries.counts()
    context = {
        "chairs": queries.chairs_for(request.seat, page),
        "page": page,
        "total": counts["all"],
        "views": _views(request, view, counts),
        "may_edit": edit_positions.allows(request.seat),
    }
    return render_page(request, "members/positions.html", context)


def _views(request: PartnershipRequest, view: str, counts: dict[str, int]) -> list[dict[str, Any]]:
    """The ways to see the list, as tabs."""
    here = address(request, "members:positions")
    labelled = {
        "all": (_("All"), here),
        "leading": (_("Leading"), f"{here}?show=leading"),
        "ending": (_("Ending soon"), f"{here}?show=ending"),
        "empty": (_("Empty"), f"{here}?show=empty"),
    }
    current = view if view in queries.VIEWS else "all"
    return [
        {"label": label, "url": url, "count": counts[key], "current": key == current}
        for key, (label, url) in labelled.items()
    ]


@partnership_view(see_balance)
@require_safe
def position(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    found = queries.chair_page(request.seat, pk)
    if found is None:
        raise Http404
    terms = Paginator(queries.past_terms(found.chair.position), PER_PAGE)
    page = terms.get_page(request.GET.get("page"))
    context = {
        "found": found,
        "chair": found.chair,
        "position": found.chair.position,
        "duties": duties_of(found.chair.position) if found.chair.position.leads else "",
        "history": queries.sat(request.seat, page),
        "page": page,
        "words": {axis: labels(axis, retired=True) for axis in ("p", "sector", "role")},
        "may_edit": edit_positions.allows(request.seat),
        "may_step_in": stand_in.allows(request.seat, found.chair.position),
    }
    return render_page(request, "members/position.html", context)


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
            "%(count)s chair stays on the list because somebody sits or sat on it.",
            "%(count)s chairs stay on the list because somebody sits or sat on them.",
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
    found = get_object_or_404(Position, pk=pk)
    return form_page(
        request,
        PositionForm(request.POST or None, instance=found),
        save=lambda form: commands.change_position(
            form.instance, by=request.seat, version=form.cleaned_data["version"]
        ),
        then=address(request, "members:position", pk),
        page=_page(
            request,
            _("Change a chair"),
            saved=_("The chair is changed."),
            template="members/position_edit.html",
        ),
    )


@partnership_view(edit_positions)
@require_POST
def position_mark(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    found = get_object_or_404(Position, pk=pk, is_lived_experience=True)
    is_filled = request.POST.get("is_filled") == "yes"
    commands.mark_filled(found, by=request.seat, is_filled=is_filled)
    messages.success(request, _("The chair is marked."))
    return redirect(address(request, "members:position", pk))


@partnership_view(edit_positions)
@require_POST
def position_remove(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    found = get_object_or_404(Position, pk=pk)
    try:
        commands.remove_position(found, by=request.seat)
        messages.success(request, _("The chair is off the list. You can choose it again."))
    except ValidationError as refused:
        messages.warning(request, refused.messages[0])
    return redirect(address(request, "members:positions"))
