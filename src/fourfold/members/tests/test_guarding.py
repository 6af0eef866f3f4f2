"""The text guard in the forms of a partnership: what it knows, what it asks, what it notes down."""

import re
from html import unescape

import pytest

from fourfold.charter.models import GroundRule
from fourfold.charter.suggestions import FORMAL_PATH, INFORMAL_PATH, RAISED_BY, TOPICS
from fourfold.directory.models import Location, Organization
from fourfold.kernel.journal.models import Details, Entry
from fourfold.kernel.tenancy import inside
from fourfold.kernel.textguard import examine, known_names
from fourfold.members.invitations.letter_texts import suggested
from fourfold.members.models import Invitation, Membership, Representative
from tests.counting import asked

SOFT = "Our client ran away on Sunday."
ADDRESS = "/w/{}/foundation/rules/add/"


@pytest.fixture
def people(here):
    organization = Organization.objects.create(
        name="Harbor House", alternate_name="The Harbor", phone="303-555-0147"
    )
    Location.objects.create(organization=organization, address_1="14 Mill Street")
    member = Membership.objects.create(organization=organization)
    Representative.objects.create(membership=member, name="Maria Lopez", alias="Sky")
    here.ben.user.alias = "Robin"
    here.ben.user.save()
    with inside(here.elsewhere):
        Organization.objects.create(name="Lakeside Shelter")
    return here


def hidden(page: str, name: str) -> list[str]:
    return [unescape(v) for v in re.findall(rf'name="{name}" value="([^"]*)"', page)]


def send(client, address, **fields):
    first = client.get(address)
    once = hidden(first.content.decode(), "once")[0]
    return client.post(address, {"once": once, **fields})


def test_a_partnership_knows_its_own_names_and_no_others(people):
    own, aliases = known_names()
    assert set(own) == {
        "Maria Lopez",
        "Sky",
        "Robin",
        *("Ana", "Ben", "Cleo", "Eve", "Sol"),
        *("Harbor House", "The Harbor", "303-555-0147", "14 Mill Street"),
    }
    assert aliases == {"Sky": "Maria Lopez", "Robin": "Ben"}


def test_outside_a_partnership_there_are_no_names(cast):
    assert known_names() == ([], {})


def test_knowing_the_names_costs_two_questions(people):
    with asked() as statements:
        known_names()
    assert len(statements) == 2


def test_a_form_with_several_texts_asks_for_the_names_once(people):
    client = people.client(people.ana)
    paths = {"raised_by": "Anyone.", "informal_path": "Talk.", "formal_path": "Write."}
    address = f"/w/{people.here.pk}/foundation/rules/paths/"
    with asked() as statements:
        assert client.post(address, {**paths, "version": 1}).status_code == 302
    assert len([sql for sql in statements if "alternate_name" in sql]) == 1


def test_own_names_are_no_clients(people):
    own, aliases = known_names()
    text = "Maria Lopez calls 303-555-0147 or writes to 14 Mill Street."
    assert examine(text, own_names=own, aliases=aliases) == ()
    assert examine(text) != ()


def test_a_name_beside_an_alias_is_always_asked_about(people):
    own, aliases = known_names()
    found = examine("Sky (Maria Lopez) leads.", own_names=own, aliases=aliases)
    assert [one.detector for one in found] == ["two_names"]


def test_what_the_product_suggests_raises_no_question():
    rules = [str(topic.wording) for topic in TOPICS]
    paths = [str(RAISED_BY), str(INFORMAL_PATH), str(FORMAL_PATH)]
    languages = ("en", "es")
    letters = [
        text for way in Invitation.Way for lang in languages for text in suggested(way, lang)
    ]
    assert [text for text in [*rules, *paths, *letters] if examine(text)] == []


def test_a_form_asks_and_saves_nothing(people):
    response = send(people.client(people.ana), ADDRESS.format(people.here.pk), text=SOFT)
    page = response.content.decode()
    assert response.status_code == 422
    assert "One more look before this is saved" in page
    assert SOFT in page
    assert not GroundRule.objects.exists()


def test_an_answer_is_in_the_journal_without_the_words(people):
    client, address = people.client(people.ana), ADDRESS.format(people.here.pk)
    page = send(client, address, text=SOFT).content.decode()
    given = {"guard_ok": hidden(page, "guard_ok"), "guard_asked": hidden(page, "guard_asked")}
    assert send(client, address, text=SOFT, **given).status_code == 302
    entry = Entry.objects.first()
    assert entry is not None
    assert entry.sentence == "Ana kept words that the text guard had marked in “Rule”"
    assert entry.details.facts == {"box": "Rule", "detector": "client_event"}
    assert "client ran" not in entry.details.thing


def test_a_changed_text_is_in_the_journal_as_changed(people):
    client, address = people.client(people.ana), ADDRESS.format(people.here.pk)
    page = send(client, address, text=SOFT).content.decode()
    given = {"guard_ok": hidden(page, "guard_ok"), "guard_asked": hidden(page, "guard_asked")}
    send(client, address, text="We count, and name nobody.", **given)
    told = [entry.sentence for entry in Entry.objects.order_by("number")]
    assert told == [
        "Ana added a ground rule: We count, and name nobody.",
        "Ana changed words that the text guard had marked in “Rule”",
    ]
    assert not Details.objects.filter(facts__icontains="client ran").exists()
