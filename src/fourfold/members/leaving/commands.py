"""Leaving: people and members go, or take a break, and come back."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from fourfold.kernel import clock
from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.journal import record
from fourfold.members.invitations.commands import withdraw_invitation
from fourfold.members.leaving.permissions import note_leaving
from fourfold.members.models import (
    Departure,
    GroupMember,
    Invitation,
    Membership,
    Position,
    Representative,
)
from fourfold.members.positions.terms.commands import end_term
from fourfold.partnerships.seats.commands import end_access

LEFT = gettext_noop("noted that %(thing)s has left")
BACK = gettext_noop("noted that %(thing)s is back")
PAUSED = gettext_noop("noted that %(thing)s takes a break")


@transaction.atomic
def note_left(
    person: Representative, *, by: Actor, on: date | None = None, ends_access: bool = True
) -> None:
    """Somebody no longer speaks for their member, from a day on."""
    note_leaving.require(by, person)
    day = _not_ahead(on)
    if person.left_on is not None:
        raise StaleEdit(person)
    step_down(person, by=by, on=day)
    person.left_on, person.is_planning = day, False
    person.version += 1
    person.save()
    record(by, LEFT, person)
    if ends_access and person.seat is not None and person.seat.ends_at is None:
        end_access(person.seat, by=by)


def step_down(person: Representative, *, by: Actor, on: date) -> None:
    """Empty the chairs of somebody who goes, end their time in groups and their invitations."""
    for chair in Position.objects.filter(holder=person):
        day = max(on, chair.term_starts_on or on)
        end_term(chair, by=by, version=chair.version, on=min(day, clock.today()))
    for role in ("successor", "substitute"):
        Position.objects.filter(**{role: person}).update(**{role: None})
    for place in GroupMember.objects.filter(person=person, until=None):
        place.until = max(on, place.since)
        place.save()
    for invitation in person.invitations.filter(state__in=Invitation.OPEN):
        withdraw_invitation(invitation, by=by)


@transaction.atomic
def note_back(person: Representative, *, by: Actor) -> None:
    """Somebody speaks for their member again. Chairs and access are given anew."""
    note_leaving.require(by, person)
    if person.left_on is None:
        return
    person.left_on = None
    person.version += 1
    person.save()
    record(by, BACK, person)


@transaction.atomic
def note_away(
    membership: Membership,
    *,
    by: Actor,
    kind: str,
    since: date,
    reason: str = Departure.Reason.NOT_SAID,
) -> Departure:
    """A member left or takes a break. When it left, its people no longer speak for it."""
    note_leaving.require(by, membership)
    since = _not_ahead(since)
    if Departure.objects.filter(membership=membership, back_on=None).exists():
        raise ValidationError(_("This member is away already."))
    made = Departure.objects.create(membership=membership, kind=kind, since=since, reason=reason)
    if kind == Departure.Kind.LEFT:
        _end_all(membership, by=by, on=since)
    record(by, LEFT if kind == Departure.Kind.LEFT else PAUSED, membership)
    return made


def _end_all(membership: Membership, *, by: Actor, on: date) -> None:
    people = membership.representatives.select_related("seat__user", "seat__partnership")
    for person in people.filter(left_on=None):
        note_left(person, by=by, on=on)
    for chair in Position.objects.filter(membership=membership).filter(Q(holder=None)):
        end_term(chair, by=by, version=chair.version)


@transaction.atomic
def note_member_back(membership: Membership, *, by: Actor) -> None:
    """A member is back. Its people are named anew."""
    note_leaving.require(by, membership)
    gone = Departure.objects.filter(membership=membership, back_on=None)
    if gone.update(back_on=clock.today()):
        record(by, BACK, membership)


def _not_ahead(day: date | None) -> date:
    if day and day > clock.today():
        raise ValidationError(_("Choose today or an earlier day."))
    return day or clock.today()
