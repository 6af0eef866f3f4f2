"""Who can do what, what is stored, and the journal, as the product shows them."""

from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from fourfold.kernel import journal
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.register import registered_fields
from fourfold.kernel.tenancy import inside
from fourfold.partnerships.access import registry
from fourfold.partnerships.management.commands.roles import roles_as_markdown
from fourfold.partnerships.records import queries

ROLES = Path("docs/roles.md")


def page(cast, name):
    return reverse(f"partnerships:{name}", args=[cast.here.pk])


def test_every_permission_is_printed_once_with_its_roles(db):
    printed = [right for area in queries.who_can_do_what() for right in area.rights]
    assert sorted(str(right.label) for right in printed) == sorted(
        str(permission.label) for permission in registry.values()
    )
    journal_right = next(r for r in printed if r.label == "Read the journal")
    assert [role.value for role, may in journal_right.roles if may] == ["coordinator", "steward"]


def test_the_page_of_the_documentation_is_current():
    """When this fails: fourfold roles docs/roles.md"""
    assert ROLES.read_text(encoding="utf-8") == roles_as_markdown()


def test_everyone_may_read_who_can_do_what_and_what_is_stored(cast):
    for seat in (cast.ana, cast.ben, cast.cleo, cast.eve, cast.sol):
        assert cast.client(seat).get(page(cast, "roles")).status_code == 200
        assert cast.client(seat).get(page(cast, "register")).status_code == 200


def test_every_box_of_the_register_is_on_the_page(cast):
    areas = cast.client(cast.ben).get(page(cast, "register")).context["areas"]
    boxes = [box.purpose for area in areas for box in area.boxes]
    assert sorted(map(str, boxes)) == sorted(str(e.about.purpose) for e in registered_fields())
    assert areas[-1].area == "Journal, messages and imports"


def write(cast, number):
    with inside(cast.here):
        for at in range(number):
            journal.record(cast.ana, "did %(thing)s", cast.here, at=at)


def test_the_journal_is_read_in_sentences_fifty_a_page(cast):
    write(cast, 120)
    client = cast.client(cast.sol)
    pages = [client.get(page(cast, "journal"), {"page": n}).context["page"] for n in (1, 2, 3)]
    numbers = [[entry.number for entry in each] for each in pages]
    assert numbers == [list(range(120, 70, -1)), list(range(70, 20, -1)), list(range(20, 0, -1))]
    assert pages[0].object_list[0].sentence == "Ana did Riverbend Partnership"


def test_every_page_of_the_journal_asks_as_many_questions(cast):
    write(cast, 51)
    client, asked = cast.client(cast.ana), []
    for number in (1, 2):
        with CaptureQueriesContext(connection) as queries_made:
            client.get(page(cast, "journal"), {"page": number})
        asked.append(len(queries_made))
    assert asked[0] == asked[1] <= 15


@pytest.mark.parametrize("number", ["0", "-1", "x", "99999"])
def test_a_page_that_does_not_exist_shows_one_that_does(cast, number):
    write(cast, 1)
    shown = cast.client(cast.ana).get(page(cast, "journal"), {"page": number})
    assert [entry.number for entry in shown.context["page"]] == [1]


def test_an_empty_journal_says_what_it_is_for(cast):
    assert (
        "Nothing has been written down yet" in cast.client(cast.ana).get(page(cast, "journal")).text
    )


def test_an_entry_removed_for_safety_is_shown_as_such(cast):
    write(cast, 2)
    with inside(cast.here):
        journal.blank(Entry.objects.filter(number=1))
    text = cast.client(cast.ana).get(page(cast, "journal")).text
    assert (text.count("This entry was removed for safety."), text.count("Ana did")) == (1, 1)


def test_the_journal_of_another_partnership_stays_there(cast):
    with inside(cast.elsewhere):
        journal.record(cast.dov, "wrote %(thing)s", cast.elsewhere)
    assert "Dov" not in cast.client(cast.ana).get(page(cast, "journal")).text
