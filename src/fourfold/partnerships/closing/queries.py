"""What stands in the way of the end, and who can confirm it."""

from datetime import timedelta

from django.db.models import QuerySet

from fourfold.kernel import clock
from fourfold.partnerships import law
from fourfold.partnerships.models import Ending, Partnership, Role, Seat

FRESH = timedelta(days=30)


def under_way() -> Ending | None:
    """The end that waits for a second person, or whose days are running."""
    endings = Ending.objects.filter(state__in=Ending.UNDER_WAY)
    return endings.select_related("asked_by__user", "confirmed_by__user").first()


def is_taken_along(partnership: Partnership) -> bool:
    """Whether somebody took everything along lately enough."""
    taken = partnership.exported_at
    return taken is not None and taken > clock.now() - FRESH


def may_be_asked(partnership: Partnership) -> bool:
    return is_taken_along(partnership) and not law.purges_are_stopped(partnership)


def second_people(ending: Ending) -> QuerySet[Seat]:
    """Who can confirm: the other coordinators, and the stewards."""
    seats = Seat.objects.open().lasting().filter(partnership=ending.partnership)
    seats = seats.filter(role__in=[Role.COORDINATOR, Role.STEWARD])
    if ending.asked_by_id:
        seats = seats.exclude(pk=ending.asked_by_id)
    return seats.select_related("user", "partnership").order_by("created_at", "pk")
