"""Where we stand: a line for each area, true to the numbers, with the day of the last change."""

from dataclasses import replace
from datetime import date

import pytest

from fourfold.portal.facts import Facts
from fourfold.portal.standing import AREAS, rows

TODAY = date(2026, 11, 21)
EMPTY = Facts(today=TODAY)


def row(label, **facts):
    return next(each for each in rows(replace(EMPTY, **facts)) if str(each.label) == label)


def test_nothing_is_begun_at_the_beginning():
    assert {each.status for each in rows(EMPTY)} == {"not-started"}
    assert [each.changed_on for each in rows(EMPTY)] == [None] * len(AREAS)


@pytest.mark.parametrize(
    ("label", "facts", "line", "status"),
    [
        ("Groups", {"groups": 1}, "1 group at work.", "in-progress"),
        (
            "Groups",
            {"groups": 3, "groups_overdue": 2},
            "3 groups at work. The end of 2 has passed.",
            "needs-review",
        ),
        (
            "Agreements",
            {"agreements": 2, "agreements_ending": 1},
            "2 in place or on their way. 1 is due for a look.",
            "needs-review",
        ),
        (
            "Decisions",
            {"rounds_open": 1, "rounds_decided": 4},
            "4 decisions made. 1 question open.",
            "in-progress",
        ),
        (
            "Decisions",
            {"rounds_decided": 1, "rounds_to_revisit": 1},
            "1 decision made.",
            "needs-review",
        ),
        (
            "Foundation",
            {"parts": frozenset({"mission"})},
            "1 part drafted. Nobody has agreed to it yet.",
            "draft",
        ),
        (
            "Foundation",
            {"charter_is_proposed": True},
            "Put to the group. Nobody has agreed to it yet.",
            "proposed",
        ),
        ("Foundation", {"charter_agreed_on": TODAY}, "Agreed on November 21, 2026.", "agreed"),
        (
            "Foundation",
            {"charter_agreed_on": TODAY, "charter_changed": 2},
            "Agreed on November 21, 2026. 2 parts read differently now.",
            "changed",
        ),
    ],
)
def test_a_line_says_what_the_numbers_say(label, facts, line, status):
    found = row(label, **facts)
    assert (found.line, found.status) == (line, status)


def test_the_last_change_of_an_area_is_the_latest_of_its_things():
    days = (
        ("members.Membership", date(2026, 3, 1)),
        ("members.Invitation", date(2026, 5, 2)),
        ("meetings.Meeting", date(2026, 9, 9)),
    )
    assert row("People", changed_on=days).changed_on == date(2026, 5, 2)
    assert row("Decisions", changed_on=days).changed_on is None
