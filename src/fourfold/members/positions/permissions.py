"""What the people on a chair may do there; who chooses and fills chairs is one level up."""

from django.utils.translation import gettext_lazy as _

from fourfold.kernel.actors import Actor
from fourfold.members.models import Position
from fourfold.partnerships.access import EVERYONE, Permission
from fourfold.partnerships.models import Role, Seat


def _is_named_on(chair: Position, by: Actor) -> bool:
    """Whether somebody sits on a chair, comes next, or steps in there."""
    people = (chair.holder, chair.successor, chair.substitute)
    return isinstance(by, Seat) and any(one and one.seat_id == by.pk for one in people)


def _may_step_in(chair: Position, by: Actor) -> bool:
    coordinates = not isinstance(by, Seat) or by.role == Role.COORDINATOR
    return coordinates or _is_named_on(chair, by)


accept_duties = Permission(
    "members.accept-duties",
    _("Accept what a chair takes on, when it is one's own"),
    EVERYONE,
    when=_is_named_on,
)
stand_in = Permission(
    "members.stand-in",
    _("Let the substitute step in, on one's own chair or for others"),
    EVERYONE,
    when=_may_step_in,
)
