"""Taking words out of everything, as "remove for safety" does."""

import pytest
from django.apps import apps
from django.db import connection, models
from django.utils.translation import gettext, override
from hypothesis import given
from hypothesis import strategies as st

from fourfold.directory.models import Organization
from fourfold.kernel import journal, outbox
from fourfold.kernel.journal.models import Details, Entry
from fourfold.kernel.outbox.models import Message
from fourfold.kernel.register import text_columns
from fourfold.kernel.removal import OWN_WORDS, UNREADABLE, Words, places, remove
from fourfold.kernel.tenancy import EVERYWHERE, inside
from fourfold.partnerships.models import Term
from tests.databases import bytes_on_disk
from tests.people import make_cast

CANARY = "Zephyrine Quillfeather"


@pytest.mark.parametrize(
    ("words", "text", "left"),
    [
        ("María López", "maria  lopez and MARÍA-LÓPEZ", "[removed] and [removed]"),
        ("Maria Lopez", "Mari\u0301a\u00a0Lo\u0301pez.", "[removed]."),
        ("Ana", "Ana's banana, ANA, Anabel", "[removed]'s banana, [removed], Anabel"),
        ("555-123-4567", "Call (555) 123 4567.", "Call ([removed]."),
        ("5551234567", "555-123-4567", "[removed]"),
        ("12 Oak St.", "at 12 Oak St, not 112 Oak St", "at [removed], not 112 Oak St"),
        ("She said: run.", "She said — run", "[removed]"),
        ("a.*", "abc a.*", "abc [removed].*"),
        ("...", "a...b", "a...b"),
    ],
)
def test_words_are_found_as_people_would_find_them(words, text, left):
    assert Words(words).clear(text) == left


@given(st.text(max_size=40), st.text(max_size=120))
def test_what_was_cleared_no_longer_holds_the_words(words, text):
    looked_for = Words(words)
    looked_for.mark = "·"
    cleared = looked_for.clear(text)
    assert cleared not in looked_for
    assert (cleared == text) == (text not in looked_for)


@given(st.text(st.characters(categories=["L"]), min_size=3, max_size=20))
def test_words_find_themselves_in_a_sentence(word):
    words = Words(word)
    assert f"said {word}." in words or not words.letters


def plant(cast):
    """The canary in every place that these tests can reach: a row, a key, the journal, the mail."""
    Term.objects.create(axis="sector", key="zephyrine-quillfeather", label=f"{CANARY}'s house")
    Term.objects.create(axis="sector", key="plain", label="Plain words")
    cast.here.tribal_lands = ["Ute lands", f"Land of {CANARY}"]
    cast.here.save()
    journal.record(cast.ana, "added %(thing)s", Term.objects.get(key="plain"))
    journal.record(cast.ana, "changed %(who)s", Term.objects.get(key="plain"), who=CANARY.upper())
    for partnership in (cast.here, cast.elsewhere):
        outbox.queue(
            "test",
            to="zephyrine.quillfeather@example.org",
            subject=CANARY,
            body=f"Dear {CANARY}",
            partnership_id=partnership.pk,
        )


def also(cast):
    return [type(cast.here).objects.filter(pk=cast.here.pk)]


def test_the_preview_counts_places_and_changes_nothing(here):
    plant(here)
    found = places(Words(CANARY), also=also(here))
    assert sum(found.values()) == 2 + 3 + 1 + 1
    assert Term.objects.filter(label__contains=CANARY).count() == 1


def test_words_go_from_rows_keys_journal_and_mail_at_once(here):
    plant(here)
    assert remove(Words("zephyrine quillfeather"), also=also(here)) == 7
    house = Term.objects.exclude(key="plain").get()
    assert (house.label, house.key[:8]) == ("[removed]'s house", "removed_")
    here.here.refresh_from_db()
    assert here.here.tribal_lands == ["Ute lands", "Land of [removed]"]
    mail = Message.objects.get(partnership_id=here.here.pk)
    assert (mail.to, mail.subject, mail.body) == ("", "[removed]", "Dear [removed]")
    assert [entry.sentence for entry in Entry.objects.all()] == [
        "This entry was removed for safety.",
        "Ana added Plain words",
    ]
    assert journal.verify() == []


def test_the_mark_is_in_the_language_of_those_whose_records_they_are():
    for language in ("en", "es"):
        with override(language):
            mark = gettext("[removed]")
        with override("en"):
            assert Words("Ana", language=language).clear("Ana") == mark


def test_another_partnerships_words_are_left_alone(here):
    plant(here)
    remove(Words(CANARY), also=also(here))
    assert Message.objects.get(partnership_id=here.elsewhere.pk).subject == CANARY


def test_whoever_has_the_old_text_open_is_told_of_a_newer_version(here):
    plant(here)
    before = Term.objects.get(key="zephyrine-quillfeather")
    remove(Words(CANARY), also=also(here))
    assert Term.objects.get(pk=before.pk).version == before.version + 1


def test_two_rows_that_may_not_be_called_the_same_are_still_told_apart(here):
    for name in (CANARY, CANARY.upper()):
        Organization.objects.create(name=name)
    remove(Words(CANARY))
    names = list(Organization.objects.values_list("name", flat=True))
    assert len(set(names)) == 2
    assert [name.startswith("[removed") for name in names] == [True, True]


def test_a_name_at_the_edge_of_a_column_does_not_grow_past_it(here):
    Term.objects.create(axis="role", key="long", label="Ana " * 20)
    remove(Words("Ana"))
    assert len(Term.objects.get(key="long").label) <= 80


def test_no_column_is_beyond_reach():
    """A column that this cannot read would need a way of its own before it may exist."""
    beyond = [
        f"{model._meta.label}.{name}"
        for model, name in text_columns()
        if isinstance(model._meta.get_field(name), UNREADABLE)
    ]
    # These words are written anew from the rows they stand in, whenever one changes.
    assert beyond == ["kernel.Word.word"]
    assert OWN_WORDS.isdisjoint({"name", "text", "body", "label", "title", "note", "reason"})


def every_text():
    """Every text in every table of the database, whoever made the table."""
    for model in apps.get_models():
        names = [
            field.attname
            for field in model._meta.local_fields
            if isinstance(field, models.CharField | models.TextField | models.JSONField)
        ]
        if names:
            for row in model._default_manager.values_list(*names):
                yield from ((model._meta.label, str(value)) for value in row)


def test_afterwards_the_words_are_nowhere_not_even_in_the_raw_file(own_database):
    cast = make_cast()
    with inside(cast.here):
        plant(cast)
        Message.objects.filter(partnership_id=cast.elsewhere.pk).delete()
    with inside(EVERYWHERE):
        assert any(text in Words(CANARY) for _label, text in every_text())
    with inside(cast.here):
        remove(Words(CANARY), also=also(cast))
        assert journal.verify() == []
    with inside(EVERYWHERE):
        held = [(label, text) for label, text in every_text() if text in Words(CANARY)]
    assert held == []
    if connection.vendor == "sqlite":
        raw = bytes_on_disk(own_database).lower()
        assert [raw.count(part) for part in (b"zephyrine", b"quillfeather")] == [0, 0]


def test_blanked_details_hold_nothing_at_all(here):
    plant(here)
    remove(Words(CANARY))
    blank = Details.objects.filter(salt="")
    assert list(blank.values_list("actor_name", "thing", "facts")) == [("", "", {})]
