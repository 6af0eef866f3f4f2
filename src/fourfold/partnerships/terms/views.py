"""The page of the partnership's own words."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from fourfold.kernel.editing import as_seen, once
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view
from fourfold.partnerships.models import Term
from fourfold.partnerships.permissions import edit_words
from fourfold.partnerships.terms import commands
from fourfold.partnerships.terms.forms import NewWordForm, WordForm

AXES = {
    Term.Axis.P: (
        gettext_lazy("Ps"),
        gettext_lazy("The sides of the work. Rename them, or put others in their place."),
    ),
    Term.Axis.SECTOR: (
        gettext_lazy("Sectors"),
        gettext_lazy("The parts of society that people come from."),
    ),
    Term.Axis.REGION: (
        gettext_lazy("Regions"),
        gettext_lazy("Parts of your area, where one list of counties is not enough."),
    ),
    Term.Axis.ROLE: (
        gettext_lazy("Roles"),
        gettext_lazy("What somebody does for the group, such as leading it."),
    ),
}
STEPS = {"up": -1, "down": 1}


@partnership_view(edit_words)
@require_safe
def words(request: PartnershipRequest) -> HttpResponse:
    terms = list(Term.objects.all())
    lists = [
        {
            "axis": axis,
            "title": title,
            "why": why,
            "is_open": request.GET.get("open") == axis,
            "used": [term for term in terms if term.axis == axis and not term.is_retired],
            "retired": [term for term in terms if term.axis == axis and term.is_retired],
        }
        for axis, (title, why) in AXES.items()
    ]
    return render_page(request, "partnerships/words.html", {"lists": lists})


@partnership_view(edit_words)
@once
def word_add(request: PartnershipRequest, axis: str) -> HttpResponse:
    if axis not in Term.Axis.values:
        raise Http404
    title, why = AXES[Term.Axis(axis)]
    form = NewWordForm(request.POST or None, axis=axis)
    return form_page(
        request,
        form,
        save=lambda form: commands.add_word(axis, form.cleaned_data["label"], by=request.seat),
        then=_list_of(request, axis),
        page={
            "title": _("Add to: %(list)s") % {"list": title},
            "purpose": why,
            "action": _("Add"),
            "crumb": (_("Words"), address(request, "partnerships:words")),
        },
    )


@partnership_view(edit_words)
def word_edit(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    term = get_object_or_404(Term, pk=pk)
    form = WordForm(request.POST or None, instance=term)
    return form_page(
        request,
        form,
        save=lambda form: commands.change_word(
            term, by=request.seat, version=form.cleaned_data["version"], label=term.label
        ),
        then=_list_of(request, term.axis),
        page={"title": _("Rename"), "crumb": (_("Words"), address(request, "partnerships:words"))},
    )


@partnership_view(edit_words)
@require_POST
def word_move(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    term = get_object_or_404(Term, pk=pk)
    commands.move_word(term, by=request.seat, steps=STEPS.get(request.POST.get("way", ""), 0))
    return redirect(f"{_list_of(request, term.axis)}#word-{pk}")


@partnership_view(edit_words)
@require_POST
def word_retire(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    term = get_object_or_404(Term, pk=pk)
    is_retired = request.POST.get("offer") != "again"
    commands.retire_word(as_seen(term, request), by=request.seat, is_retired=is_retired)
    messages.success(request, _("Saved. You can undo this below."))
    return redirect(_list_of(request, term.axis))


def _list_of(request: PartnershipRequest, axis: str) -> str:
    """The page with the list unfolded in which something was just changed."""
    return f"{address(request, 'partnerships:words')}?open={axis}"
