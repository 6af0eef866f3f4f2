"""Chairs that lead: what they take on, who said yes to it, who comes next, who steps in."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from fourfold.kernel import clock
from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.journal.models import Details, Entry
from fourfold.members.models import Acceptance, Position
from fourfold.members.positions.leading.commands import (
    accept_duties,
    come_back,
    describe,
    let_substitute_step_in,
    name_people,
)
from fourfold.members.positions.leading.duties import FIRST_WORDS, duties_of
from fourfold.members.positions.queries import chair_page
from fourfold.members.positions.terms.commands import Sitting, begin_term, hand_on, reappoint
from fourfold.members.tests.seating import chair, lived, member
from fourfold.partnerships.access import Refused

TODAY = clock.today()
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


@pytest.fixture
def steward(here):
    """A steward's chair that Sol holds; Ben is the substitute, Rosa comes next."""
    house = member(
        "House",
        {"name": "Sol", "seat": here.sol},
        {"name": "Ben", "seat": here.ben},
        "Rosa",
        state="joined",
    )
    ben, rosa, sol = house.representatives.order_by("name")
    row = chair("Steward", leads=True, successor=rosa, substitute=ben)
    accept_duties(row, sol, by=here.ana, told_how="phone")
    begin_term(row, Sitting(house, sol), by=here.ana, version=1)
    row.ben, row.rosa, row.sol = ben, rosa, sol
    return row


def said():
    return Entry.objects.order_by("-number").first().sentence


def test_the_first_words_hold_the_duty_to_handle_conflict(here):
    row = chair(leads=True)
    assert duties_of(row) == str(FIRST_WORDS)
    assert "Conflict is part of this chair." in duties_of(row)


def test_a_term_begins_only_when_what_it_takes_on_was_accepted(here):
    house = member("House", "Rosa", state="joined")
    rosa, row = house.representatives.get(), chair(leads=True)
    with pytest.raises(ValidationError, match="First they accept"):
        begin_term(row, Sitting(house, rosa), by=here.ana, version=1)
    accept_duties(row, rosa, by=here.ana, told_how="person")
    begin_term(row, Sitting(house, rosa), by=here.ana, version=1)
    assert Position.objects.get().holder == rosa


def test_a_chair_that_leads_has_the_name_of_a_person(here):
    with pytest.raises(ValidationError, match="Choose a person"):
        begin_term(chair(leads=True), Sitting(member("House")), by=here.ana, version=1)


def test_who_comes_next_accepts_before_the_chair_is_handed_on(steward, here):
    with pytest.raises(ValidationError, match="First they accept"):
        hand_on(steward, by=here.ana, version=steward.version)
    accept_duties(steward, steward.rosa, by=here.ana, told_how="mail", on=YESTERDAY)
    assert said() == "Ana entered that Rosa accepted what the chair “Steward” takes on"
    hand_on(steward, by=here.ana, version=2)
    assert Position.objects.get().holder == steward.rosa


def test_somebody_accepts_for_themselves_and_once(steward, here):
    for _ in range(2):
        accept_duties(steward, steward.ben, by=here.ben)
    row = Acceptance.objects.get(person=steward.ben)
    assert (row.told_how, row.accepted_on) == ("", TODAY)
    assert said() == "Ben accepted what the chair “Steward” takes on"
    assert Entry.objects.filter(verb__startswith="accepted").count() == 1


def test_nobody_accepts_for_another_but_a_coordinator_who_says_how(steward, here):
    for by in (here.ben, here.cleo, here.sol):
        with pytest.raises(Refused):
            accept_duties(steward, steward.rosa, by=by, told_how="phone")
    with pytest.raises(ValidationError, match="how they told you"):
        accept_duties(steward, steward.rosa, by=here.ana)
    with pytest.raises(ValidationError, match="today or an earlier day"):
        accept_duties(steward, steward.rosa, by=here.ana, told_how="mail", on=TOMORROW)


def test_a_person_who_is_not_named_on_a_chair_accepts_nothing(steward, here):
    outsider = member("Elsewhere", {"name": "Cleo", "seat": here.cleo}).representatives.get()
    with pytest.raises(Refused):
        accept_duties(steward, outsider, by=here.cleo)


def test_new_words_are_accepted_anew(steward, here):
    describe(steward, by=here.ana, version=steward.version, duties="You handle conflict early.")
    steward.refresh_from_db()
    assert (duties_of(steward), Acceptance.objects.count()) == ("You handle conflict early.", 0)
    with pytest.raises(ValidationError, match="First they accept"):
        reappoint(steward, by=here.ana, version=steward.version)


def test_the_same_words_ask_nobody_again(steward, here):
    before = Entry.objects.count()
    describe(steward, by=here.ana, version=steward.version, duties=str(FIRST_WORDS))
    assert (Acceptance.objects.count(), Entry.objects.count()) == (1, before)


def test_a_chair_that_does_not_lead_takes_on_no_duties(here):
    person = member("House", "Rosa").representatives.get()
    for row in (chair(), lived()):
        with pytest.raises(ValidationError, match="Only a chair that leads"):
            describe(row, by=here.ana, version=1, duties="Words")
        with pytest.raises(ValidationError, match="Only a chair that leads"):
            accept_duties(row, person, by=here.ana, told_how="phone")
    assert Acceptance.objects.count() == 0


# ---- who steps in ----


def to_go_to(seat):
    found = chair_page(seat, Position.objects.get().pk)
    return found.to_go_to, found.stands_in


def test_the_page_says_whom_to_go_to_now_and_never_why(steward, here):
    assert to_go_to(here.cleo) == ("Sol", False)
    let_substitute_step_in(steward, by=here.sol, version=2, since=TODAY, until=TOMORROW)
    assert to_go_to(here.cleo) == ("Ben", True)
    assert said() == "Sol let the substitute step in on the chair “Steward”"
    assert Details.objects.latest("entry__number").facts == {}
    come_back(steward, by=here.sol, version=3)
    assert to_go_to(here.cleo) == ("Sol", False)


@pytest.mark.parametrize(
    ("since", "until", "who"),
    [
        (YESTERDAY, None, "Ben"),
        (TODAY, TODAY, "Ben"),
        (YESTERDAY, YESTERDAY, "Sol"),
        (TOMORROW, None, "Sol"),
    ],
)
def test_a_substitute_stands_in_from_a_day_to_a_day(steward, here, since, until, who):
    Position.objects.update(stands_in_from=since, stands_in_until=until)
    assert to_go_to(here.cleo)[0] == who


def test_while_nobody_sits_there_the_substitute_is_the_one_to_go_to(steward, here):
    Position.objects.update(holder=None, membership=None)
    assert to_go_to(here.cleo) == ("Ben", False)


@pytest.mark.parametrize("name", ["cleo", "eve"])
def test_only_who_is_named_there_or_coordinates_lets_the_substitute_in(steward, here, name):
    with pytest.raises(Refused):
        let_substitute_step_in(steward, by=getattr(here, name), version=2, since=TODAY)
    with pytest.raises(Refused):
        come_back(steward, by=getattr(here, name), version=2)


def test_standing_in_needs_a_substitute_and_days_in_their_order(steward, here):
    with pytest.raises(ValidationError, match="after the start"):
        let_substitute_step_in(steward, by=here.ana, version=2, since=TODAY, until=YESTERDAY)
    with pytest.raises(IntegrityError), transaction.atomic():
        Position.objects.update(stands_in_from=TODAY, stands_in_until=YESTERDAY)
    with pytest.raises(IntegrityError), transaction.atomic():
        Position.objects.update(stands_in_from=None, stands_in_until=YESTERDAY)
    Position.objects.update(substitute=None)
    with pytest.raises(ValidationError, match="Name a substitute first"):
        let_substitute_step_in(steward, by=here.ana, version=2, since=TODAY)


def test_nobody_is_sent_to_somebody_who_left(steward, here):
    for person, who in ((steward.sol, "Ben"), (steward.ben, "")):
        person.left_on = TODAY
        person.save()
        assert to_go_to(here.cleo)[0] == who


def test_nobody_is_sent_to_the_holder_while_the_substitute_stands_in(steward, here):
    Position.objects.update(stands_in_from=TODAY)
    steward.ben.left_on = TODAY
    steward.ben.save()
    assert to_go_to(here.cleo) == ("", True)


def test_who_left_is_named_on_a_chair_to_coordinators_alone(steward, here):
    steward.rosa.left_on = TODAY
    steward.rosa.save()
    seen = [chair_page(seat, steward.pk).successor.name for seat in (here.ana, here.cleo)]
    assert seen == ["Rosa", "Someone who is not named in lists"]


def test_a_substitute_who_left_cannot_step_in(steward, here):
    steward.ben.left_on = date(2026, 1, 1)
    steward.ben.save()
    with pytest.raises(ValidationError, match="this one has left"):
        let_substitute_step_in(steward, by=here.ana, version=2, since=TODAY)
    for name in ("successor", "substitute"):
        people = {"successor": None, "substitute": None, name: steward.ben}
        with pytest.raises(ValidationError, match="has left"):
            name_people(steward, by=here.ana, version=2, **people)


def test_who_sits_there_is_neither_next_nor_substitute(steward, here):
    for name in ("successor", "substitute"):
        people = {"successor": None, "substitute": None, name: steward.sol}
        with pytest.raises(ValidationError, match="sit here already"):
            name_people(steward, by=here.ana, version=2, **people)


def test_another_substitute_does_not_inherit_the_days(steward, here):
    Position.objects.update(stands_in_from=TODAY)
    name_people(steward, by=here.ana, version=2, successor=None, substitute=steward.rosa)
    assert Position.objects.get().stands_in_from is None


def test_a_chair_for_lived_experience_names_nobody_beside_it(here):
    person = member("House", "Rosa").representatives.get()
    with pytest.raises(ValidationError, match="never names"):
        name_people(lived(), by=here.ana, version=1, successor=person, substitute=None)


def test_a_late_deed_beside_a_chair_changes_nothing(steward, here):
    before = Position.objects.values().get()
    late = (
        lambda: describe(steward, by=here.ana, version=1, duties="Words"),
        lambda: name_people(steward, by=here.ana, version=1, successor=None, substitute=None),
        lambda: let_substitute_step_in(steward, by=here.ana, version=1, since=TODAY),
        lambda: come_back(steward, by=here.ana, version=1),
    )
    for deed in late:
        with pytest.raises(StaleEdit):
            deed()
    assert Position.objects.values().get() == before


def test_hidden_people_are_named_to_coordinators_alone(steward, here):
    for person in (steward.sol, steward.ben, steward.rosa):
        person.is_hidden = True
        person.save()
    found = chair_page(here.cleo, steward.pk)
    assert {one.name for one in found.named} == {"Someone who is not named in lists"}
    assert found.to_go_to == "Someone who is not named in lists"
    assert {one.name for one in chair_page(here.ana, steward.pk).named} == {"Sol", "Ben", "Rosa"}
