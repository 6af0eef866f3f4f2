"""Who is new and what is left for them, and who is due for a training. For coordinators."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Max, QuerySet

from fourfold.kernel import clock
from fourfold.members.away import members_away
from fourfold.members.models import Membership, Representative, Training, Welcome
from fourfold.members.welcome.calc import due_on
from fourfold.members.welcome.lists import Line, topics_on

SOON = timedelta(days=60)


def people_here() -> QuerySet[Representative]:
    """Those who speak for a member that has joined and is here."""
    joined = Representative.objects.filter(
        left_on=None, membership__state=Membership.State.JOINED
    ).exclude(membership__in=members_away())
    return joined.select_related("membership__organization", "seat__user").order_by("name", "pk")


def newcomers() -> QuerySet[Representative]:
    """People who have not been welcomed yet."""
    return people_here().filter(oriented_on=None)


@dataclass(frozen=True)
class Newcomer:
    """Somebody who is new, who stands beside them, and what is left, in words."""

    person: Representative
    buddy: Representative | None
    left: list[str]


def with_what_is_left(people: Sequence[Representative], on_list: dict[str, str]) -> list[Newcomer]:
    rows = Welcome.objects.filter(representative__in=people).select_related("buddy__seat__user")
    by_person = {row.representative_id: row for row in rows}
    found = []
    for person in people:
        row = by_person.get(person.pk)
        done = set(row.done) if row else set()
        left = [label for key, label in on_list.items() if key not in done]
        found.append(Newcomer(person, row.buddy if row else None, left))
    return found


@dataclass(frozen=True)
class Due:
    """Somebody to be trained again by a day, or for the first time."""

    person: Representative
    topic: Line
    last: date | None
    day: date | None

    @property
    def is_late(self) -> bool:
        return self.day is not None and self.day < clock.today()


def trainings_due(within: timedelta = SOON) -> list[Due]:
    """Who is due again soon, or already was; the earliest first."""
    limit = clock.today() + within
    found = [one for one in _state_of_all() if one.day is not None and one.day <= limit]
    return sorted(found, key=lambda one: (one.day or limit, one.person.name, one.topic.label))


def not_trained_yet(topic: str) -> list[Due]:
    """Who has never been trained in a topic."""
    return [one for one in _state_of_all() if one.topic.key == topic and one.last is None]


def _state_of_all() -> list[Due]:
    """Every person with every topic: when they had it, and when it is due again."""
    people, topics = list(people_here()), topics_on()
    rows = Training.objects.filter(topic__in=topics).values_list("representative_id", "topic")
    last = {(pk, topic): day for pk, topic, day in rows.annotate(last=Max("given_on")).order_by()}
    return [
        Due(person, topic, day := last.get((person.pk, topic.key)), _next(day, topic.months))
        for person in people
        for topic in topics.values()
    ]


def _next(day: date | None, months: int | None) -> date | None:
    return due_on(day, months) if day and months else None


@dataclass(frozen=True)
class Standing:
    """How a topic stands in the whole group: counts of people, none of them named."""

    topic: Line
    had: int
    due: int
    not_yet: int


def standings() -> list[Standing]:
    every, limit = _state_of_all(), clock.today() + SOON
    found = []
    for topic in topics_on().values():
        of_topic = [one for one in every if one.topic.key == topic.key]
        had = [one for one in of_topic if one.last is not None]
        due = [one for one in had if one.day is not None and one.day <= limit]
        found.append(Standing(topic, len(had), len(due), len(of_topic) - len(had)))
    return found


def trainings_of(person: Representative) -> QuerySet[Training]:
    return Training.objects.filter(representative=person)
