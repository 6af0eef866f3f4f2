"""Beginning, renewing, handing on and ending a term. What is over becomes a row of the history.

A chair for lived experience has no terms, and none of these deeds touches one.
"""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from fourfold.kernel import clock
from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import claim_version
from fourfold.kernel.journal import record
from fourfold.members.models import Acceptance, Membership, PastTerm, Position, Representative
from fourfold.members.permissions import edit_positions

SEATED = gettext_noop("seated %(who)s on the chair “%(thing)s”")
EMPTIED = gettext_noop("emptied the chair “%(thing)s”")
HANDED_ON = gettext_noop("handed the chair “%(thing)s” on to %(who)s")
RENEWED = gettext_noop("began another term of %(who)s on the chair “%(thing)s”")


@dataclass(frozen=True)
class Sitting:
    """Who takes a chair, and for how long."""

    membership: Membership
    holder: Representative | None = None
    term_starts_on: date | None = None
    term_ends_on: date | None = None

    def __str__(self) -> str:
        return str(self.holder or self.membership)


@transaction.atomic
def begin_term(position: Position, sitting: Sitting, *, by: Actor, version: int) -> None:
    """Seat somebody on an empty chair, from today unless another day is given."""
    _open(position, by=by, version=version)
    if not position.is_empty:
        raise ValidationError(_("End the term first: somebody sits on this chair already."))
    _seat(position, sitting)
    record(by, SEATED, position, who=str(sitting))


@transaction.atomic
def end_term(position: Position, *, by: Actor, version: int, on: date | None = None) -> None:
    """Let a chair be empty again, today or from an earlier day on. It stays on the list."""
    _open(position, by=by, version=version)
    if position.is_empty:
        return
    day = on or clock.today()
    _close(position, day)
    position.membership = position.holder = None
    position.term_starts_on = position.term_ends_on = None
    position.empty_since = day
    position.save()
    record(by, EMPTIED, position)


@transaction.atomic
def hand_on(
    position: Position,
    *,
    by: Actor,
    version: int,
    on: date | None = None,
    ends_on: date | None = None,
) -> None:
    """Rotate: who comes next takes the chair, today or on an earlier day."""
    _open(position, by=by, version=version)
    successor = position.successor
    if successor is None:
        raise ValidationError(_("Name who comes next first."))
    if successor == position.holder:
        raise ValidationError(_("They sit here already: begin another term instead."))
    day = on or clock.today()
    if not position.is_empty:
        _close(position, day)
    _seat(position, Sitting(successor.membership, successor, day, ends_on))
    record(by, HANDED_ON, position, who=str(successor))


@transaction.atomic
def reappoint(
    position: Position,
    *,
    by: Actor,
    version: int,
    on: date | None = None,
    ends_on: date | None = None,
) -> None:
    """Begin another term of whoever sits there, today or on an earlier day."""
    _open(position, by=by, version=version)
    membership = position.holder.membership if position.holder else position.membership
    if membership is None:
        raise ValidationError(_("Nobody sits on this chair. Begin a term instead."))
    day = on or clock.today()
    again = Sitting(membership, position.holder, day, ends_on)
    _close(position, day)
    _seat(position, again)
    record(by, RENEWED, position, who=str(again))


def _open(position: Position, *, by: Actor, version: int) -> None:
    """Check that this may be done, and take the chair as it stands."""
    edit_positions.require(by, position)
    if position.is_lived_experience:
        raise ValidationError(
            _("Mark this chair as filled or empty: it never names who sits on it.")
        )
    claim_version(position, version)
    position.refresh_from_db()


def _close(position: Position, day: date) -> None:
    """Write the term that is over into the history."""
    _check_has_come(day)
    if position.term_starts_on and day < position.term_starts_on:
        raise ValidationError(
            _("This term began on %(day)s. Choose that day or a later one.")
            % {"day": date_format(position.term_starts_on, "DATE_FORMAT")}
        )
    PastTerm.objects.create(
        position=position,
        membership=position.membership,
        holder=position.holder,
        starts_on=position.term_starts_on,
        ends_on=day,
    )


def _seat(position: Position, sitting: Sitting) -> None:
    starts = sitting.term_starts_on or clock.today()
    _check_days(position, starts, sitting.term_ends_on)
    _check_person(position, sitting)
    position.membership, position.holder = sitting.membership, sitting.holder
    position.term_starts_on, position.term_ends_on = starts, sitting.term_ends_on
    position.empty_since = position.stands_in_from = position.stands_in_until = None
    if sitting.holder is not None:
        if position.successor == sitting.holder:
            position.successor = None
        if position.substitute == sitting.holder:
            position.substitute = None
    position.save()


def _check_has_come(day: date) -> None:
    if day > clock.today():
        raise ValidationError(
            _("Choose today or an earlier day. Until then the chair says who comes next.")
        )


def _check_days(position: Position, starts: date, ends: date | None) -> None:
    _check_has_come(starts)
    if ends and ends < starts:
        raise ValidationError({"term_ends_on": _("Choose an end that is after the start.")})
    last = position.past_terms.first()
    if last and starts < last.ends_on:
        raise ValidationError(
            _("The last term ended on %(day)s. Begin on that day or later.")
            % {"day": date_format(last.ends_on, "DATE_FORMAT")}
        )


def _check_person(position: Position, sitting: Sitting) -> None:
    holder = sitting.holder
    if holder is None:
        if position.leads:
            raise ValidationError(_("Choose a person: a chair that leads has a name."))
        return
    if holder.membership_id != sitting.membership.pk:
        raise ValidationError(_("Choose a person who speaks for that member."))
    if holder.left_on is not None:
        raise ValidationError(_("Choose somebody else: this person has left."))
    accepted = Acceptance.objects.filter(position=position, person=holder)
    if position.leads and not accepted.exists():
        raise ValidationError(
            _("First they accept what this chair takes on. Then the term begins.")
        )
