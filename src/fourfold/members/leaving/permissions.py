"""Who notes that somebody leaves, and who writes and reads what is handed on."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from fourfold.kernel.actors import Actor
from fourfold.members.models import Handover, Representative
from fourfold.partnerships.access import COORDINATORS, EVERYONE, Permission
from fourfold.partnerships.models import Role, Seat


def _is_own_or_coordinates(person: Representative, by: Actor) -> bool:
    return _coordinates(by) or person.seat_id == getattr(by, "pk", None)


def _takes_part(handover: Handover, by: Actor) -> bool:
    """Whether somebody hands over or takes over, or coordinates."""
    people = (handover.giver, handover.taker)
    return _coordinates(by) or any(one and _is_own_or_coordinates(one, by) for one in people)


def _takes_over(handover: Handover, by: Actor) -> bool:
    taker = handover.taker
    return _coordinates(by) or (taker is not None and _is_own_or_coordinates(taker, by))


def _coordinates(by: Any) -> bool:
    return not isinstance(by, Seat) or by.role == Role.COORDINATOR


note_leaving = Permission(
    "members.leaving", _("Note who leaves, and see what was handed on"), COORDINATORS
)
hand_over = Permission(
    "members.hand-over",
    _("Write a handover when one leaves; coordinators for anybody"),
    EVERYONE,
    when=_is_own_or_coordinates,
)
read_handover = Permission(
    "members.read-handover",
    _("Read a handover that one gives or takes; coordinators all"),
    EVERYONE,
    when=_takes_part,
)
take_over = Permission(
    "members.take-over",
    _("Say that a handover was read, when it is for oneself"),
    EVERYONE,
    when=_takes_over,
)
