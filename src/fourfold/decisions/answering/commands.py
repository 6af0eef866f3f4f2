"""Taking a position, changing it until the end, and entering what was said elsewhere."""

from collections.abc import Sequence
from dataclasses import asdict

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from fourfold.decisions.answering.saying import (
    Answer,
    Ballots,
    Told,
    check_answer,
    check_ballots,
)
from fourfold.decisions.calc import FOR
from fourfold.decisions.eligibility import needs_authority, speaker, thing_of, why_not
from fourfold.decisions.models import Choice, Elector, Round, Stance
from fourfold.decisions.permissions import answer_rounds, run_rounds
from fourfold.decisions.readiness import law_refuses, locked
from fourfold.kernel import clock
from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import StaleEdit, claim_version
from fourfold.kernel.journal import record
from fourfold.members.models import Representative
from fourfold.partnerships.access import Refused
from fourfold.partnerships.models import Seat

Way = Round.Way


def take_stance(elector: Elector, *, by: Seat, version: int, answer: Answer) -> Stance:
    """Say what one's own organization or chair says, or say something else until the end.

    Who may speak is read before the round is held, so that many who answer at once wait less.
    """
    answer_rounds.require(by)
    person = speaker(elector, by)
    if person is None:
        raise Refused(answer_rounds)
    with transaction.atomic():
        return _take(elector, answer, by=by, person=person, version=version)


def _take(
    elector: Elector, answer: Answer, *, by: Seat, person: Representative, version: int
) -> Stance:
    matter = locked(elector.round)
    _require_open(matter)
    if matter.way == Way.MEETING:
        raise ValidationError(_("This question is answered at a meeting: say it there."))
    if matter.closes_at is None or matter.closes_at <= clock.now():
        raise _too_late()
    if refusal := law_refuses(matter):
        raise ValidationError(refusal)
    if needs_authority(elector, person) and not answer.authority.strip():
        raise ValidationError(_("Say who let you speak in their place, and when."))
    stance = _say(answer, elector=elector, matter=matter, version=version)
    stance.spoken_by, stance.by = person, by
    stance.told, stance.told_on, stance.told_by = "", None, ""
    return _keep(stance, by)


@transaction.atomic
def enter_stance(
    elector: Elector, *, by: Actor, version: int, answer: Answer, told: Told
) -> Stance:
    """Enter what somebody said on the phone, on paper or at the meeting, with how it was told."""
    run_rounds.require(by, elector)
    matter = locked(elector.round)
    _require_open(matter)
    last = min(clock.today(), timezone.localdate(matter.closes_at))
    if matter.opened_on is None or not matter.opened_on <= told.told_on <= last:
        raise ValidationError(_("Only what was said while the question was open can be entered."))
    if elector.position and elector.position.is_lived_experience and told.told_by:
        raise ValidationError(_("Leave out who told you: nobody is named beside this chair."))
    stance = _say(answer, elector=elector, matter=matter, version=version)
    stance.spoken_by, stance.by = None, by if isinstance(by, Seat) else None
    stance.told, stance.told_on, stance.told_by = told.told, told.told_on, told.told_by
    return _keep(stance, by)


def _too_late() -> ValidationError:
    return ValidationError(_("This question has ended, so answers no longer count."))


def _require_open(matter: Round) -> None:
    if not matter.is_open:
        raise _too_late()
    if matter.way == Way.PAPER:
        raise ValidationError(_("This is a secret ballot on paper: only its totals are entered."))


def _say(answer: Answer, *, elector: Elector, matter: Round, version: int) -> Stance:
    """The stance with these words, not saved yet. Whoever holds the round is alone with it."""
    if reason := why_not(thing_of(elector)):
        raise ValidationError(reason)
    check_answer(matter, answer)
    stance = Stance.objects.filter(elector=elector).first() or Stance(elector=elector)
    if stance.version != version:
        raise StaleEdit(stance)
    for name, value in asdict(answer).items():
        setattr(stance, name, value)
    if answer.choice not in FOR:
        stance.option = 0
    stance.version, stance.given_at = version + 1, clock.now()
    return stance


def _keep(stance: Stance, by: Actor) -> Stance:
    """Save, and note in the journal what was answered; never why.

    Of a chair for lived experience the journal says neither which it was nor what it said.
    """
    stance.save()
    chair = stance.elector.position
    if chair is not None and chair.is_lived_experience:
        record(by, gettext_noop("entered an answer: %(thing)s"), stance.elector.round)
    else:
        said = Choice(stance.choice).label
        record(by, gettext_noop("answered for %(thing)s: %(choice)s"), stance.elector, choice=said)
    return stance


@transaction.atomic
def enter_ballot(
    matter: Round,
    *,
    by: Actor,
    version: int,
    ballots: Ballots,
    tellers: Sequence[str],
) -> Round:
    """Enter the totals of a secret ballot on paper, counted by two. Nobody's answer is stored."""
    run_rounds.require(by, matter)
    matter = locked(matter)
    if not matter.is_open or matter.way != Way.PAPER:
        raise ValidationError(_("Totals belong to an open ballot on paper."))
    claim_version(matter, version)
    check_ballots(matter, ballots)
    first, second = (name.strip() for name in tellers)
    if not first or not second or first.casefold() == second.casefold():
        raise ValidationError(_("Name two different people who counted."))
    matter.ballots, matter.teller, matter.second_teller = asdict(ballots), first, second
    matter.save()
    record(by, gettext_noop("entered the totals of a ballot on paper: %(thing)s"), matter)
    return matter
