"""Letters: a closed set of fields, filled in once, in two languages, with nothing slipping in."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.outbox import LINK
from fourfold.members.invitations import commands
from fourfold.members.invitations.forms import LetterForm
from fourfold.members.invitations.letter_texts import suggested
from fourfold.members.invitations.letters import (
    FIELDS,
    Occasion,
    Sender,
    Words,
    fill_in,
    unknown_fields,
    write_letter_to,
)
from fourfold.members.invitations.queries import letters
from fourfold.members.models import Letter
from fourfold.partnerships.access import Refused

SENDER = Sender("Ana Ruiz", "Riverbend Partnership", "Riverbend")
OCCASION = Occasion(datetime(2026, 12, 3, 0, 30, tzinfo=UTC), "Library, room 2", "to meet")
WAYS = ("mail", "text", "print", "phone")


def written(body, *, subject="", name="Lee", sender=SENDER, occasion=OCCASION):
    words = Words(subject, body)
    return write_letter_to(
        name, words, sender=sender, occasion=occasion, reply_by=date(2026, 12, 13)
    )


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("way", WAYS)
def test_every_suggested_letter_fills_in_completely(way, language):
    subject, body = suggested(way, language)
    assert unknown_fields(subject + body) == []
    sender = Sender("Ana", "Riverbend Partnership", "Riverbend", language)
    words = written(body, subject=subject, sender=sender)
    assert "{" not in words.subject + words.body
    assert body.count("{link}") == words.body.count(LINK) == (1 if way == "mail" else 0)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_subject_holds_the_short_name_and_nothing_of_the_matter(language):
    subject, body = suggested("mail", language)
    words = written(body, subject=subject)
    assert words.subject.startswith("Riverbend: ")
    assert "Partnership" not in words.subject
    assert "traffick" not in (subject + body).lower()


def test_the_date_is_written_as_the_language_writes_it():
    assert written("{when}").body == "Wednesday, December 2, 2026, 5:30 PM"
    spanish = written("{when}", sender=Sender("Ana", "R", "R", "es")).body
    assert spanish == "miércoles, 2 de diciembre de 2026, 5:30 p.m."


def test_a_confidential_place_is_never_written():
    hidden = Occasion(OCCASION.when, "12 Secret Lane", "to meet", is_place_confidential=True)
    assert written("{where}", occasion=hidden).body == "I will tell you the place by phone"


def test_what_is_not_known_is_said():
    body = written("{when}; {where}; {purpose}", occasion=Occasion()).body
    assert body == (
        "the day is not set yet; the place is not set yet; to find out what we could do together"
    )


@given(st.text(max_size=60), st.sampled_from(FIELDS))
def test_a_name_is_never_read_as_a_field_or_a_link(text, field):
    name = f"{text}{{{field}}}{LINK}"
    body = written("Hello {name}!", name=name).body
    assert LINK not in body
    assert body == f"Hello {' '.join(f'{text}{{{field}}}'.split())}!" or LINK in text


@given(st.text(max_size=200))
def test_text_without_known_fields_stays_as_it_is(text):
    if not any(f"{{{field}}}" in text for field in FIELDS):
        assert fill_in(text, dict.fromkeys(FIELDS, "X")) == text


def test_a_name_cannot_add_lines_to_a_letter():
    assert written("{name}", name="Lee\nPay here: evil").body == "Lee Pay here: evil"


# ---- changing the words ----


def form(way, body, subject="{partnership}: hello", **more):
    letter = Letter(way=way)
    return LetterForm({"body": body, "subject": subject, "version": 1, **more}, instance=letter)


@pytest.mark.parametrize(
    ("way", "body", "says"),
    [
        ("mail", "Hello {nmae} {link}", "Take out {nmae}: there is no such field."),
        ("mail", "Hello {name}", "Put {link} in once: it is how people answer."),
        ("mail", "{link} {link}", "Put {link} in once: it is how people answer."),
        ("print", "{link}", "Take out {link}: only e-mail carries a secret link."),
    ],
)
def test_a_letter_that_would_not_work_is_refused_with_what_to_do(here, way, body, says):
    assert form(way, body).errors["body"] == [says]


@pytest.mark.parametrize("subject", ["Meet {name}", "Hello {", "{link}"])
def test_a_subject_names_nobody(here, subject):
    refused = form("mail", "{link}", subject=subject).errors["subject"]
    assert refused == ["Use no field but {partnership} in the subject."]


def test_own_words_replace_the_suggested_ones_until_they_are_restored(here):
    letter = letters("en")["text"]
    letter.body = "Hello {name}"
    commands.change_letter(letter, by=here.ana, version=1)
    assert letters("en")["text"].body == "Hello {name}"
    commands.restore_letter("text", by=here.ana)
    assert letters("es")["text"].body == suggested("text", "es")[1]


def test_two_people_who_change_a_letter_both_keep_their_words(here):
    first, second = letters("en")["text"], letters("en")["text"]
    commands.change_letter(first, by=here.ana, version=1)
    with pytest.raises(StaleEdit):
        commands.change_letter(second, by=here.ana, version=1)


def test_only_a_coordinator_changes_letters(here):
    with pytest.raises(Refused):
        commands.change_letter(letters("en")["text"], by=here.ben, version=1)
