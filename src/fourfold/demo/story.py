"""How the demo's past comes about: each deed is done on its day, the oldest first."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import groupby

from django.utils import timezone

from fourfold.kernel import clock
from fourfold.members.models import Membership, Representative
from fourfold.partnerships.models import Partnership, Seat

MORNING, PACE = time(9, 10), timedelta(minutes=3)


@dataclass
class Stage:
    """One partnership while it is being lived through. `seats` are those of the cast."""

    today: date
    partnership: Partnership
    lead: Seat
    seats: dict[str, Seat] = field(default_factory=dict)

    def day(self, days_ago: int) -> date:
        return self.today - timedelta(days=days_ago)

    def moment(self, days_ago: int, hour: int) -> datetime:
        return timezone.make_aware(datetime.combine(self.day(days_ago), time(hour)))

    def member(self, organization: str) -> Membership:
        """A member as it stands now, by its organization's name."""
        return Membership.objects.select_related("organization").get(
            organization__name=organization
        )

    def person(self, name: str) -> Representative:
        """A person as they stand on the list now."""
        people = Representative.objects.select_related("membership__organization", "seat__user")
        return people.get(name=name)


Deed = Callable[[Stage], object]
Happening = tuple[int, Deed]


def live_through(stage: Stage, happenings: Iterable[Happening]) -> None:
    """Do every deed on its day; deeds of one day follow each other as they were listed."""
    in_order = sorted(happenings, key=lambda happening: -happening[0])
    for days_ago, of_the_day in groupby(in_order, key=lambda happening: happening[0]):
        moment = morning(stage.today, days_ago)
        for _, deed in of_the_day:
            with clock.set_to(moment):
                deed(stage)
            moment += PACE


def morning(today: date, days_ago: int) -> datetime:
    """When work begins on a day, in the partnership's own time."""
    return timezone.make_aware(datetime.combine(today - timedelta(days=days_ago), MORNING))
