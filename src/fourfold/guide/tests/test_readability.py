"""The measure itself, on text whose grade is known to be low or high."""

from fourfold.guide.tests.readability import grade, words_per_sentence

PLAIN = "The cat sat on the mat. It was warm. We all like to sit in the sun."
DENSE = (
    "Interorganizational collaboration necessitates institutionalized accountability mechanisms,"
    " notwithstanding considerable jurisdictional heterogeneity among participating agencies."
)


def test_plain_text_is_below_and_dense_text_above_the_line() -> None:
    assert grade(PLAIN) < 2
    assert grade(DENSE) > 20


def test_a_sentence_ends_at_its_mark_or_its_line() -> None:
    assert words_per_sentence("One two three. Four?\n- Five six") == 2
