"""The pages to answer on: for oneself, for somebody who said it elsewhere, for paper."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fourfold.decisions import queries
from fourfold.decisions.answering import commands
from fourfold.decisions.answering.forms import BallotForm, EnterForm, OwnStanceForm
from fourfold.decisions.eligibility import needs_authority, speaker
from fourfold.decisions.life_views import ROUND, crumb
from fourfold.decisions.models import Elector, Round, Stance
from fourfold.decisions.permissions import answer_rounds, run_rounds
from fourfold.decisions.readiness import law_refuses
from fourfold.decisions.views import PER_PAGE, the_round
from fourfold.decisions.wording import rule_sentences, who_sees
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view


def _elector(pk: UUID) -> Elector:
    found = Elector.objects.select_related("round__partnership", "position", "membership", "stance")
    return get_object_or_404(found, pk=pk)


def _stance(elector: Elector) -> Stance:
    return getattr(elector, "stance", None) or Stance(elector=elector)


@partnership_view(answer_rounds)
def answer(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    elector = _elector(pk)
    person = speaker(elector, request.seat)
    if person is None:
        raise Http404
    then = address(request, ROUND, elector.round.pk)
    if not elector.round.is_open:
        return redirect(then)
    if refusal := law_refuses(elector.round):
        messages.warning(request, refusal)
        return redirect(then)
    form = OwnStanceForm(
        request.POST or None,
        instance=_stance(elector),
        matter=elector.round,
        needs_authority=needs_authority(elector, person),
    )
    page = _answer_page(request, elector)
    return form_page(request, form, save=lambda f: _take(f, request, pk), then=then, page=page)


def _answer_page(request: PartnershipRequest, elector: Elector) -> dict[str, Any]:
    matter = elector.round
    return {
        "title": matter.question,
        "tab": _("Your answer"),
        "action": _("Save my answer"),
        "saved": _("Your answer counts. You can change it until the end."),
        "crumb": crumb(request, matter),
        "template": "decisions/answer.html",
        "matter": matter,
        "elector": elector,
        "sentences": rule_sentences(matter.terms),
        "who_sees": who_sees(matter),
    }


def _take(form: OwnStanceForm, request: PartnershipRequest, pk: UUID) -> None:
    version = form.cleaned_data["version"]
    commands.take_stance(_elector(pk), by=request.seat, version=version, answer=form.answer)


@partnership_view(run_rounds)
@require_safe
def voices(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    """Who has not answered yet."""
    matter = the_round(request, pk)
    return _listed(request, matter, queries.silent(matter), shows_answers=False)


@partnership_view(run_rounds)
@require_safe
def answers(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    """Who said what, and how it came here."""
    matter = the_round(request, pk)
    return _listed(request, matter, queries.answered(matter), shows_answers=True)


def _listed(
    request: PartnershipRequest, matter: Round, found: QuerySet[Elector], *, shows_answers: bool
) -> HttpResponse:
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "matter": matter,
        "page": page,
        "rows": queries.with_names(page, request.seat),
        "tally": queries.tally_of(matter),
        "shows_answers": shows_answers,
        "may_enter": matter.is_open and matter.way != Round.Way.PAPER,
    }
    return render_page(request, "decisions/voices.html", context)


@partnership_view(run_rounds)
def enter(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    elector = _elector(pk)
    matter, chair = elector.round, elector.position
    if not matter.is_open or matter.way == Round.Way.PAPER:
        return redirect(address(request, ROUND, matter.pk))
    form = EnterForm(
        request.POST or None,
        instance=_stance(elector),
        matter=matter,
        names_nobody=chair is not None and chair.is_lived_experience,
    )
    then = address(request, "decisions:voices", matter.pk)
    page = _enter_page(request, elector, then)
    return form_page(request, form, save=lambda f: _enter(f, request, pk), then=then, page=page)


def _enter_page(request: PartnershipRequest, elector: Elector, then: str) -> dict[str, Any]:
    [(_same, name)] = queries.with_names([elector], request.seat)
    return {
        "title": _("Enter an answer for %(name)s") % {"name": name},
        "tab": _("Enter an answer"),
        "purpose": elector.round.question,
        "action": _("Save their answer"),
        "saved": _("Saved, with how you were told."),
        "crumb": (_("Voices"), then),
    }


def _enter(form: EnterForm, request: PartnershipRequest, pk: UUID) -> None:
    commands.enter_stance(
        _elector(pk),
        by=request.seat,
        version=form.cleaned_data["version"],
        answer=form.answer,
        told=form.how,
    )


@partnership_view(run_rounds)
def ballot(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    matter = the_round(request, pk)
    then = address(request, ROUND, matter.pk)
    if not matter.is_open or matter.way != Round.Way.PAPER:
        return redirect(then)
    page = {
        "title": _("Enter the totals"),
        "purpose": _("Two people count, apart from each other, and name themselves here."),
        "saved": _("The totals are entered. Close the question to write down the result."),
        "crumb": crumb(request, matter),
    }
    form = BallotForm(request.POST or None, instance=matter)
    return form_page(request, form, save=lambda f: _count(f, request, pk), then=then, page=page)


def _count(form: BallotForm, request: PartnershipRequest, pk: UUID) -> None:
    commands.enter_ballot(
        the_round(request, pk),
        by=request.seat,
        version=form.cleaned_data["version"],
        ballots=form.ballots,
        tellers=form.tellers,
    )
