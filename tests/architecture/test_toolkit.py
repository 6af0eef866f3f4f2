"""docs/toolkit.md says where each statement of the toolkit is served, and says the truth."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from fourfold.guide import pages

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "docs" / "toolkit.md"
ROW = re.compile(r"^\| *(\d+) *\| *(.*?) *\| *(.*?) *\|$", re.MULTILINE)
STATEMENTS = 77
NOT_YET = "not yet"


def rows() -> list[tuple[int, str, list[str]]]:
    found = ROW.findall(TABLE.read_text(encoding="utf-8"))
    return [(int(number), words, served.split(" · ")) for number, words, served in found]


def named(kind: str) -> set[tuple[int, str]]:
    """Every row with what it names of that kind."""
    return {
        (number, place.removeprefix(f"{kind}: "))
        for number, _, places in rows()
        for place in places
        if place.startswith(f"{kind}: ")
    }


def screens(resolver: URLResolver, namespace: str = "") -> Iterator[str]:
    """The name of every address, with the area before it."""
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from screens(pattern, inner)
        elif isinstance(pattern, URLPattern) and pattern.name:
            yield f"{namespace}{pattern.name}"


def test_every_statement_has_one_row_in_order() -> None:
    assert [number for number, _, _ in rows()] == list(range(1, STATEMENTS + 1))


def test_every_row_has_words_and_a_service() -> None:
    for number, words, places in rows():
        assert words, f"row {number} says nothing"
        for place in places:
            assert place == NOT_YET or re.fullmatch(r"(screen|guide|test): \S+", place), (
                f"row {number}: write screen:, guide:, test: or {NOT_YET} instead of {place!r}"
            )


def test_no_row_is_served_and_not_yet_served_by_a_screen() -> None:
    with_screen = {number for number, _ in named("screen")}
    waiting = {number for number, _, places in rows() if NOT_YET in places}

    assert with_screen & waiting == set()


def test_every_named_screen_is_an_address_of_the_program() -> None:
    known = set(screens(get_resolver()))

    assert "guide:page" in known
    assert {screen for _, screen in named("screen")} - known == set()


def test_every_named_test_exists() -> None:
    assert {path for _, path in named("test") if not (ROOT / path).is_file()} == set()


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_guide_page_and_the_table_name_the_same_rows(language: str) -> None:
    listed = {
        (row, page.slug)
        for group in pages.contents(language)
        for page in group.pages
        for row in page.rows
    }

    assert named("guide") == listed
