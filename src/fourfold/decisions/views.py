"""The pages to read: what is open, what was decided, and one question through its life."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fourfold.decisions import queries
from fourfold.decisions.documents import record_document, sheet_document
from fourfold.decisions.models import Round, Rule
from fourfold.decisions.permissions import run_rounds, see_decisions
from fourfold.decisions.wording import count_lines, rule_sentences, who_sees
from fourfold.kernel.documents.files import as_file
from fourfold.kernel.web import render_page
from fourfold.partnerships.access import PartnershipRequest, partnership_view

PER_PAGE = 30


@partnership_view(see_decisions)
@require_safe
def decisions(request: PartnershipRequest) -> HttpResponse:
    may_run = run_rounds.allows(request.seat)
    decided = Paginator(queries.decided(), PER_PAGE)
    context = {
        "waiting": queries.waiting_for(request.seat),
        "open": queries.open_rounds(),
        "drafts": queries.drafts() if may_run else (),
        "to_revisit": queries.to_revisit(),
        "decided": decided.get_page(request.GET.get("page")),
        "may_run": may_run,
        "has_rules": Rule.objects.exists(),
    }
    return render_page(request, "decisions/decisions.html", context)


@partnership_view(see_decisions)
@require_safe
def round_page(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    matter = the_round(request, pk)
    return render_page(request, "decisions/round.html", _round_context(request, matter))


def the_round(request: PartnershipRequest, pk: UUID) -> Round:
    """The question, unless it is a draft that this person does not work on."""
    rounds = Round.objects.select_related("rule", "earlier", "partnership")
    if not run_rounds.allows(request.seat):
        rounds = rounds.exclude(state=Round.State.DRAFT)
    return get_object_or_404(rounds, pk=pk)


def _round_context(request: PartnershipRequest, matter: Round) -> dict[str, Any]:
    is_over = matter.state in (Round.State.CLOSED, Round.State.CANCELED)
    reasons = Paginator(queries.reasons(matter), PER_PAGE).get_page(request.GET.get("page"))
    tally = queries.tally_of(matter)
    return {
        **_decided_how(matter),
        "matter": matter,
        "mine": queries.mine(matter, request.seat),
        "tally": tally,
        "lines": count_lines(tally, matter) if tally.answered or is_over else [],
        "reasons": reasons,
        "voices": queries.voices(reasons, matter),
        "agreed": queries.agreed_names(matter) if is_over else [],
        "others": queries.other_names(matter) if is_over else {},
        "is_over": is_over,
        "may_run": run_rounds.allows(request.seat),
    }


def _decided_how(matter: Round) -> dict[str, Any]:
    """The rule that the question keeps, or while it is a draft the one that is chosen."""
    kept = matter.terms or (matter.rule.kept() if matter.rule else {})
    return {
        "rule_name": kept.get("name", ""),
        "sentences": rule_sentences(kept),
        "own_words": kept.get("words", ""),
        "who_sees": who_sees(matter),
    }


@partnership_view(see_decisions)
@require_safe
def record_file(request: PartnershipRequest, pk: UUID, ending: str) -> HttpResponse:
    matter = the_round(request, pk)
    document = record_document(matter, request.partnership)
    return as_file(document, ending=ending, name=_("decision"))


@partnership_view(run_rounds)
@require_safe
def sheet_file(request: PartnershipRequest, pk: UUID, ending: str) -> HttpResponse:
    matter = the_round(request, pk)
    document = sheet_document(matter, request.partnership)
    return as_file(document, ending=ending, name=_("answer sheet"))
