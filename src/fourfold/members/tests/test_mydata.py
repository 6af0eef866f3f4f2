"""My data: see it, correct it, take it along, and leave."""

import json
from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from fourfold.kernel import clock
from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.journal import record, verify
from fourfold.kernel.journal.models import Details, Entry
from fourfold.members.models import (
    Departure,
    Handover,
    Membership,
    Representative,
    Training,
    YoungMember,
)
from fourfold.members.mydata import commands, queries
from fourfold.members.tests.seating import chair, member
from fourfold.partnerships.access import Refused
from fourfold.partnerships.models import Role, Seat
from tests.confirming import confirmed

MORE = {"title": "Librarian", "email": "ben@library.example", "phone": "303-555-0102"}


@pytest.fixture
def table(here):
    library = member(
        "Library",
        {"name": "Ben Archuleta", "seat": here.ben, **MORE},
        {"name": "Maria Lopez", "phone": "303-555-0199"},
        state="joined",
    )
    me = library.representatives.get(seat=here.ben)
    maria = library.representatives.get(seat=None)
    here.ben.user.name = "Ben Archuleta"
    here.ben.user.save()
    return SimpleNamespace(**vars(here), client=here.client, library=library, me=me, maria=maria)


def address(cast, name, *args):
    return reverse(f"members:{name}", args=[cast.here.pk, *args])


# ---- see ----


def test_everybody_with_a_seat_sees_what_is_stored_about_them(table):
    Training.objects.create(
        representative=table.me, topic="confidentiality", given_on=clock.today()
    )
    chair("Library", holder=table.me, membership=table.library)
    page = table.client(table.ben).get(address(table, "my-data")).text
    for words in ("Ben Archuleta", *MORE.values(), "Library", "Confidentiality", "ben@example.org"):
        assert words in page
    assert "Maria Lopez" not in page


@pytest.mark.parametrize("who", ["ana", "cleo", "eve", "sol"])
def test_without_an_entry_the_page_shows_account_and_deeds(table, who):
    seat = getattr(table, who)
    record(seat, "changed %(thing)s", table.here)
    found = {section.key: section for section in queries.about_seat(seat)}
    assert list(found) == ["account", "access", "deeds"]
    assert [row.value for row in found["deeds"].rows] == [
        f"{seat.user.name} changed Riverbend Partnership"
    ]


def test_a_young_member_reads_where_their_consent_is(table):
    YoungMember.objects.create(
        representative=table.me,
        agency="The Council",
        held_by="Director",
        until_on=clock.today(),
        adult=table.maria,
    )
    page = table.client(table.ben).get(address(table, "my-data")).text
    assert "The Council" in page


def test_the_language_is_told_by_its_name(table):
    table.ben.user.language = "es"
    (account, *_others) = queries.about_seat(table.ben)
    assert {row.key: row.value for row in account.rows}["language"] == "Spanish"


def test_what_is_stored_is_every_box_of_the_entry(table):
    """A new column on a person has to be shown to them, or be named here."""
    shown = {*queries.ENTRY, "membership"}  # whom they speak for
    inner = {"id", "partnership", "version", "seat"}
    assert {field.name for field in Representative._meta.local_fields} == shown | inner


def test_the_page_shows_the_latest_deeds_and_the_file_all(table):
    for number in range(15):
        record(table.ben, "changed %(thing)s (%(n)s)", table.here, n=number)
    page = table.client(table.ben).get(address(table, "my-data")).text
    assert page.count("Ben Archuleta changed") == 10
    file = confirmed(table, table.ben).post(address(table, "my-data-file", "json")).text
    assert file.count("Ben Archuleta changed") == 15


def test_ones_own_deeds_name_nobody_whom_one_no_longer_sees(table):
    record(table.sol, "called %(thing)s", table.maria)
    assert "Maria Lopez" in str(queries.about_seat(table.sol))
    Representative.objects.filter(pk=table.maria.pk).update(is_hidden=True)
    found = {section.key: section for section in queries.about_seat(table.sol)}
    assert [row.value for row in found["deeds"].rows] == ["Sol called a member"]


# ---- correct ----


def test_somebody_corrects_their_own_entry(table):
    form = {"name": "Ben A.", "title": "", "email": "new@library.example", "phone": ""}
    url = address(table, "my-entry")
    response = table.client(table.ben).post(url, {**form, "version": "1"})
    assert response.status_code == 302
    table.me.refresh_from_db()
    assert (table.me.name, table.me.email) == ("Ben A.", "new@library.example")
    assert table.client(table.ben).post(url, {**form, "version": "1"}).status_code == 409


@pytest.mark.parametrize("form", [{"name": ""}, {"name": "x" * 121}, {"email": "not an address"}])
def test_what_does_not_fit_is_asked_for_again(table, form):
    sent = {"name": "Ben", "title": "", "email": "", "phone": "", "version": "1", **form}
    assert table.client(table.ben).post(address(table, "my-entry"), sent).status_code == 422


def test_nobody_corrects_the_entry_of_another(table):
    with pytest.raises(Refused):
        commands.correct_own_entry(table.maria, by=table.ben, version=1, name="Mine")
    assert table.client(table.cleo).get(address(table, "my-entry")).status_code == 404
    with pytest.raises(StaleEdit):
        commands.correct_own_entry(table.me, by=table.ben, version=7, name="Ben")


# ---- take along ----


def test_the_file_for_a_program_holds_what_the_page_shows(table):
    response = confirmed(table, table.ben).post(address(table, "my-data-file", "json"))
    found = json.loads(response.content)
    assert [section["key"] for section in found["sections"]] == ["account", "access", "entry"]
    rows = {row["key"]: row["value"] for row in found["sections"][2]["rows"]}
    assert (rows["name"], rows["phone"]) == ("Ben Archuleta", "303-555-0102")
    assert "Maria" not in response.text
    assert [e.sentence for e in Entry.objects.all()] == [
        "Ben Archuleta took what is stored about them along as a file"
    ]


@pytest.mark.parametrize(("ending", "starts"), [("pdf", b"%PDF"), ("docx", b"PK")])
def test_the_same_comes_as_a_document_to_read(table, ending, starts):
    response = confirmed(table, table.ben).post(address(table, "my-data-file", ending))
    assert response.content.startswith(starts)


def test_a_file_needs_a_fresh_proof_a_post_and_a_known_ending(table):
    url = address(table, "my-data-file", "json")
    assert table.client(table.ben).post(url).status_code in {302, 401}
    client = confirmed(table, table.ben)
    assert client.get(url).status_code == 405
    assert client.post(address(table, "my-data-file", "exe")).status_code == 404
    assert Entry.objects.count() == 0


def test_a_coordinator_prints_for_somebody_without_an_account(table):
    page = table.client(table.ana).get(address(table, "data-for", table.maria.pk))
    assert "303-555-0199" in page.text
    response = confirmed(table, table.ana).post(
        address(table, "data-for-file", table.maria.pk, "pdf")
    )
    assert response.status_code == 200
    assert Entry.objects.get().sentence.endswith("is stored about Maria Lopez along as a file")
    for who in (table.ben, table.cleo, table.eve, table.sol):
        url = address(table, "data-for", table.maria.pk)
        assert table.client(who).get(url).status_code == 403


def test_what_a_coordinator_prints_holds_nothing_of_an_account(table):
    page = table.client(table.ana).get(address(table, "data-for", table.me.pk)).text
    assert "ben@example.org" not in page


# ---- leave ----


def left(table):
    commands.leave(by=table.ben)
    table.me.refresh_from_db()
    return table.me


def test_leaving_ends_the_seat_and_forgets_who_somebody_was(table):
    chair("Library", holder=table.me, membership=table.library)
    Training.objects.create(
        representative=table.me, topic="confidentiality", given_on=clock.today()
    )
    person = left(table)
    assert (person.name, person.seat, person.left_on) == ("A member", None, clock.today())
    assert (person.title, person.email, person.phone) == ("", "", "")
    assert Training.objects.count() == 0
    seat = Seat.objects.get(pk=table.ben.pk)
    assert seat.ends_at is not None
    assert (str(seat), seat.user.is_active) == ("A member, Member", False)
    assert table.client(table.ben).get(address(table, "people")).status_code == 404


def test_leaving_leaves_the_name_nowhere_in_the_journal_and_the_chain_holds(table):
    record(table.ben, "changed %(thing)s", table.here)
    record(table.ana, "seated %(who)s on the chair “%(thing)s”", table.here, who="Ben Archuleta")
    record(table.ana, "welcomed %(thing)s", table.me)
    record(table.ana, "changed %(thing)s", table.library)
    left(table)
    assert verify() == []
    details = [(d.actor_name, d.thing, d.facts) for d in Details.objects.all()]
    assert "Archuleta" not in str(details)
    sentences = [e.sentence for e in Entry.objects.order_by("number")]
    assert sentences[:4] == [
        "A member changed …",
        "A member seated … on the chair “…”",
        "A member welcomed …",
        "Ana changed Library",
    ]
    assert sentences[-1] == "Fourfold noted that a member has left"


def test_what_somebody_wrote_stays_by_a_member(table):
    Handover.objects.create(giver=table.me, under_way="Call the school.", handed_on=clock.today())
    left(table)
    page = table.client(table.ana).get(address(table, "handover-of", table.me.pk)).text
    assert "Call the school." in page
    assert "A member" in page
    assert "Archuleta" not in page


def test_in_a_spanish_partnership_it_says_so_in_spanish(table):
    table.here.language = "es"
    table.here.save()
    assert left(table).name != ""
    assert Seat.objects.get(pk=table.ben.pk).user.name == table.me.name


def test_an_individual_leaves_no_note_behind(table):
    alone = Membership.objects.create(state="joined", note="Prefers mornings")
    Representative.objects.create(membership=alone, name="Cleo", seat=table.cleo)
    commands.leave(by=table.cleo)
    alone.refresh_from_db()
    assert alone.note == ""
    assert Departure.objects.get().membership == alone


def test_the_last_coordinator_hands_over_first(table):
    with pytest.raises(ValidationError, match="Make somebody else a coordinator first"):
        commands.leave(by=table.ana)
    client = confirmed(table, table.ana)
    response = client.post(address(table, "leave"), follow=True)
    assert "Make somebody else a coordinator first" in response.text
    assert Seat.objects.get(pk=table.ana.pk).user == table.ana.user
    Seat.objects.filter(pk=table.sol.pk).update(role=Role.COORDINATOR)
    commands.leave(by=table.ana)
    assert Seat.objects.get(pk=table.ana.pk).user != table.ana.user


def test_leaving_asks_first_and_a_look_leaves_nothing(table):
    client = confirmed(table, table.ben)
    assert "Nobody can undo this." in client.get(address(table, "leave")).text
    assert Representative.objects.get(pk=table.me.pk).left_on is None
    response = client.post(address(table, "leave"))
    assert response.url == reverse("account_home")
    assert table.ben.user.__class__.objects.get(pk=table.ben.user.pk).is_active


def test_whoever_left_can_be_given_a_new_seat(table):
    left(table)
    again = Seat.objects.give(table.here.pk, table.ben.user, role=Role.MEMBER)
    assert again.pk != table.ben.pk


def test_leaving_one_partnership_changes_nothing_in_another(table):
    Seat.objects.create(partnership=table.elsewhere, user=table.ben.user, role=Role.MEMBER)
    left(table)
    other = Seat.objects.get(partnership=table.elsewhere, user=table.ben.user)
    assert (other.ends_at, other.user.name) == (None, "Ben Archuleta")
