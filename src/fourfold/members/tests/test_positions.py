"""The chairs: chosen, filled by one, emptied, and silent about lived experience."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.journal.models import Details, Entry
from fourfold.members.models import Position
from fourfold.members.positions import commands
from fourfold.members.positions.queries import (
    candidates,
    chairs_for,
    empty_positions,
    gap_sentence,
    sitters,
)
from fourfold.members.positions.suggestions import SUGGESTION_BY_KEY, SUGGESTIONS
from fourfold.members.positions.terms.commands import Sitting, begin_term, end_term
from fourfold.members.recognize.kinds import PS, SECTOR_BY_KEY
from fourfold.members.recognize.sectors import KIND_BY_KEY
from fourfold.members.tests.seating import chair, lived, member
from fourfold.partnerships.access import Refused


def journal():
    return [entry.sentence for entry in Entry.objects.order_by("number")]


def test_every_suggestion_speaks_of_known_ps_sectors_and_kinds():
    keys = {kind for one in SUGGESTIONS for kind in one.kinds}
    assert keys <= set(KIND_BY_KEY)
    assert {p for one in SUGGESTIONS for p in one.ps} == set(PS)
    assert {one.sector for one in SUGGESTIONS} - {""} <= set(SECTOR_BY_KEY)
    assert len({one.key for one in SUGGESTIONS}) == len(SUGGESTIONS)


def test_every_core_kind_has_a_chair_to_choose():
    offered = {kind for one in SUGGESTIONS for kind in one.kinds}
    core = {kind.key for kind in KIND_BY_KEY.values() if kind.core}
    assert core - offered <= {"survivor_led"}  # whoever sat there would be known by it


def test_no_suggested_chair_but_the_silent_ones_is_about_lived_experience():
    marked = [one.key for one in SUGGESTIONS if one.is_lived_experience]
    assert marked == ["lived-experience", "lived-experience-2"]
    assert all(not one.kinds and not one.ps and not one.sector for one in SUGGESTIONS[:2])


def test_the_list_becomes_exactly_what_was_chosen(here):
    commands.choose_positions(["police", "labor", "made-up"], by=here.ana)
    commands.choose_positions(["labor", "schools"], by=here.ana)
    assert set(Position.objects.values_list("suggestion", flat=True)) == {"labor", "schools"}


def test_a_chair_that_is_taken_stays_on_the_list(here):
    commands.choose_positions(["police"], by=here.ana)
    sheriff = member("Sheriff", "Deputy Lee")
    begin_term(Position.objects.get(), Sitting(sheriff), by=here.ana, version=1)
    assert commands.choose_positions(["labor"], by=here.ana) == 1
    assert set(Position.objects.values_list("suggestion", flat=True)) == {"labor", "police"}


def test_choosing_the_same_list_again_writes_nothing(here):
    commands.choose_positions(["police"], by=here.ana)
    before = len(journal())
    commands.choose_positions(["police"], by=here.ana)
    assert len(journal()) == before == 1


def test_a_chair_of_our_own_comes_last(here):
    commands.choose_positions(["media"], by=here.ana)
    commands.add_position(Position(title="Truckers' union"), by=here.ana)
    assert [row.title for row in Position.objects.all()][-1] == "Truckers' union"


def test_a_chair_is_held_by_one_and_no_second(here):
    position = chair()
    first, second = member("Sheriff", "Lee"), member("Police", "Kim")
    begin_term(position, Sitting(first, first.representatives.get()), by=here.ana, version=1)
    with pytest.raises(ValidationError, match="End the term first"):
        begin_term(position, Sitting(second), by=here.ana, version=2)
    position.refresh_from_db()
    assert (position.membership, str(position.holder)) == (first, "Lee")
    assert journal()[-1] == "Ana seated Lee on the chair “Sheriff or police”"


def test_two_who_fill_a_chair_at_once_do_not_overwrite_each_other(here):
    position = chair()
    begin_term(position, Sitting(member("Sheriff")), by=here.ana, version=1)
    with pytest.raises(StaleEdit):
        begin_term(position, Sitting(member("Police")), by=here.ana, version=1)


def test_a_holder_must_speak_for_the_member(here):
    stranger = member("Police", "Kim").representatives.get()
    with pytest.raises(ValidationError, match="speaks for that member"):
        begin_term(chair(), Sitting(member("Sheriff"), stranger), by=here.ana, version=1)


def test_a_term_cannot_end_before_it_starts(here):
    sitting = Sitting(member("Sheriff"), None, date(2026, 5, 1), date(2026, 4, 1))
    with pytest.raises(ValidationError, match="after the start"):
        begin_term(chair(), sitting, by=here.ana, version=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        chair(term_starts_on=date(2026, 5, 1), term_ends_on=date(2026, 4, 1))


def test_an_emptied_chair_stays_and_forgets_its_term(here):
    position = chair()
    sitting = Sitting(member("Sheriff"), None, date(2026, 5, 1), date(2027, 5, 1))
    begin_term(position, sitting, by=here.ana, version=1)
    end_term(position, by=here.ana, version=2)
    position.refresh_from_db()
    assert (position.is_empty, position.term_ends_on) == (True, None)
    assert journal()[-1] == "Ana emptied the chair “Sheriff or police”"


def test_a_taken_chair_cannot_be_removed(here):
    position = chair(membership=member("Sheriff"))
    with pytest.raises(ValidationError, match="End the term first"):
        commands.remove_position(position, by=here.ana)


@pytest.mark.parametrize("name", ["ben", "cleo", "eve", "sol"])
def test_only_a_coordinator_changes_chairs(here, name):
    position, by = chair(), getattr(here, name)
    with pytest.raises(Refused):
        commands.choose_positions(["police"], by=by)
    with pytest.raises(Refused):
        begin_term(position, Sitting(member("Sheriff")), by=by, version=1)
    with pytest.raises(Refused):
        commands.mark_filled(lived(), by=by, is_filled=True)


# ---- lived experience ----


def test_filling_a_chair_for_lived_experience_leaves_no_trace_of_when(here):
    position = lived()
    entries, version = Entry.objects.count(), position.version
    commands.mark_filled(position, by=here.ana, is_filled=True)
    commands.mark_filled(position, by=here.ana, is_filled=False)
    commands.mark_filled(position, by=here.ana, is_filled=True)
    position.refresh_from_db()
    assert (Entry.objects.count(), position.version) == (entries, version)
    assert position.is_filled is True


def test_a_chair_for_lived_experience_never_names_anybody(here):
    position = lived()
    someone = member("Sheriff", "Lee")
    with pytest.raises(ValidationError, match="never names"):
        begin_term(position, Sitting(someone), by=here.ana, version=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        Position.objects.filter(pk=position.pk).update(membership=someone)


def test_the_journal_names_no_chair_when_the_list_changes(here):
    commands.choose_positions(["lived-experience", "police"], by=here.ana)
    commands.choose_positions(["police"], by=here.ana)
    commands.add_position(Position(title="Our own", is_lived_experience=True), by=here.ana)
    assert journal() == ["Ana changed the list of chairs"] * 3
    assert set(Details.objects.values_list("thing", flat=True)) == {"Riverbend Partnership"}


def test_an_ordinary_chair_cannot_be_marked(here):
    with pytest.raises(ValidationError, match="Choose who sits"):
        commands.mark_filled(chair(), by=here.ana, is_filled=True)


# ---- reading ----


def test_the_empty_chairs_are_those_nobody_sits_on(here):
    chair("Taken", membership=member("Sheriff"))
    open_chair, silent = chair("Open"), lived()
    lived(is_filled=True, title="Second")
    assert set(empty_positions()) == {open_chair, silent}


def test_who_could_sit_there_is_of_its_kinds_or_else_of_its_sector(here):
    labor = member("Workers United", kind="worker_center", sector="labor")
    member("Union hall", kind="union", sector="labor")
    joined = member("Clinic", kind="clinic", sector="health", state="joined")
    by_kind = chair(kinds=["worker_center"])
    by_sector = chair("Labor", sector="labor")
    assert list(candidates(by_kind)) == [labor]
    assert candidates(by_sector).count() == 2
    assert candidates(chair("Anyone")).count() == 0
    assert set(sitters(by_kind)) == {labor, joined}


def test_a_hidden_person_is_not_named_to_members(here):
    sheriff = member("Sheriff", {"name": "Lee", "is_hidden": True})
    chair(membership=sheriff, holder=sheriff.representatives.get())
    seen = {seat.role: chairs_for(seat)[0].who for seat in (here.ana, here.ben)}
    assert seen == {"coordinator": "Lee", "member": "Someone who is not named in lists"}


def test_a_gap_is_said_in_words_of_its_own_until_the_chair_is_renamed(here):
    commands.choose_positions(["labor"], by=here.ana)
    position = Position.objects.get()
    assert gap_sentence(position) == str(SUGGESTION_BY_KEY["labor"].gap)
    position.title = "Farm bureau"
    assert gap_sentence(position) == "Nobody sits on the chair “Farm bureau” yet."
