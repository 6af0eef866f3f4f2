"""The groups of Riverbend: one at work, one past its end, one without a charter, one closed."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from fourfold.demo.story import Happening, Stage
from fourfold.members.groups import commands as grouping
from fourfold.members.models import GroupMember, WorkGroup

FORUM, HOTELS, DATA, BEDS = (
    "First community forum",
    "Hotel and transport training",
    "Shared numbers",
    "Beds for the winter",
)
# Name: begun and ending in days from today, the three answers, and who is in it; the first leads.
GROUPS: dict[str, tuple[int, int | None, dict[str, str], tuple[str, ...]]] = {
    FORUM: (
        -295,
        -240,
        {
            "why": "Neighbors hear from us before they hear about us.",
            "decides": "The evening, the room, and who speaks.",
            "leaves": "What the partnership promises there.",
        },
        ("Marguerite Chávez", "Guadalupe Reséndiz", "Marcus Delgado"),
    ),
    HOTELS: (
        -180,
        60,
        {
            "why": "Front desks and drivers know what to look for and whom to call.",
            "decides": "Which trainers we invite, and in which towns we begin.",
            "leaves": "Money, and whose slides carry our name.",
        },
        ("Bernadette Aragon", "Guadalupe Reséndiz", "Tomás Baca", "Adaeze Nwosu", "Owen Pritchard"),
    ),
    DATA: (
        -150,
        -20,
        {
            "why": "We count the same things the same way, without a single name.",
            "decides": "Which totals we share twice a year.",
            "leaves": "What each member counts for itself.",
        },
        ("Eve Okafor", "Adaeze Nwosu", "Vivian Castellanos"),
    ),
    BEDS: (-35, None, {}, ("Yolanda Herrera", "Adaeze Nwosu", "Micah Thorne")),
}


def groups() -> Iterator[Happening]:
    for name, (begins, ends, answers, people) in GROUPS.items():
        yield -begins, partial(begin, name=name, days=(begins, ends), answers=answers)
        for person in people:
            leads = person == people[0]
            yield -begins, partial(come, name=name, person=person, leads=leads)
    yield 240, partial(close, name=FORUM)
    yield 50, partial(leave, name=HOTELS, person="Owen Pritchard")


def _group(name: str) -> WorkGroup:
    return WorkGroup.objects.get(name=name)


def begin(
    stage: Stage, *, name: str, days: tuple[int, int | None], answers: dict[str, Any]
) -> None:
    begins, ends = days
    grouping.begin_group(
        by=stage.lead,
        name=name,
        begins_on=stage.day(-begins),
        ends_on=None if ends is None else stage.day(-ends),
        **answers,
    )


def come(stage: Stage, *, name: str, person: str, leads: bool) -> None:
    grouping.add_to_group(_group(name), stage.person(person), by=stage.lead, leads=leads)


def leave(stage: Stage, *, name: str, person: str) -> None:
    member = GroupMember.objects.get(group__name=name, person__name=person)
    grouping.leave_group(member, by=stage.lead)


def close(stage: Stage, *, name: str) -> None:
    group = _group(name)
    grouping.close_group(group, by=stage.lead, version=group.version)
