"""Words to find things by: the same whatever capitals, accents and signs they are typed with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourfold.kernel.search.words import (
    LONGEST,
    MOST_ASKED,
    answers,
    excerpt,
    words_asked,
    words_in,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        (" \n\t—¿?", []),
        ("Víctima VICTIMA", ["victima", "victima"]),
        ("O'Brien", ["obrien", "o", "brien"]),
        ("O\u2019Brien-Núñez", ["obrien", "o", "brien", "nunez"]),
        ("snake_case 24/7", ["snake", "case", "24", "7"]),
        ("ＦＵＬＬ width", ["full", "width"]),
        ("' '' '", []),
        ("日本語 Дом", ["日本語", "дом"]),
    ],
)
def test_a_text_is_its_words(text, words):
    assert list(words_in(text)) == words


def test_a_question_is_its_words_the_longest_first_each_once():
    assert words_asked("the Clinic of THE river's clinic") == ["clinic", "rivers", "the", "of"]


def test_a_question_has_only_so_many_words():
    assert len(words_asked(" ".join(f"w{n}" for n in range(100)))) == MOST_ASKED


def test_a_word_without_end_is_cut_alike_on_both_sides():
    assert list(words_in("x" * 5000)) == words_asked("x" * 5000) == ["x" * LONGEST]


@pytest.mark.parametrize(
    ("text", "asked", "does"),
    [
        ("River Clinic", ["clinic", "riv"], True),
        ("River Clinic", ["clinic", "r"], True),
        ("River Clinic", ["inic"], False),
        ("River Clinic", ["river", "hill"], False),
        ("", ["river"], False),
        ("River", [], True),
    ],
)
def test_a_text_answers_when_every_word_asked_begins_one_of_its_own(text, asked, does):
    assert answers(list(words_in(text)), asked) is does


@pytest.mark.parametrize(
    ("text", "asked", "shown"),
    [
        ("", ["a"], ""),
        ("nothing here", ["zebra"], ""),
        ("short Ñandú text", ["nandu"], "short Ñandú text"),
        ("a " * 100 + "goal " + "b " * 100, ["goal"], f"…{'a ' * 30}goal {'b ' * 57}b…"),
    ],
)
def test_the_excerpt_is_the_place_where_the_word_stands(text, asked, shown):
    assert excerpt(text, asked) == shown


@given(st.text(max_size=60))
def test_whatever_stands_in_a_text_can_be_asked_for(text):
    assert answers(list(words_in(text)), words_asked(text))


@given(st.text(max_size=60))
def test_no_word_is_longer_than_its_column(text):
    assert all(0 < len(word.encode()) <= 160 for word in words_in(text))
