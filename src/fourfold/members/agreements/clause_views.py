"""Writing the clauses of an agreement."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from fourfold.kernel.editing import as_seen, details, once
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.members.agreements import commands
from fourfold.members.agreements.forms import ClauseForm, HeadingsForm, OwnClauseForm
from fourfold.members.agreements.headings import HEADING_BY_KEY
from fourfold.members.agreements.permissions import edit_agreements
from fourfold.members.agreements.views import deed, page_of
from fourfold.members.models import Agreement, Clause
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view


@partnership_view(edit_agreements)
@once
def headings_add(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    found = get_object_or_404(Agreement, pk=pk)
    there = found.clauses.values_list("key", flat=True)
    return form_page(
        request,
        HeadingsForm(request.POST or None, there=there),
        save=lambda f: commands.add_headings(found, f.cleaned_data["keys"], by=request.seat),
        then=_clauses(request, pk),
        page=page_of(request, found, _("Add headings")) | {"action": _("Take these in")},
    )


@partnership_view(edit_agreements)
@once
def clause_add(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    found = get_object_or_404(Agreement, pk=pk)
    return form_page(
        request,
        OwnClauseForm(request.POST or None, instance=Clause(agreement=found)),
        save=lambda f: commands.add_clause(found, by=request.seat, **details(f)),
        then=_clauses(request, pk),
        page=page_of(request, found, _("Add a clause of your own")) | {"action": _("Add")},
    )


@partnership_view(edit_agreements)
def clause_edit(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    clause = _clause(pk)
    page = page_of(request, clause.agreement, clause.title) | {
        "heading": HEADING_BY_KEY.get(clause.key),
        "tab": _("Clause"),
        "template": "members/clause_edit.html",
    }
    return form_page(
        request,
        ClauseForm(request.POST or None, instance=clause),
        save=lambda f: commands.write_clause(
            _clause(pk), by=request.seat, version=f.cleaned_data["version"], **details(f)
        ),
        then=_clauses(request, clause.agreement_id),
        page=page,
    )


@partnership_view(edit_agreements)
def clause_drop(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    clause = _clause(pk)
    then = _clauses(request, clause.agreement_id)
    if request.method == "POST":
        return deed(
            request,
            lambda: commands.drop_clause(as_seen(clause, request), by=request.seat),
            said=_("The clause is taken out."),
            then=then,
        )
    context = {
        "question": _("Take out the clause “%(title)s”?") % {"title": clause},
        "consequences": [clause.body or _("Nothing is written there yet.")],
        "action": _("Take it out"),
        "version": clause.version,
        "cancel_url": then,
        "is_destructive": True,
    }
    return render_page(request, "kernel/confirm.html", context)


def _clause(pk: UUID) -> Clause:
    return get_object_or_404(Clause.objects.select_related("agreement"), pk=pk)


def _clauses(request: PartnershipRequest, pk: UUID) -> str:
    return address(request, "members:agreement", pk) + "#clauses"
