"""The partnership's own words: seeded once, renamed, ordered, retired, never another's."""

import pytest
from django.urls import reverse

from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.tenancy import inside
from fourfold.members.recognize.kinds import PS as RECOGNIZED_PS
from fourfold.members.recognize.kinds import SECTORS as RECOGNIZED_SECTORS
from fourfold.partnerships.access import Refused
from fourfold.partnerships.models import Term
from fourfold.partnerships.terms import commands
from fourfold.partnerships.vocabulary import PS, SECTORS, labels, marks, seed_terms


def test_the_first_words_have_the_keys_that_recognition_uses():
    assert [key for key, _ in PS] == list(RECOGNIZED_PS)
    assert [(key, str(label)) for key, label in SECTORS] == [
        (sector.key, str(sector.label)) for sector in RECOGNIZED_SECTORS
    ]


def test_seeding_twice_changes_nothing(here):
    seed_terms(here.here)
    Term.objects.filter(key="prevention").update(label="Before harm")
    seed_terms(here.here)
    assert labels("p") == {
        "prevention": "Before harm",
        "protection": "Protection",
        "prosecution": "Prosecution",
        "partnership": "Partnership",
    }


def test_the_words_of_one_partnership_are_not_the_others(cast):
    seed_terms(cast.here)
    with inside(cast.elsewhere):
        assert labels("p") == {}


def test_every_p_has_its_own_two_letters_and_shape(here):
    found = marks({"prevention": "Prevention", "policy": "Policy", "power": "Power", "one": "O"})
    assert [(mark.code, mark.shape) for mark in found] == [
        ("PV", "circle"),
        ("PO", "square"),
        ("PW", "triangle"),
        ("O", "diamond"),
    ]


def test_a_word_is_added_at_the_end_with_a_key_of_its_own(here):
    seed_terms(here.here)
    first = commands.add_word("p", "Policy", by=here.ana)
    second = commands.add_word("p", "Pólicy", by=here.ana)
    assert (first.key, first.order) == ("policy", 4)
    assert second.key.startswith("policy_")
    assert second.order == 5


def test_a_word_can_be_renamed_once_per_version(here):
    term = commands.add_word("p", "Policy", by=here.ana)
    commands.change_word(term, by=here.ana, version=1, label="Law")
    with pytest.raises(StaleEdit):
        commands.change_word(term, by=here.ana, version=1, label="Rules")


def test_a_retired_word_is_no_longer_offered_but_keeps_its_label(here):
    term = commands.add_word("p", "Policy", by=here.ana)
    commands.retire_word(term, by=here.ana)
    assert (labels("p"), labels("p", retired=True)) == ({}, {"policy": "Policy"})
    commands.retire_word(term, by=here.ana, is_retired=False)
    assert labels("p") == {"policy": "Policy"}


def test_words_move_up_and_down_and_stop_at_the_ends(here):
    seed_terms(here.here)
    first = Term.objects.get(axis="p", key="prevention")
    commands.move_word(first, by=here.ana, steps=-1)
    commands.move_word(first, by=here.ana, steps=1)
    assert list(labels("p")) == ["protection", "prevention", "prosecution", "partnership"]


@pytest.mark.parametrize("name", ["ben", "cleo", "eve", "sol"])
def test_only_a_coordinator_changes_words(here, name):
    with pytest.raises(Refused):
        commands.add_word("p", "Policy", by=getattr(here, name))


def test_the_page_adds_once_and_refuses_a_twin(cast):
    seed_terms(cast.here)
    client = cast.client(cast.ana)
    address = reverse("partnerships:word-add", args=[cast.here.pk, "region"])
    sent = {"label": "Valley", "once": "same"}
    assert client.post(address, sent).status_code == 302
    assert client.post(address, sent).status_code == 302
    again = client.post(address, {"label": "valley", "once": "other"})
    assert again.status_code == 422
    assert b"already in the list" in again.content
    with inside(cast.here):
        assert labels("region") == {"valley": "Valley"}


def test_the_page_shows_lists_and_leads_to_renaming(cast):
    seed_terms(cast.here)
    client = cast.client(cast.ana)
    page = client.get(reverse("partnerships:words", args=[cast.here.pk]))
    assert page.status_code == 200
    with inside(cast.here):
        term = Term.objects.get(axis="p", key="prevention")
    address = reverse("partnerships:word-edit", args=[cast.here.pk, term.pk])
    assert client.get(address).status_code == 200
    client.post(address, {"label": "Before harm", "version": "1"})
    stale = client.post(address, {"label": "Early", "version": "1"})
    assert (stale.status_code, b"Before harm" in stale.content) == (409, True)
    for name in ("word-move", "word-retire"):
        page = reverse(f"partnerships:{name}", args=[cast.here.pk, term.pk])
        assert client.post(page, {"way": "down", "version": "2"}).status_code == 302
    shown = client.get(reverse("partnerships:words", args=[cast.here.pk]))
    assert b"Offer again" in shown.content
