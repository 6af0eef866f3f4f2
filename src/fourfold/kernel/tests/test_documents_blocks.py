"""Blocks: whatever is built can be drawn."""

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourfold.kernel.documents.blocks import (
    Bar,
    BarFigure,
    Block,
    BulletList,
    Heading,
    NumberedList,
    Paragraph,
    Run,
    SignatureLines,
    Table,
    link,
    normalized_levels,
    runs_of,
)
from fourfold.kernel.documents.structure import structure_of
from fourfold.kernel.documents.text import clean, is_blank, one_line
from fourfold.kernel.tests.documents import make_document

LEVELS = st.lists(st.integers(-3, 12))


@given(LEVELS)
def test_heading_levels_start_at_the_title_and_never_skip_one(levels: list[int]) -> None:
    normalized = normalized_levels(levels)
    assert len(normalized) == len(levels)
    assert normalized[:1] in ([], [1])
    assert all(1 <= level <= 4 for level in normalized)
    assert all(below - above <= 1 for above, below in pairwise(normalized))


@given(LEVELS)
def test_normal_levels_stay_as_they_are(levels: list[int]) -> None:
    normalized = normalized_levels(levels)
    assert normalized_levels(normalized) == normalized


@given(LEVELS)
def test_headings_of_one_level_in_a_row_stay_on_one_level(levels: list[int]) -> None:
    normalized = normalized_levels(levels)
    for index, (first, second) in enumerate(pairwise(levels)):
        if first == second:
            assert normalized[index] == normalized[index + 1]


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([], []),
        ([3, 3, 3], [1, 1, 1]),
        ([2, 4, 3, 2], [1, 2, 2, 1]),
        ([4, 1, 2], [1, 1, 2]),
        ([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 4, 4]),
    ],
)
def test_levels_keep_the_outline(levels: list[int], expected: list[int]) -> None:
    assert normalized_levels(levels) == expected


def test_a_document_mends_its_headings() -> None:
    blocks = make_document(blocks=[Heading("A", 3), Heading("B", 6), Heading("C", 3)]).blocks
    assert [block.level for block in blocks if isinstance(block, Heading)] == [1, 2, 1]


def test_a_heading_without_words_leaves_no_gap_in_the_outline() -> None:
    document = make_document(blocks=[Heading("A", 1), Heading(" \u200b", 2), Heading("C", 3)])
    assert document.blocks == (Heading("A", 1), Heading("C", 2))


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("a\x00b\x07c", "abc"),
        ("bell\x85next", "bell\nnext"),
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("a\tb", "a b"),
        ("lone \ud800 half", "lone \ufffd half"),
        ("\ufeffmark\ufffe\uffff\ufdd0\U0001ffff", "mark"),
        ("cafe\u0301", "café"),
        ("👩‍👧 ❤️", "👩‍👧 ❤️"),
        (7, "7"),
    ],
)
def test_text_is_cleaned_of_what_files_refuse(raw: object, cleaned: str) -> None:
    assert clean(raw) == cleaned


@given(st.text(st.characters()))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert one_line(one_line(text)) == one_line(text)
    clean(text).encode()


@given(st.text(st.characters()))
def test_a_title_is_one_line(text: str) -> None:
    assert "\n" not in one_line(text)


def test_what_leaves_no_mark_on_paper_is_blank() -> None:
    assert is_blank(" \n\u200b\u2066\ufe0f\u00a0")
    assert not is_blank(" . ")


@pytest.mark.parametrize(
    "empty",
    [
        Heading(""),
        Paragraph(""),
        Paragraph([" ", Run("\u200b")]),
        BulletList([]),
        NumberedList(["", " "]),
        BarFigure("Finding", "", []),
        SignatureLines([]),
    ],
)
def test_blocks_with_nothing_in_them_are_left_out(empty: Block) -> None:
    assert make_document(blocks=[empty, Paragraph("kept")]).blocks == (Paragraph("kept"),)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//shelter.example",
        "shelter.example",
        "http://[bad",
        "https://long.example/" + "x" * 2000,
        "",
    ],
)
def test_an_address_that_is_no_page_mail_or_call_is_not_linked(address: str) -> None:
    assert link("here", address) == Run("here")


@pytest.mark.parametrize(
    ("text", "address", "printed"),
    [
        ("here", "https://a.example/b", "here (https://a.example/b)"),
        ("https://a.example/b", "https://a.example/b", "https://a.example/b"),
        ("Ana", "mailto:ana@a.example", "Ana (ana@a.example)"),
        ("719-555-0101", "tel:719-555-0101", "719-555-0101"),
    ],
)
def test_the_address_of_a_link_is_printed(text: str, address: str, printed: str) -> None:
    assert link(text, address) == Run(printed, href=address)


def test_words_may_be_text_a_run_or_a_row_of_both() -> None:
    assert runs_of("a") == runs_of(Run("a")) == runs_of(["a"]) == (Run("a"),)


def test_a_document_needs_a_title() -> None:
    with pytest.raises(ValueError, match="needs a title"):
        make_document(title=" \u200b")


def test_a_table_needs_a_caption_a_header_and_full_rows() -> None:
    with pytest.raises(ValueError, match="caption"):
        Table("", ["A"], [])
    with pytest.raises(ValueError, match="header"):
        Table("Caption", [], [])
    with pytest.raises(ValueError, match="one cell for each column"):
        Table("Caption", ["A", "B"], [["a"]])
    with pytest.raises(ValueError, match="one cell for each column"):
        Table("Caption", ["A", "B"], [], widths=[1])


@pytest.mark.parametrize("amount", [-1, float("nan"), float("inf")])
def test_a_bar_needs_an_amount(amount: float) -> None:
    with pytest.raises(ValueError, match="zero or more"):
        Bar("A", amount)
    with pytest.raises(ValueError, match="zero or more"):
        Bar("A", 1, amount)


AMOUNTS = st.just(0.0) | st.floats(0.001, 1e9)


@given(st.lists(st.tuples(AMOUNTS, st.none() | AMOUNTS), min_size=1))
def test_bars_fit_and_none_that_counts_is_invisible(amounts: list[tuple[float, float]]) -> None:
    bars = [Bar("A", value, target) for value, target in amounts]
    for bar, (filled, missing) in zip(bars, BarFigure("F", "", bars).lengths(), strict=True):
        assert 0 <= filled + missing <= 100
        assert bool(filled) == bool(bar.value)
        assert not missing or (bar.target or 0) > bar.value


def test_the_longest_bar_has_the_full_length() -> None:
    figure = BarFigure("F", "", [Bar("A", 2, 4), Bar("B", 1), Bar("C", 0)])
    assert figure.lengths() == [(50, 50), (25, 0), (0, 0)]


def test_the_structure_is_plain_json() -> None:
    structure = structure_of(make_document())
    assert json.loads(json.dumps(structure)) == structure
