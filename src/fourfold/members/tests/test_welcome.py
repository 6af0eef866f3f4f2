"""Welcoming somebody: the list, how far it has come, and when they are no longer new."""

from types import SimpleNamespace

import pytest
from django.urls import reverse

from fourfold.kernel import clock
from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.journal.models import Entry
from fourfold.members.models import Departure, Representative, Welcome, WelcomeItem
from fourfold.members.tests.seating import member
from fourfold.members.welcome import commands, queries
from fourfold.members.welcome.lists import ITEMS, items_on
from fourfold.partnerships.access import Refused
from tests.counting import asked


@pytest.fixture
def table(here):
    library = member("Library", "Jo New", {"name": "Pat Old", "title": "Head"}, state="joined")
    people = {p.name.split()[0].lower(): p for p in library.representatives.all()}
    return SimpleNamespace(**vars(here), client=here.client, library=library, **people)


def address(cast, name, *args):
    return reverse(f"members:{name}", args=[cast.here.pk, *args])


def note(table, *done, version=1, buddy=None):
    commands.note_welcome(table.jo, by=table.ana, version=version, done=done, buddy=buddy)
    table.jo.refresh_from_db()


def said():
    return [entry.sentence for entry in Entry.objects.order_by("number")]


# ---- how far it has come ----


def test_somebody_is_new_until_the_last_thing_is_ticked(table):
    first, *others = ITEMS
    note(table, first)
    assert table.jo.oriented_on is None
    assert "Jo New" in {one.name for one in queries.newcomers()}
    note(table, first, *others, version=2)
    assert table.jo.oriented_on == clock.today()
    assert {one.name for one in queries.newcomers()} == {"Pat Old"}
    assert said() == ["Ana noted how far the welcome of Jo New has come", "Ana welcomed Jo New"]


def test_taking_a_tick_back_makes_somebody_new_again(table):
    note(table, *ITEMS)
    note(table, "charter", version=2)
    assert table.jo.oriented_on is None


def test_a_later_change_of_the_list_makes_nobody_new_again(table):
    note(table, *ITEMS)
    commands.choose_items(ITEMS, by=table.ana, own="The tour of the office")
    table.jo.refresh_from_db()
    assert table.jo.oriented_on == clock.today()


def test_one_click_says_that_all_is_done(table):
    response = table.client(table.ana).post(address(table, "person-welcome", table.jo.pk))
    assert response.status_code == 302
    table.jo.refresh_from_db()
    assert table.jo.oriented_on == clock.today()
    assert Welcome.objects.get().done == list(ITEMS)


def test_what_is_left_stands_there_in_words(table):
    note(table, *list(ITEMS)[1:], buddy=table.pat)
    found = queries.with_what_is_left([table.jo], items_on())[0]
    assert found.left == ["What we are for: the foundation, read together"]
    assert found.buddy == table.pat
    page = table.client(table.ana).get(address(table, "welcome")).text
    assert "Pat Old stands beside them." in page


@pytest.mark.parametrize("who", ["themselves", "gone"])
def test_who_stands_beside_somebody_is_somebody_else_and_here(table, who):
    buddy = table.jo
    if who == "gone":
        buddy = table.pat
        buddy.left_on = clock.today()
        buddy.save()
    with pytest.raises(Exception, match="Choose somebody else who is still here"):
        note(table, buddy=buddy)


def test_a_buddy_of_another_partnership_is_not_offered(table):
    sent = {"version": "1", "done": ["charter"], "buddy": str(table.dov.pk)}
    response = table.client(table.ana).post(address(table, "welcoming", table.jo.pk), sent)
    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["buddy"]


def test_what_is_not_on_the_list_cannot_be_ticked(table):
    sent = {"version": "1", "done": ["charter", "secret"], "buddy": ""}
    response = table.client(table.ana).post(address(table, "welcoming", table.jo.pk), sent)
    assert response.status_code == 422
    assert Welcome.objects.count() == 0


def test_two_who_welcome_one_person_do_not_overwrite_each_other(table):
    note(table, "charter")
    with pytest.raises(StaleEdit):
        note(table, "rules")
    sent = {"version": "1", "done": ["rules"], "buddy": ""}
    response = table.client(table.ana).post(address(table, "welcoming", table.jo.pk), sent)
    assert response.status_code == 409


def test_only_coordinators_welcome(table):
    for who in (table.ben, table.cleo, table.eve, table.sol):
        assert table.client(who).get(address(table, "welcome")).status_code == 403
        with pytest.raises(Refused):
            commands.welcome_person(table.jo, by=who)


def test_another_partnerships_newcomer_is_not_there(table):
    url = reverse("members:welcoming", args=[table.elsewhere.pk, table.jo.pk])
    assert table.client(table.dov).get(url).status_code == 404


def test_whoever_left_or_waits_to_join_is_not_a_newcomer(table):
    Representative.objects.filter(pk=table.jo.pk).update(left_on=clock.today())
    member("Asked", "Not Yet", state="asked")
    assert {one.name for one in queries.newcomers()} == {"Pat Old"}
    Departure.objects.create(membership=table.library, kind="paused")
    assert list(queries.newcomers()) == []


# ---- the list ----


def test_the_list_leaves_out_and_takes_in(table):
    url = address(table, "welcome-list")
    kept = [key for key in ITEMS if key != "goals"]
    table.client(table.ana).post(url, {"keys": kept, "own": "The tour of the office"})
    assert "goals" not in items_on()
    assert list(items_on().values())[-1] == "The tour of the office"
    table.client(table.ana).post(url, {"keys": list(ITEMS), "own": ""})
    assert list(items_on()) == list(ITEMS)


@pytest.mark.parametrize(
    "sent",
    [
        {"keys": []},
        {"keys": ["nonsense"]},
        {"keys": ["charter"], "own": "x" * 121},
        {"keys": ["charter"], "own": "Talk about SSN 219-09-9999"},
    ],
)
def test_a_list_that_makes_no_sense_is_asked_for_again(table, sent):
    assert table.client(table.ana).post(address(table, "welcome-list"), sent).status_code == 422
    assert WelcomeItem.objects.count() == 0


@pytest.mark.parametrize("count", [1, 45])
def test_the_page_of_newcomers_costs_the_same_however_many_there_are(table, count):
    member("Big", *[f"Person {number}" for number in range(count)], state="joined")
    client = table.client(table.ana)
    client.get(address(table, "welcome"))
    with asked() as statements:
        client.get(address(table, "welcome") + "?page=2")
    assert len(statements) <= 12
