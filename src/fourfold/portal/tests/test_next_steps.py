"""One next step: the first rule that applies, and nothing that was put off."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourfold.charter.models import Article
from fourfold.portal.facts import Facts
from fourfold.portal.firsthour import BY_KEY, ENOUGH_PARTS, ORDERS, next_task, tasks_for
from fourfold.portal.home import next_step
from fourfold.portal.nextsteps import RULES, next_rule

TODAY = date(2026, 11, 21)
# A partnership in which nothing is left to do.
SETTLED = Facts(
    today=TODAY,
    coordinators=2,
    has_counties=True,
    has_hotline=True,
    has_keepers=True,
    bodies=1,
    members=12,
    joined=9,
    planning=4,
    positions=8,
    sent=9,
    parts=frozenset(ENOUGH_PARTS),
    rules=7,
    has_confidentiality=True,
    has_paths=True,
    meetings_ahead=1,
    backed_up_on=TODAY,
)
UNSETTLED = {
    "safety-request": {"safety_requests": 1},
    "second-coordinator": {"coordinators": 1},
    "confidentiality": {"has_confidentiality": False},
    "next-meeting": {"meetings_ahead": 0},
    "decision-overdue": {"rounds_overdue": 1},
    "agreement-ending": {"agreements_ending": 1},
    "no-handover": {"left_without_handover": 1},
    "revisit": {"rounds_to_revisit": 1},
    "empty-chair": {"empty_positions": 1},
    "no-answer": {"overdue_invitations": 2},
    "mission": {"meetings_held": 2},
    "charter-changed": {"charter_agreed_on": TODAY, "charter_changed": 1},
    "rules-review": {"rules_to_review": 1},
    "group-over": {"groups_overdue": 1},
    "orientation": {"not_oriented": 1},
    "training-due": {"trainings_due": 2},
    "handover": {"term_ends_on": TODAY + timedelta(days=80)},
    "backup": {"backed_up_on": TODAY - timedelta(days=91)},
}


def test_nothing_presses_when_all_is_settled():
    assert next_rule(SETTLED) is None


def test_numbers_follow_the_list_of_the_product():
    numbers = [rule.number for rule in RULES if rule.number is not None]
    assert numbers == sorted(set(numbers))


def test_every_rule_has_a_case_here():
    assert [rule.key for rule in RULES] == list(UNSETTLED)


@pytest.mark.parametrize("key", UNSETTLED)
def test_each_rule_speaks_up_for_its_own_reason_alone(key):
    assert next_rule(replace(SETTLED, **UNSETTLED[key])).key == key


@pytest.mark.parametrize("key", UNSETTLED)
def test_a_step_that_was_put_off_stays_quiet(key):
    facts = replace(SETTLED, **UNSETTLED[key], put_off=frozenset({key}))
    assert next_rule(facts) is None


@given(st.sets(st.sampled_from(list(UNSETTLED)), min_size=1))
def test_the_first_rule_in_the_list_wins(keys):
    changes = {name: value for key in keys for name, value in UNSETTLED[key].items()}
    first = next(rule.key for rule in RULES if rule.key in keys)
    assert next_rule(replace(SETTLED, **changes)).key == first


@pytest.mark.parametrize(
    ("facts", "key"),
    [
        ({"coordinators": 1, "joined": 0}, "second-coordinator"),
        ({"meetings_ahead": 0, "joined": 0}, "next-meeting"),
        ({"meetings_held": 2, "parts": frozenset()}, "mission"),
        ({"meetings_held": 2, "charter_is_proposed": True}, "mission"),
        ({"meetings_held": 2, "charter_agreed_on": TODAY}, "mission"),
        ({"charter_changed": 1, "charter_is_proposed": True}, "charter-changed"),
        ({"backed_up_on": TODAY - timedelta(days=90)}, "backup"),
    ],
)
def test_a_rule_stays_quiet_just_short_of_its_reason(facts, key):
    step = next_rule(replace(SETTLED, **facts))
    assert step is None or step.key != key


@pytest.mark.parametrize("start", ["", *ORDERS])
def test_every_beginning_has_every_task_once(start):
    assert sorted(task.key for task in tasks_for(start)) == sorted(BY_KEY)


def test_the_order_depends_on_how_the_partnership_begins():
    firsts = {start: [task.key for task in tasks_for(start)][1] for start in ORDERS}
    assert firsts == {"starting": "bodies", "meeting": "people", "restarting": "people"}


UNDONE = {
    "place": {"has_keepers": False},
    "bodies": {"bodies": 0},
    "people": {"members": 2},
    "balance": {"planning": 2},
    "date": {"meetings_ahead": 0},
    "proposal": {"parts": frozenset({Article.Key.MISSION})},
    "rules": {"has_paths": False},
    "send": {"drafts": 1},
}


@pytest.mark.parametrize("key", UNDONE)
def test_a_task_is_not_done_while_something_of_it_is_missing(key):
    assert BY_KEY[key].status(SETTLED) == "done"
    assert BY_KEY[key].status(replace(SETTLED, **UNDONE[key])) != "done"


def test_the_hour_ends_with_the_starter_pack_in_hand():
    assert next_task("starting", SETTLED).key == "pack"
    assert next_task("starting", replace(SETTLED, done=frozenset({"pack"}))) is None


def test_a_task_done_in_another_way_counts_as_done():
    facts = replace(SETTLED, bodies=0, done=frozenset({"bodies"}))
    assert BY_KEY["bodies"].status(facts) == "done"


@pytest.mark.parametrize("key", ["place", "people", "balance", "proposal", "rules", "send"])
def test_a_task_that_was_begun_says_so(key):
    assert BY_KEY[key].status(replace(SETTLED, **UNDONE[key])) == "in-progress"


def test_a_task_nobody_touched_is_not_started():
    assert {task.status(Facts(today=TODAY)) for task in BY_KEY.values()} == {"not-started"}


@pytest.mark.parametrize("key", UNSETTLED)
def test_each_step_leads_to_a_page_that_opens(here, key):
    """The home page makes this address: a wrong one would take the whole page down with it."""
    found = replace(SETTLED, **UNSETTLED[key])
    step = next_step(here.here, found)
    assert here.client(here.ana).get(step["url"]).status_code == 200
