"""What changed between two texts, for any two texts."""

import time

from hypothesis import given
from hypothesis import strategies as st

from fourfold.charter.difference import ADDED, SAME, TAKEN_OUT, difference

TEXTS = st.text(alphabet="ab \n\r•é<>&", max_size=60)


def joined(pieces, *kinds):
    return "".join(piece.text for piece in pieces if piece.kind in kinds)


def words(text):
    return text.split()


def test_what_came_and_what_went_is_told_word_by_word():
    found = difference("We meet on Mondays at ten.", "We meet on Tuesdays at ten.")
    assert [(piece.kind, piece.text.strip()) for piece in found] == [
        (SAME, "We meet on"),
        (TAKEN_OUT, "Mondays"),
        (ADDED, "Tuesdays"),
        (SAME, "at ten."),
    ]


def test_two_texts_that_are_the_same_have_no_difference():
    assert {piece.kind for piece in difference("The same.", "The same.")} == {SAME}


def test_from_nothing_everything_came():
    assert [(piece.kind, piece.text) for piece in difference("", "All new")] == [(ADDED, "All new")]


@given(TEXTS, TEXTS)
def test_the_pieces_make_up_both_texts_again(before, after):
    pieces = difference(before, after)
    assert joined(pieces, SAME, ADDED) == after.replace("\r\n", "\n")
    assert words(joined(pieces, SAME, TAKEN_OUT)) == words(before)


def test_a_hostile_text_is_compared_as_quickly_as_any_other():
    before, after = "a b " * 1000, "b a c " * 660
    start = time.process_time()
    difference(before, after)
    assert time.process_time() - start < 0.5
