"""People and members leave, take a break, and come back."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from fourfold.kernel import clock
from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.journal.models import Entry
from fourfold.members.leaving import commands, queries
from fourfold.members.models import (
    Departure,
    GroupMember,
    Invitation,
    PastTerm,
    Position,
    Representative,
    WorkGroup,
)
from fourfold.members.tests.seating import chair, member
from fourfold.partnerships.access import Refused
from fourfold.partnerships.models import Seat
from fourfold.reports.queries import contact_sheet
from tests.confirming import confirmed
from tests.counting import asked

TODAY = clock.today()


@pytest.fixture
def table(here):
    library = member("Library", {"name": "Ben", "seat": here.ben}, "Pat", state="joined")
    people = {p.name.lower(): p for p in library.representatives.all()}
    return SimpleNamespace(
        **{**vars(here), "ben_seat": here.ben, "client": here.client, "library": library, **people}
    )


def address(cast, name, *args):
    return reverse(f"members:{name}", args=[cast.here.pk, *args])


def said():
    return [entry.sentence for entry in Entry.objects.order_by("number")]


# ---- people ----


def test_whoever_leaves_leaves_chair_group_team_invitation_and_access(table):
    seat = chair("Library", membership=table.library, holder=table.ben)
    group = WorkGroup.objects.create(name="Outreach", begins_on=TODAY)
    GroupMember.objects.create(group=group, person=table.ben, since=TODAY)
    Invitation.objects.create(representative=table.ben, state="sent")
    Representative.objects.filter(pk=table.ben.pk).update(is_planning=True)
    table.ben.refresh_from_db()
    commands.note_left(table.ben, by=table.ana)
    seat.refresh_from_db()
    assert (seat.holder, seat.is_empty) == (None, True)
    assert [past.holder for past in PastTerm.objects.all()] == [table.ben]
    assert GroupMember.objects.get().until == TODAY
    assert Invitation.objects.get().state == "withdrawn"
    assert Seat.objects.get(pk=table.ben_seat.pk).ends_at is not None
    table.ben.refresh_from_db()
    assert (table.ben.left_on, table.ben.is_planning) == (TODAY, False)
    assert "Ana noted that Ben has left" in said()


def test_access_may_go_on_where_somebody_only_stops_speaking_for_a_member(table):
    commands.note_left(table.ben, by=table.ana, ends_access=False)
    assert Seat.objects.get(pk=table.ben_seat.pk).ends_at is None


def test_nobody_is_expected_to_come_next_who_has_left(table):
    seat = chair("Chair", successor=table.pat, substitute=table.pat)
    commands.note_left(table.pat, by=table.ana)
    seat.refresh_from_db()
    assert (seat.successor, seat.substitute) == (None, None)


@pytest.mark.parametrize("on", ["", "yesterday", str(TODAY + timedelta(days=1))])
def test_a_day_that_makes_no_sense_is_asked_for_again(table, on):
    client = confirmed(table, table.ana)
    response = client.post(address(table, "person-leave", table.pat.pk), {"on": on})
    assert response.status_code == 422
    assert Representative.objects.filter(left_on=None).count() == 2


def test_leaving_twice_changes_nothing_the_second_time(table):
    day = TODAY - timedelta(days=3)
    commands.note_left(table.pat, by=table.ana, on=day)
    with pytest.raises(StaleEdit):
        commands.note_left(table.pat, by=table.ana)
    table.pat.refresh_from_db()
    assert table.pat.left_on == day


def test_the_last_coordinator_does_not_leave_by_accident(table):
    person = Representative.objects.create(membership=table.library, name="Ana", seat=table.ana)
    client = confirmed(table, table.ana)
    sent = {"on": str(TODAY), "ends_access": "on"}
    response = client.post(address(table, "person-leave", person.pk), sent)
    assert response.status_code == 422
    assert "Make somebody else a coordinator first" in response.text
    person.refresh_from_db()
    assert person.left_on is None


def test_somebody_comes_back(table):
    commands.note_left(table.pat, by=table.ana)
    table.client(table.ana).post(address(table, "person-back", table.pat.pk))
    table.pat.refresh_from_db()
    assert table.pat.left_on is None
    assert said()[-1] == "Ana noted that Pat is back"


def test_noting_who_leaves_asks_for_a_fresh_proof(table):
    response = table.client(table.ana).get(address(table, "person-leave", table.pat.pk))
    assert response.status_code in {302, 401}


# ---- members ----


def test_a_member_leaves_with_its_people_and_chairs(table):
    empty = chair("For the library", membership=table.library)
    commands.note_away(table.library, by=table.ana, kind="left", since=TODAY, reason="money")
    assert not Representative.objects.filter(membership=table.library, left_on=None).exists()
    empty.refresh_from_db()
    assert empty.is_empty
    page = table.client(table.cleo).get(address(table, "people")).text
    assert "Left" in page
    assert "Funding ended" not in page


def test_the_contact_sheet_holds_who_takes_a_break_and_nobody_who_left(table):
    for kind, names in (("paused", ["Library"]), ("left", [])):
        commands.note_away(table.library, by=table.ana, kind=kind, since=TODAY)
        assert [one.name for one in contact_sheet(table.here)] == names
        commands.note_member_back(table.library, by=table.ana)


def test_a_break_keeps_people_and_chairs(table):
    commands.note_away(table.library, by=table.ana, kind="paused", since=TODAY)
    assert Representative.objects.filter(left_on=None).count() == 2
    assert "Taking a break" in table.client(table.ben_seat).get(address(table, "people")).text


def test_why_a_member_left_is_for_coordinators(table):
    commands.note_away(table.library, by=table.ana, kind="paused", since=TODAY, reason="our_ways")
    reason = "The way we work did not suit them"
    assert reason in table.client(table.ana).get(address(table, "leaving")).text
    for who in (table.ben_seat, table.cleo, table.eve, table.sol):
        assert table.client(who).get(address(table, "leaving")).status_code == 403
        page = table.client(who).get(address(table, "member", table.library.pk))
        assert reason not in page.text


def test_a_member_is_away_once_and_comes_back(table):
    commands.note_away(table.library, by=table.ana, kind="paused", since=TODAY)
    with pytest.raises(ValidationError, match="away already"):
        commands.note_away(table.library, by=table.ana, kind="left", since=TODAY)
    with pytest.raises(IntegrityError), transaction.atomic():
        Departure.objects.create(membership=table.library, kind="left")
    commands.note_member_back(table.library, by=table.ana)
    assert list(queries.departures()) == []
    commands.note_away(table.library, by=table.ana, kind="paused", since=TODAY)


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"kind": "vanished", "since": str(TODAY), "reason": "time"},
        {"kind": "left", "since": "soon", "reason": "time"},
        {"kind": "left", "since": str(TODAY + timedelta(days=1)), "reason": "time"},
        {"kind": "left", "since": str(TODAY), "reason": "because"},
    ],
)
def test_what_does_not_fit_is_asked_for_again(table, sent):
    client = confirmed(table, table.ana)
    assert client.post(address(table, "member-away", table.library.pk), sent).status_code == 422
    assert Departure.objects.count() == 0


def test_only_coordinators_note_who_leaves(table):
    for who in (table.ben_seat, table.cleo, table.eve, table.sol):
        with pytest.raises(Refused):
            commands.note_left(table.pat, by=who)
        with pytest.raises(Refused):
            commands.note_away(table.library, by=who, kind="left", since=TODAY)


def test_another_partnerships_people_are_not_there(table):
    client = confirmed(table, table.dov)
    for name, pk in (("person-leave", table.pat.pk), ("member-away", table.library.pk)):
        url = reverse(f"members:{name}", args=[table.elsewhere.pk, pk])
        assert client.get(url).status_code == 404


@pytest.mark.parametrize("count", [1, 45])
def test_the_page_costs_the_same_however_many_left(table, count):
    gone = member("Gone", *[f"Person {number}" for number in range(count)])
    gone.representatives.update(left_on=TODAY)
    client = table.client(table.ana)
    client.get(address(table, "leaving"))
    with asked() as statements:
        client.get(address(table, "leaving"))
    assert len(statements) <= 12
    assert Position.objects.count() == 0


def test_a_form_sent_after_somebody_else_noted_it_is_told_in_a_sentence(table):
    commands.note_left(table.pat, by=table.ana)
    client = confirmed(table, table.ana)
    response = client.post(address(table, "person-leave", table.pat.pk), {"on": str(TODAY)})
    assert response.status_code == 409
