"""The pages that lead a question from draft to record: write, check and open, close, withdraw."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fourfold.decisions import commands, queries
from fourfold.decisions.eligibility import eligible
from fourfold.decisions.forms import (
    CloseForm,
    NewRoundForm,
    OpenForm,
    RevisitForm,
    RoundForm,
    WithdrawForm,
)
from fourfold.decisions.models import Round
from fourfold.decisions.permissions import run_rounds
from fourfold.decisions.readiness import is_short_notice, why_not_close, why_not_open
from fourfold.decisions.views import the_round
from fourfold.decisions.wording import count_lines, rule_sentences
from fourfold.kernel.editing import as_seen, details, once
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view

LIST, ROUND = "decisions:decisions", "decisions:round"
State = Round.State


def crumb(request: PartnershipRequest, matter: Round) -> tuple[str, str]:
    return _("Question"), address(request, ROUND, matter.pk)


@partnership_view(run_rounds)
@once
def round_add(request: PartnershipRequest) -> HttpResponse:
    page = {
        "title": _("Put a question to the group"),
        "purpose": _("A draft first. Nobody is asked before you have checked it."),
        "action": _("Save the draft"),
        "saved": _("The draft is saved. Check it, then open it."),
        "crumb": (_("Decisions"), address(request, LIST)),
        "template": "decisions/round_edit.html",
    }
    return form_page(
        request,
        NewRoundForm(request.POST or None),
        save=lambda f: commands.draft_round(by=request.seat, **f.details()),
        then=address(request, LIST),
        page=page,
    )


@partnership_view(run_rounds)
def round_edit(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    matter = the_round(request, pk)
    if matter.state != State.DRAFT:
        return redirect(address(request, ROUND, pk))
    page = {
        "title": _("Change the draft"),
        "purpose": matter.question if matter.is_fixed else "",
        "crumb": crumb(request, matter),
        "template": "decisions/round_edit.html",
    }
    form = RoundForm(request.POST or None, instance=matter)
    then = address(request, ROUND, pk)
    return form_page(request, form, save=lambda f: _change(f, request, pk), then=then, page=page)


def _change(form: RoundForm, request: PartnershipRequest, pk: UUID) -> None:
    version = form.cleaned_data["version"]
    commands.change_round(
        the_round(request, pk), by=request.seat, version=version, **form.details()
    )


@partnership_view(run_rounds)
def round_drop(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    matter = the_round(request, pk)
    if matter.state != State.DRAFT:
        return redirect(address(request, ROUND, pk))
    if request.method == "POST":
        commands.drop_draft(as_seen(matter, request), by=request.seat)
        messages.success(request, _("The draft is gone."))
        return redirect(address(request, LIST))
    context = {
        "question": _("Throw this draft away?"),
        "consequences": [
            matter.question,
            _("Nobody has seen it except coordinators and stewards."),
        ],
        "action": _("Throw it away"),
        "cancel_url": address(request, ROUND, pk),
        "is_destructive": True,
        "version": matter.version,
    }
    return render_page(request, "kernel/confirm.html", context)


@partnership_view(run_rounds)
def round_open(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    matter = the_round(request, pk)
    then = address(request, ROUND, pk)
    if matter.state != State.DRAFT:
        return redirect(then)
    page = _check_page(request, matter)
    if page["lacking"] or matter.rule is None:
        return render_page(request, "decisions/round_open.html", page)
    form = OpenForm(
        request.POST or None,
        instance=matter,
        eligible=eligible(matter.rule.unit),
        is_short=is_short_notice(matter),
    )
    return form_page(request, form, save=lambda f: _open(f, request, pk), then=then, page=page)


def _check_page(request: PartnershipRequest, matter: Round) -> dict[str, Any]:
    return {
        "title": _("Check before you open"),
        "purpose": _("From here on the question, the rule, the end and who takes part stay."),
        "action": _("Open the question"),
        "saved": _("The question is open."),
        "crumb": crumb(request, matter),
        "template": "decisions/round_open.html",
        "matter": matter,
        "lacking": why_not_open(matter),
        "sentences": rule_sentences(matter.rule.kept() if matter.rule else {}),
        "edit_url": address(request, "decisions:round-edit", matter.pk),
    }


def _open(form: OpenForm, request: PartnershipRequest, pk: UUID) -> None:
    matter = the_round(request, pk)
    matter.version = form.cleaned_data["version"]
    reason = form.cleaned_data.get("notice_reason", "")
    commands.open_round(matter, by=request.seat, electors=form.chosen, notice_reason=reason)


@partnership_view(run_rounds)
def round_close(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    matter = the_round(request, pk)
    then = address(request, ROUND, pk)
    if matter.state != State.OPEN:
        return redirect(then)
    return form_page(
        request,
        CloseForm(request.POST or None, instance=matter),
        save=lambda f: commands.close_round(matter, by=request.seat, **details(f)),
        then=then,
        page=_close_page(request, matter),
    )


def _close_page(request: PartnershipRequest, matter: Round) -> dict[str, Any]:
    counted = queries.tally_of(matter)
    return {
        "title": _("Count, and write down the result"),
        "purpose": _("The result follows from the rule. You add the reasons."),
        "action": _("Close the question"),
        "saved": _("The result is written down and locked."),
        "crumb": crumb(request, matter),
        "template": "decisions/round_close.html",
        "lines": count_lines(counted, matter),
        "waits_for": why_not_close(matter, counted),
        "result": queries.result_of(matter, counted).result.label,
    }


@partnership_view(run_rounds)
def round_withdraw(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    matter = the_round(request, pk)
    if matter.state != State.OPEN:
        return redirect(address(request, ROUND, pk))
    page: dict[str, Any] = {
        "title": _("Withdraw the question"),
        "purpose": _("Nothing is decided. What was answered stays in the record."),
        "action": _("Withdraw it"),
        "saved": _("The question is withdrawn."),
        "crumb": crumb(request, matter),
    }
    return form_page(
        request,
        WithdrawForm(request.POST or None, instance=matter),
        save=lambda f: commands.withdraw_round(matter, by=request.seat, **details(f)),
        then=address(request, ROUND, pk),
        page=page,
    )


@partnership_view(run_rounds)
def round_revisit(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    matter = get_object_or_404(Round, pk=pk, state=State.CLOSED)
    page = {
        "title": _("Look at it again"),
        "purpose": _("The decision stands meanwhile. You will be reminded on the day."),
        "crumb": crumb(request, matter),
    }
    return form_page(
        request,
        RevisitForm(request.POST or None, instance=matter),
        save=lambda f: _revisit(f, request, pk),
        then=address(request, ROUND, pk),
        page=page,
    )


def _revisit(form: RevisitForm, request: PartnershipRequest, pk: UUID) -> None:
    matter = the_round(request, pk)
    matter.version = form.cleaned_data["version"]
    commands.set_revisit(matter, by=request.seat, on=form.cleaned_data["revisit_on"])


@partnership_view(run_rounds)
@require_POST
def round_again(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    """The same question once more. A second press finds the draft of the first."""
    matter = get_object_or_404(Round, pk=pk)
    try:
        again = commands.try_again(matter, by=request.seat)
    except ValidationError as refused:
        messages.warning(request, refused.message)
        return redirect(address(request, ROUND, pk))
    return redirect(address(request, "decisions:round-edit", again.pk))
