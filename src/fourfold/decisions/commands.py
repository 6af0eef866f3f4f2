"""The life of a round: drafted, opened, closed or withdrawn. Answers are in `answering`."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, cast

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from fourfold.decisions import calc, notices, queries
from fourfold.decisions.eligibility import check_electors
from fourfold.decisions.models import Elector, Round, Rule
from fourfold.decisions.permissions import run_rounds
from fourfold.decisions.readiness import is_short_notice, locked, why_not_close, why_not_open
from fourfold.kernel import clock
from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import claim_version
from fourfold.kernel.journal import record
from fourfold.partnerships import law

State, Way = Round.State, Round.Way


@transaction.atomic
def draft_round(*, by: Actor, question: str, **details: Any) -> Round:
    """Write a question down. Nobody is asked yet.

    `details` are fields of the round: background, outcome, options, way, rule, closes_at,
    revisit_on, earlier; and is_fixed where what people are asked belongs to something else.
    """
    run_rounds.require(by)
    matter = Round.objects.create(question=question, **details)
    record(by, gettext_noop("drafted a question: %(thing)s"), matter)
    return matter


@transaction.atomic
def change_round(matter: Round, *, by: Actor, version: int, **details: Any) -> Round:
    """Change a question that is not open yet; raises `StaleEdit` when a newer one is there."""
    run_rounds.require(by, matter)
    matter = locked(matter)
    _require_state(matter, State.DRAFT, _("This question is open: what people answer to stays."))
    claim_version(matter, version)
    _require_its_words(matter, details)
    for name, value in details.items():
        setattr(matter, name, value)
    matter.save()
    record(by, gettext_noop("changed a question: %(thing)s"), matter)
    return matter


@transaction.atomic
def drop_draft(matter: Round, *, by: Actor) -> None:
    """Throw a question away that was never open."""
    run_rounds.require(by, matter)
    seen, matter = matter.version, locked(matter)
    _require_state(matter, State.DRAFT, _("This question is open: withdraw it instead."))
    claim_version(matter, seen)
    record(by, gettext_noop("threw away a drafted question: %(thing)s"), matter)
    matter.delete()


@transaction.atomic
def open_round(
    matter: Round, *, by: Actor, electors: Iterable[Elector], notice_reason: str = ""
) -> Round:
    """Ask the question. From here on the rule, who may take part and the end are fixed.

    Opens what the caller saw: a draft that was changed meanwhile is a `StaleEdit`. A
    ValidationError says what is missing, or who may not take part and why.
    """
    run_rounds.require(by, matter)
    seen, matter = matter.version, locked(matter)
    _require_state(matter, State.DRAFT, _("This question is open already."))
    claim_version(matter, seen)
    if lacking := why_not_open(matter):
        raise ValidationError(lacking)
    rule = cast(Rule, matter.rule)
    electors = check_electors(electors, unit=rule.unit)
    matter.notice_reason = _notice(matter, rule, notice_reason)
    matter.terms, matter.state, matter.opened_on = rule.kept(), State.OPEN, clock.today()
    matter.names_recorded = law.names_must_be_recorded(matter.partnership)
    matter.save()
    for elector in electors:
        elector.round = matter
    Elector.objects.bulk_create(electors)
    record(by, gettext_noop("opened a question: %(thing)s"), matter, voices=len(electors))
    notices.tell_opened(matter)
    return matter


def _notice(matter: Round, rule: Rule, reason: str) -> str:
    """Why the notice is shorter than the rule says; nothing when it is not."""
    if not is_short_notice(matter):
        return ""
    if not reason.strip():
        raise ValidationError(
            _("Your rule gives %(days)s days of notice: end later, or say why it is shorter.")
            % {"days": rule.notice_days}
        )
    return reason.strip()


@transaction.atomic
def close_round(
    matter: Round,
    *,
    by: Actor,
    reasons: str = "",
    dissent: str = "",
    revisit_on: date | None = None,
) -> Round:
    """Count, write down the result, and lock it. The result follows from the rule alone."""
    run_rounds.require(by, matter)
    matter = locked(matter)
    _require_state(matter, State.OPEN, _("This question is not open."))
    counted = queries.count(matter)
    if waits_for := why_not_close(matter, counted):
        raise ValidationError(waits_for)
    found = queries.result_of(matter, counted)
    matter.counts, matter.result = counted.kept(), found.result
    matter.chosen = _option(matter, found)
    matter.state, matter.closed_on = State.CLOSED, clock.today()
    matter.reasons, matter.dissent, matter.revisit_on = reasons, dissent, revisit_on
    matter.version += 1
    matter.save()
    notices.take_back(matter)
    record(
        by,
        gettext_noop("closed a question with the result “%(result)s”: %(thing)s"),
        matter,
        result=Round.Result(found.result).label,
    )
    return matter


def _option(matter: Round, found: calc.Outcome) -> str:
    options = matter.option_list
    return options[found.option] if options and found.option is not None else ""


@transaction.atomic
def withdraw_round(matter: Round, *, by: Actor, reasons: str = "") -> Round:
    """Take an open question back. What was answered stays in the record."""
    run_rounds.require(by, matter)
    matter = locked(matter)
    _require_state(matter, State.OPEN, _("This question is not open."))
    matter.counts, matter.reasons = queries.count(matter).kept(), reasons
    matter.state, matter.result = State.CANCELED, Round.Result.WITHDRAWN
    matter.closed_on = clock.today()
    matter.version += 1
    matter.save()
    notices.take_back(matter)
    record(by, gettext_noop("withdrew a question: %(thing)s"), matter)
    return matter


@transaction.atomic
def try_again(matter: Round, *, by: Actor) -> Round:
    """The same question once more, as a draft that knows of the earlier try; one at a time."""
    run_rounds.require(by, matter)
    if matter.state not in (State.CLOSED, State.CANCELED):
        raise ValidationError(_("Close this question before you ask it again."))
    begun = Round.objects.filter(earlier=locked(matter), state=State.DRAFT).first()
    if begun is not None:
        return begun
    kept = ("question", "background", "outcome", "options", "way", "rule", "is_fixed")
    again = Round(earlier=matter, **{name: getattr(matter, name) for name in kept})
    again.save()
    record(by, gettext_noop("took a question up again: %(thing)s"), again)
    return again


@transaction.atomic
def set_revisit(matter: Round, *, by: Actor, on: date | None) -> Round:
    """Choose when to look at a decision again; no day means that it stands until somebody asks."""
    run_rounds.require(by, matter)
    seen, matter = matter.version, locked(matter)
    _require_state(matter, State.CLOSED, _("Only what was decided can be looked at again."))
    claim_version(matter, seen)
    if on is not None and on > clock.today() + timedelta(days=3660):
        raise ValidationError(_("Choose a day within ten years."))
    matter.revisit_on = on
    matter.save(update_fields=["revisit_on"])
    record(by, gettext_noop("chose when to look again at: %(thing)s"), matter)
    return matter


def _require_its_words(matter: Round, details: Mapping[str, Any]) -> None:
    """Refuse to ask something else where an answer adopts what the question was made for."""
    now = {name: getattr(matter, name) for name in Round.WORDS}
    if matter.is_fixed and now != {name: details.get(name, now[name]) for name in now}:
        raise ValidationError(_("What is asked here stays: put other words to the group anew."))


def _require_state(matter: Round, state: str, otherwise: str) -> None:
    if matter.state != state:
        raise ValidationError(otherwise)
