"""What members can bring: who may say so, what is found, and what a list says."""

import io
from types import SimpleNamespace

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from fourfold.kernel import clock
from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.journal.models import Entry
from fourfold.members.models import Departure, Membership, Offer, Pledge, Representative
from fourfold.members.offers import commands, queries
from fourfold.members.tests.seating import member
from fourfold.partnerships.access import Refused
from tests.confirming import confirmed
from tests.counting import asked


@pytest.fixture
def table(here):
    return SimpleNamespace(
        **vars(here),
        client=here.client,
        library=member("Library", {"name": "Ben", "seat": here.ben}),
        shelter=member("Shelter", "Maria Lopez"),
    )


def address(cast, name, *args):
    return reverse(f"members:{name}", args=[cast.here.pk, *args])


def room(membership, words="A room for 30 people", kind="rooms", **more):
    return Offer.objects.create(membership=membership, kind=kind, words=words, **more)


def form(**changes):
    blank = {"kind": "rooms", "words": "A room", "languages": "", "from_on": "", "until_on": ""}
    blank["once"] = "k"
    return {**blank, "version": "1", **changes}


# ---- who may say so ----


def test_somebody_enters_what_their_own_member_can_bring(table):
    url = address(table, "offer-add", table.library.pk)
    response = table.client(table.ben).post(url, form())
    assert response.status_code == 302
    assert [o.words for o in Offer.objects.all()] == ["A room"]
    assert [e.sentence for e in Entry.objects.all()] == ["Ben changed what Library can bring"]


@pytest.mark.parametrize("who", ["ben", "cleo", "eve", "sol"])
def test_nobody_but_a_coordinator_speaks_for_another_member(table, who):
    client, offer = table.client(getattr(table, who)), room(table.shelter)
    for name, pk in (("offer-add", table.shelter.pk), ("pledge", table.shelter.pk)):
        assert client.get(address(table, name, pk)).status_code == 403
        assert client.post(address(table, name, pk), form()).status_code == 403
    for name in ("offer-edit", "offer-remove"):
        assert client.post(address(table, name, offer.pk), form()).status_code == 403
    assert Offer.objects.get().words == "A room for 30 people"


def test_who_no_longer_speaks_for_a_member_enters_nothing(table):
    Representative.objects.filter(seat=table.ben).update(left_on=clock.today())
    with pytest.raises(Refused):
        commands.add_offer(table.library, by=table.ben, kind="rooms", words="A room")


def test_another_partnerships_member_is_not_there(table):
    url = reverse("members:offer-add", args=[table.elsewhere.pk, table.library.pk])
    assert table.client(table.dov).get(url).status_code == 404


# ---- what is typed ----


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"kind": ""}, "kind"),
        ({"kind": "weapons"}, "kind"),
        ({"words": ""}, "words"),
        ({"words": "x" * 301}, "words"),
        ({"kind": "interpreters"}, "languages"),
        ({"until_on": "tomorrow"}, "until_on"),
        ({"from_on": "2026-05-02", "until_on": "2026-05-01"}, "until_on"),
    ],
)
def test_what_does_not_fit_is_asked_for_again(table, changes, field):
    url = address(table, "offer-add", table.library.pk)
    response = table.client(table.ben).post(url, form(**changes))
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert Offer.objects.count() == 0


def test_a_client_detail_is_refused(table):
    url = address(table, "offer-add", table.library.pk)
    response = table.client(table.ben).post(url, form(words="A bed for SSN 219-09-9999"))
    assert response.status_code == 422


def test_languages_are_no_question_for_the_text_guard(table):
    sent = form(kind="interpreters", languages="Spanish, Dari, Q'anjob'al, American Sign Language")
    response = table.client(table.ben).post(address(table, "offer-add", table.library.pk), sent)
    assert response.status_code == 302


def test_a_language_beside_a_room_is_left_out(table):
    url = address(table, "offer-add", table.library.pk)
    table.client(table.ben).post(url, form(languages="Dari"))
    assert Offer.objects.get().languages == ""


def test_two_clicks_make_one_offer(table):
    client, url = table.client(table.ben), address(table, "offer-add", table.library.pk)
    for _ in range(2):
        client.post(url, form(once="same"))
    assert Offer.objects.count() == 1


def test_a_stale_edit_of_an_offer_shows_both_texts(table):
    offer = room(table.library)
    commands.change_offer(offer, by=table.ana, version=1, words="A room for 40 people")
    url = address(table, "offer-edit", offer.pk)
    response = table.client(table.ben).post(url, form(words="No room", version="1"))
    assert response.status_code == 409
    assert "A room for 40 people" in response.text
    assert "No room" in response.text


# ---- hours ----


@pytest.mark.parametrize("hours", ["-1", "0", "2001", "many", "1.5"])
def test_hours_that_nobody_can_give_are_refused(table, hours):
    url = address(table, "pledge", table.library.pk)
    response = table.client(table.ben).post(url, {"hours": hours, "version": "1"})
    assert response.status_code == 422
    assert Pledge.objects.count() == 0


def test_hours_are_pledged_changed_and_taken_back(table):
    client, url = table.client(table.ben), address(table, "pledge", table.library.pk)
    client.post(url, {"hours": "8", "version": "1"})
    assert Pledge.objects.get().hours == 8
    client.post(url, {"hours": "", "version": str(Pledge.objects.get().version)})
    assert Pledge.objects.count() == 0


def test_two_people_who_pledge_for_one_member_do_not_overwrite_each_other(table):
    commands.pledge_hours(table.library, 8, by=table.ana, version=1)
    with pytest.raises(StaleEdit):
        commands.pledge_hours(table.library, 3, by=table.ben, version=1)
    assert Pledge.objects.get().hours == 8


def test_the_hours_are_a_sentence(table):
    assert queries.hours_sentence(table.ben) == "No member has pledged hours yet."
    Pledge.objects.create(membership=table.library, hours=8)
    assert queries.hours_sentence(table.ben) == "1 member pledges 8 hours a month."
    Pledge.objects.create(membership=table.shelter, hours=4)
    assert queries.hours_sentence(table.ben) == "2 members pledge 12 hours a month together."


# ---- finding ----


def found(table, seat=None, **filters):
    return [offer.words for offer in queries.offers_now(seat or table.ben, filters)]


def test_words_languages_and_members_are_searched(table):
    room(table.library, "A quiet corner")
    room(table.shelter, "Two mornings", kind="interpreters", languages="Dari, Français")
    assert found(table, q="quiet") == ["A quiet corner"]
    assert found(table, q="FRANÇAIS") == ["Two mornings"]
    assert found(table, q="shelter dari") == ["Two mornings"]
    assert found(table, q="quiet dari") == []
    assert found(table, kind="rooms") == ["A quiet corner"]
    assert len(found(table, kind="nonsense")) == 2


def test_what_is_over_leaves_the_list_by_itself(table):
    day = clock.today()
    room(table.library, "over", until_on=day.replace(year=day.year - 1))
    room(table.library, "last day", until_on=day)
    assert found(table) == ["last day"]


def test_a_member_that_left_brings_nothing(table):
    room(table.library)
    Pledge.objects.create(membership=table.library, hours=8)
    Departure.objects.create(membership=table.library, kind="left")
    assert found(table) == []
    assert queries.hours_sentence(table.ben) == "No member has pledged hours yet."


def test_somebody_who_hides_is_not_found_by_what_they_bring(table):
    alone = Membership.objects.create(state="joined")
    Representative.objects.create(membership=alone, name="Jay Doe", is_hidden=True)
    room(alone, "Teaches on weekends", kind="trainers")
    Pledge.objects.create(membership=alone, hours=5)
    assert found(table) == []
    assert queries.hours_sentence(table.ben) == "No member has pledged hours yet."
    assert found(table, table.ana) == ["Teaches on weekends"]
    page = table.client(table.ben).get(address(table, "member-offers", alone.pk))
    assert page.status_code == 404


@pytest.mark.parametrize("rows", [1, 45])
def test_the_list_asks_the_database_the_same_however_long_it_is(table, rows):
    for number in range(rows):
        room(table.library, f"Room {number}")
    client = table.client(table.ben)
    client.get(address(table, "offers"))
    with asked() as statements:
        page = client.get(address(table, "offers") + ("?page=2" if rows > 30 else ""))
    assert page.status_code == 200
    assert len(statements) <= 12


# ---- taking it along ----


def test_the_list_comes_as_a_file_in_the_readers_language_and_is_journaled(table):
    room(table.library, "=cmd()", until_on=clock.today())
    Pledge.objects.create(membership=table.shelter, hours=4)
    table.ana.user.language = "es"
    table.ana.user.save()
    response = confirmed(table, table.ana).post(address(table, "offers-export", "xlsx"))
    cells = load_workbook(io.BytesIO(response.content)).active
    rows = [[cell.value for cell in row] for row in cells.iter_rows(min_row=2)]
    assert [row[0] for row in rows] == ["Library", "Shelter"]
    assert rows[0][2] == "=cmd()"
    assert cells["C2"].data_type == "s"
    assert [e.sentence for e in Entry.objects.all()] == [
        "Ana took the list of what members can bring along as a file"
    ]


def test_only_coordinators_take_the_list_along(table):
    assert (
        confirmed(table, table.ben).post(address(table, "offers-export", "csv")).status_code == 403
    )
    assert (
        confirmed(table, table.ana).post(address(table, "offers-export", "exe")).status_code == 404
    )


def test_what_was_reworded_meanwhile_is_not_taken_off_unseen(table):
    offer, url = room(table.library), "offer-remove"
    commands.change_offer(offer, by=table.ben, version=1, words="A room for 60 people")
    client, page = table.client(table.ben), address(table, url, offer.pk)
    assert client.post(page, {"version": "1"}).status_code == 409
    assert Offer.objects.get().words == "A room for 60 people"
    assert client.post(page, {"version": "2"}).status_code == 302
    assert Offer.objects.count() == 0
