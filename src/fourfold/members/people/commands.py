"""Adding, changing and removing members and the people who speak for them."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from fourfold.directory.models import Location, Organization
from fourfold.kernel import clock
from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import claim_version
from fourfold.kernel.journal import record
from fourfold.members.models import (
    HiddenFrom,
    Membership,
    Offer,
    Party,
    PastTerm,
    Pledge,
    Position,
    Representative,
)
from fourfold.members.permissions import edit_own_details, edit_people, export_people
from fourfold.partnerships.models import Partnership, Seat

CHOSE_WHAT_IS_SEEN = gettext_noop("chose what others see of an entry")
JOINED = gettext_noop("marked %(thing)s as: %(state)s")
Words = Mapping[str, Any]


@transaction.atomic
def add_member(
    *, by: Actor, organization: Words | None, membership: Words, people: Iterable[Words] = ()
) -> Membership:
    """Put an organization, or without one an individual, on the list, with its people."""
    edit_people.require(by)
    made = Organization.objects.create(**organization) if organization else None
    member = Membership.objects.create(organization=made, **membership)
    for person in people:
        Representative.objects.create(membership=member, **person)
    record(by, gettext_noop("put %(thing)s on the list"), member)
    return member


@transaction.atomic
def change_member(
    member: Membership, *, by: Actor, version: int, organization: Words, membership: Words
) -> Membership:
    """Change what is known of a member; raises `StaleEdit` when a newer version is there."""
    edit_people.require(by, member)
    claim_version(member, version)
    if member.organization is not None:
        _set(member.organization, organization)
    _set(member, membership)
    record(by, gettext_noop("changed the entry of %(thing)s"), member)
    return member


@transaction.atomic
def place_member(member: Membership, *, by: Actor, **location: Any) -> Location:
    """Say where an organization is. A confidential place keeps its county and nothing finer."""
    edit_people.require(by, member)
    there = Location.objects.filter(organization=member.organization).first()
    there = there or Location(organization=member.organization)
    if location.get("is_confidential"):
        location |= {"address_1": "", "city": "", "postal_code": ""}
    _set(there, location)
    record(by, gettext_noop("said where %(thing)s is"), member)
    return there


@transaction.atomic
def set_state(member: Membership, state: str, *, by: Actor, on: date | None = None) -> None:
    """Not yet asked, asked, declined or joined, and since when."""
    edit_people.require(by, member)
    if member.state == state:
        return
    claim_version(member, member.version)
    member.state, member.state_on = state, on or clock.today()
    member.save()
    record(by, JOINED, member, state=Membership.State(state).label)


@transaction.atomic
def remove_member(member: Membership, *, by: Actor) -> None:
    """Take a member and its people off the list for good."""
    edit_people.require(by, member)
    record(by, gettext_noop("took %(thing)s off the list"), member)
    if member.organization is not None:
        member.organization.delete()
    else:
        member.delete()


@transaction.atomic
def merge_members(keep: Membership, drop: Membership, *, by: Actor) -> Membership:
    """Two entries are one organization: people and chairs move to the first, the second goes."""
    edit_people.require(by, keep)
    if keep.pk == drop.pk:
        return keep
    claim_version(keep, keep.version)
    claim_version(drop, drop.version)
    Representative.objects.filter(membership=drop).update(membership=keep)
    Position.objects.filter(membership=drop).update(membership=keep)
    PastTerm.objects.filter(membership=drop).update(membership=keep)
    _move_parties(drop, keep)
    _move_offers(drop, keep)
    kept, dropped = keep.organization, drop.organization
    if kept is not None and dropped is not None:
        _go_on_hiding(dropped, kept)
        kept.alternate_name = kept.alternate_name or dropped.name
        for name in ("description", "email", "phone", "website", "kind"):
            setattr(kept, name, getattr(kept, name) or getattr(dropped, name))
        kept.save()
    keep.ps = [*keep.ps, *(p for p in drop.ps if p not in keep.ps)]
    keep.save()
    record(by, gettext_noop("joined two entries into %(thing)s"), keep)
    (dropped or drop).delete()
    return keep


@transaction.atomic
def add_person(member: Membership, *, by: Actor, **person: Any) -> Representative:
    edit_people.require(by, member)
    made = Representative.objects.create(membership=member, **person)
    record(by, gettext_noop("added %(thing)s for %(member)s"), made, member=str(member))
    return made


@transaction.atomic
def change_person(
    person: Representative, *, by: Actor, version: int, **changes: Any
) -> Representative:
    edit_people.require(by, person)
    claim_version(person, version)
    _set(person, changes)
    record(by, gettext_noop("changed the entry of %(thing)s"), person)
    return person


@transaction.atomic
def remove_person(person: Representative, *, by: Actor) -> None:
    edit_people.require(by, person)
    record(by, gettext_noop("took %(thing)s off the list"), person)
    person.delete()


@transaction.atomic
def choose_visibility(
    person: Representative,
    *,
    by: Actor,
    version: int,
    hidden_from: Iterable[UUID] = (),
    **choices: Any,
) -> Representative:
    """What others see of a person: chosen by themselves, or by a coordinator for them.

    The journal says only that something was chosen, never what.
    """
    is_own = isinstance(by, Seat) and person.seat_id == by.pk
    (edit_own_details if is_own else edit_people).require(by, person)
    claim_version(person, version)
    _set(person, choices)
    HiddenFrom.objects.filter(representative=person).delete()
    HiddenFrom.objects.bulk_create(
        HiddenFrom(representative=person, organization_id=pk) for pk in set(hidden_from)
    )
    record(by, CHOSE_WHAT_IS_SEEN, person.membership)
    return person


def take_list_along(partnership: Partnership, *, by: Actor) -> None:
    """Write down that somebody took the list as a file, which nobody can take back."""
    export_people.require(by)
    record(by, gettext_noop("took the list of members along as a file"), partnership)


def _move_parties(drop: Membership, keep: Membership) -> None:
    """Let one entry stand for both in agreements; where both were a party, the kept one stays."""
    twice = Party.objects.filter(membership=keep).values("agreement")
    Party.objects.filter(membership=drop).exclude(agreement__in=twice).update(membership=keep)


def _move_offers(drop: Membership, keep: Membership) -> None:
    """What either entry offers is kept; of two pledges, that of the kept one."""
    Offer.objects.filter(membership=drop).update(membership=keep)
    if not Pledge.objects.filter(membership=keep).exists():
        Pledge.objects.filter(membership=drop).update(membership=keep)


def _go_on_hiding(dropped: Organization, kept: Organization) -> None:
    """Whoever hides from the one hides from both: its people are the other's now."""
    hidden = HiddenFrom.objects.filter(organization=kept).values("representative")
    moved = HiddenFrom.objects.filter(organization=dropped).exclude(representative__in=hidden)
    moved.update(organization=kept)


def _set(row: Any, values: Words) -> None:
    for name, value in values.items():
        setattr(row, name, value)
    row.save()
