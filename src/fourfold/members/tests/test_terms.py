"""Terms: begun, renewed, handed on, ended; and the history that they leave."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from fourfold.kernel import clock
from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tenancy import CrossesBorder, inside
from fourfold.members.models import PastTerm, Position, Representative
from fourfold.members.people.commands import merge_members
from fourfold.members.positions import queries
from fourfold.members.positions.months import later, whole_months
from fourfold.members.positions.terms.commands import (
    Sitting,
    begin_term,
    end_term,
    hand_on,
    reappoint,
)
from fourfold.members.tests.seating import chair, lived, member
from fourfold.partnerships.access import Refused

JANUARY, MARCH, MAY = date(2026, 1, 1), date(2026, 3, 1), date(2026, 5, 1)
DAYS = st.dates(date(1990, 1, 1), date(2080, 1, 1))


@pytest.fixture
def two(here):
    """A chair that Lee has held since January, with Kim to come next."""
    sheriff = member("Sheriff", "Lee", "Kim", state="joined")
    lee, kim = sheriff.representatives.order_by("-name")
    row = chair(successor=kim)
    begin_term(row, Sitting(sheriff, lee, JANUARY, MARCH), by=here.ana, version=1)
    row.lee, row.kim = lee, kim
    return row


def said():
    return Entry.objects.order_by("-number").first().sentence


def history(row):
    return [(str(t.holder), t.starts_on, t.ends_on) for t in PastTerm.objects.filter(position=row)]


def test_a_term_that_ends_becomes_a_row_of_the_history(two, here):
    end_term(two, by=here.ana, version=two.version, on=MARCH)
    two.refresh_from_db()
    assert (two.is_empty, two.empty_since, two.successor) == (True, MARCH, two.kim)
    assert history(two) == [("Lee", JANUARY, MARCH)]
    assert said() == "Ana emptied the chair “Sheriff or police”"


def test_a_chair_rotates_to_who_comes_next(two, here):
    hand_on(two, by=here.ana, version=two.version, on=MARCH, ends_on=MAY)
    two.refresh_from_db()
    assert (two.holder, two.successor) == (two.kim, None)
    assert (two.term_starts_on, two.term_ends_on, two.empty_since) == (MARCH, MAY, None)
    assert history(two) == [("Lee", JANUARY, MARCH)]
    assert said() == "Ana handed the chair “Sheriff or police” on to Kim"


def test_an_empty_chair_is_handed_to_who_comes_next_as_well(two, here):
    end_term(two, by=here.ana, version=two.version, on=MARCH)
    hand_on(two, by=here.ana, version=two.version, on=MAY)
    assert Position.objects.get().holder == two.kim


def test_another_term_of_the_same_person_is_a_row_of_its_own(two, here):
    reappoint(two, by=here.ana, version=two.version, on=MARCH, ends_on=MAY)
    two.refresh_from_db()
    assert (two.holder, two.term_starts_on, two.successor) == (two.lee, MARCH, two.kim)
    assert history(two) == [("Lee", JANUARY, MARCH)]
    assert said() == "Ana began another term of Lee on the chair “Sheriff or police”"


def test_an_organization_can_be_reappointed(here):
    clinic = member("Clinic")
    row = chair(membership=clinic, term_starts_on=JANUARY)
    reappoint(row, by=here.ana, version=1, on=MAY)
    assert Position.objects.get().membership == clinic
    assert PastTerm.objects.get().membership == clinic


def test_a_new_holder_ends_the_standing_in_and_is_beside_the_chair_no_longer(two, here):
    Position.objects.update(substitute=two.kim, stands_in_from=JANUARY)
    hand_on(two, by=here.ana, version=two.version, on=MARCH)
    two.refresh_from_db()
    assert (two.successor, two.substitute, two.stands_in_from) == (None, None, None)


# ---- refused, and nothing changed ----


def unchanged(row):
    before = Position.objects.filter(pk=row.pk).values().get()
    return lambda: Position.objects.filter(pk=row.pk).values().get() == before


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        ({"on": date(2025, 12, 31)}, "This term began"),
        ({"on": date(2999, 1, 1)}, "today or an earlier day"),
        ({"on": MARCH, "ends_on": JANUARY}, "after the start"),
    ],
)
@pytest.mark.parametrize("deed", [hand_on, reappoint])
def test_days_that_cannot_be_are_refused(two, here, deed, days, sentence):
    same = unchanged(two)
    with pytest.raises(ValidationError, match=sentence):
        deed(two, by=here.ana, version=two.version, **days)
    assert same()
    assert history(two) == []


def test_a_term_begins_today_or_earlier_or_it_could_not_be_ended(two, here):
    end_term(two, by=here.ana, version=two.version, on=MARCH)
    sitting = Sitting(two.kim.membership, two.kim, date(2999, 1, 1))
    with pytest.raises(ValidationError, match="today or an earlier day"):
        begin_term(two, sitting, by=here.ana, version=two.version)


def test_a_term_cannot_begin_before_the_last_one_ended(two, here):
    end_term(two, by=here.ana, version=two.version, on=MARCH)
    sitting = Sitting(two.kim.membership, two.kim, date(2026, 2, 1))
    with pytest.raises(ValidationError, match="The last term ended on"):
        begin_term(two, sitting, by=here.ana, version=two.version)


def test_two_cannot_hold_a_chair_at_once(two, here):
    sitting = Sitting(two.kim.membership, two.kim, MARCH)
    with pytest.raises(ValidationError, match="End the term first"):
        begin_term(two, sitting, by=here.ana, version=two.version)
    assert Position.objects.get().holder == two.lee


def test_somebody_who_left_takes_no_chair(two, here):
    Representative.objects.filter(pk=two.kim.pk).update(left_on=MARCH)
    with pytest.raises(ValidationError, match="has left"):
        hand_on(two, by=here.ana, version=two.version, on=MARCH)


def test_nobody_is_handed_a_chair_who_was_not_named(two, here):
    Position.objects.update(successor=None)
    with pytest.raises(ValidationError, match="Name who comes next"):
        hand_on(two, by=here.ana, version=two.version)
    Position.objects.update(successor=two.lee)
    with pytest.raises(ValidationError, match="begin another term"):
        hand_on(two, by=here.ana, version=2)


def test_an_empty_chair_has_nobody_to_reappoint(here):
    with pytest.raises(ValidationError, match="Nobody sits on this chair"):
        reappoint(chair(), by=here.ana, version=1)


def test_a_person_of_another_partnership_takes_no_chair(two, here):
    with inside(here.elsewhere):
        stranger = member("Lake Police", "Dee").representatives.get()
    sitting = Sitting(stranger.membership, stranger, MARCH)
    end_term(two, by=here.ana, version=two.version, on=MARCH)
    with pytest.raises(CrossesBorder), transaction.atomic():
        begin_term(two, sitting, by=here.ana, version=two.version)


@pytest.mark.parametrize("deed", [hand_on, reappoint, end_term])
def test_a_late_deed_changes_nothing(two, here, deed):
    same = unchanged(two)
    with pytest.raises(StaleEdit):
        deed(two, by=here.ana, version=1)
    assert same()


@pytest.mark.parametrize("name", ["ben", "cleo", "eve", "sol"])
@pytest.mark.parametrize("deed", [hand_on, reappoint, end_term])
def test_only_a_coordinator_decides_on_terms(two, here, deed, name):
    with pytest.raises(Refused):
        deed(two, by=getattr(here, name), version=two.version)


@pytest.mark.parametrize("deed", [hand_on, reappoint, end_term])
def test_a_chair_for_lived_experience_keeps_no_term_and_no_trace(here, deed):
    row = lived(is_filled=True)
    entries = Entry.objects.count()
    with pytest.raises(ValidationError, match="never names"):
        deed(row, by=here.ana, version=1)
    assert (PastTerm.objects.count(), Entry.objects.count()) == (0, entries)
    row.refresh_from_db()
    assert (row.is_filled, row.version) == (True, 1)


@pytest.mark.parametrize(
    "column",
    ["empty_since", "stands_in_from", "term_months", "leads", "duties"],
)
def test_the_database_refuses_anything_beside_a_chair_for_lived_experience(here, column):
    values = {"term_months": 12, "leads": True, "duties": "Words"}
    row = lived()
    with pytest.raises(IntegrityError), transaction.atomic():
        Position.objects.filter(pk=row.pk).update(**{column: values.get(column, MAY)})


def test_the_database_refuses_a_past_term_that_ends_before_it_starts(here):
    with pytest.raises(IntegrityError), transaction.atomic():
        PastTerm.objects.create(position=chair(), starts_on=MAY, ends_on=JANUARY)


# ---- the history as each reader may see it ----


def test_who_left_is_named_in_the_history_to_coordinators_alone(two, here):
    end_term(two, by=here.ana, version=two.version, on=MARCH)
    Representative.objects.filter(pk=two.lee.pk).update(left_on=MAY)
    seen = {
        seat.role: [(row.who, row.member) for row in queries.sat(seat, queries.past_terms(two))]
        for seat in (here.ana, here.ben)
    }
    assert seen == {
        "coordinator": [("Lee", "Sheriff")],
        "member": [("Someone who is not named in lists", "Sheriff")],
    }


def test_a_person_who_is_taken_off_the_list_leaves_the_history_too(two, here):
    end_term(two, by=here.ana, version=two.version, on=MARCH)
    two.lee.membership.delete()
    (row,) = queries.sat(here.ana, queries.past_terms(two))
    assert (row.who, row.member) == ("Someone who is no longer on the list", "")


def test_the_history_goes_along_when_two_entries_are_joined_into_one(two, here):
    end_term(two, by=here.ana, version=two.version, on=MARCH)
    PastTerm.objects.update(holder=None)
    keep = member("Sheriff of High Mesa")
    merge_members(keep, two.lee.membership, by=here.ana)
    assert PastTerm.objects.get().membership == keep


# ---- counting months ----


def test_worked_months():
    assert later(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert later(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert whole_months(date(2026, 1, 31), date(2026, 2, 28)) == 1
    assert whole_months(date(2026, 1, 15), date(2026, 3, 14)) == 1
    assert whole_months(date(2026, 5, 1), date(2026, 4, 1)) == 0


@given(DAYS, st.integers(0, 120))
def test_so_many_months_later_so_many_have_passed(day, months):
    assert whole_months(day, later(day, months)) == months


@given(DAYS, DAYS)
def test_months_never_overtake_the_day(one, other):
    since, until = sorted((one, other))
    months = whole_months(since, until)
    assert later(since, months) <= until < later(since, months + 1)


def test_a_vacant_chair_says_for_how_long(here):
    row = chair(empty_since=later(clock.today(), -8))
    (seen,) = queries.chairs_for(here.ben)
    assert (seen.position, seen.months_vacant) == (row, 8)
