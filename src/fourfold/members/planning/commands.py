"""Choosing the planning team."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext_noop

from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import claim_version
from fourfold.kernel.journal import record
from fourfold.members.models import Representative
from fourfold.members.permissions import plan_team

CHOSEN = gettext_noop("put %(thing)s on the planning team")
TAKEN_OFF = gettext_noop("took %(thing)s off the planning team")


@transaction.atomic
def add_to_team(people: Iterable[Representative], *, by: Actor) -> int:
    """Put people on the planning team; returns how many were new to it."""
    return sum(_set(person, True, by=by) for person in people if person.left_on is None)


@transaction.atomic
def take_off_team(person: Representative, *, by: Actor) -> None:
    """Take somebody off the planning team. They stay in the partnership's list."""
    _set(person, False, by=by)


def _set(person: Representative, is_planning: bool, *, by: Actor) -> bool:
    plan_team.require(by, person)
    if person.is_planning == is_planning:
        return False
    claim_version(person, person.version)
    person.is_planning = is_planning
    person.save(update_fields=["is_planning"])
    record(by, CHOSEN if is_planning else TAKEN_OFF, person)
    return True
