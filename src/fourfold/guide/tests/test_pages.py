"""Finding and reading the guide's pages."""

from pathlib import Path
from typing import Any

import pytest

from fourfold.guide import pages

GOOD = """---
title: A test page
for: Nobody
group: Tests
order: 1
minutes: 2
rows: 3, 40
---

## Why it matters

Because.

## Questions to ask

- Who?

## How to do it here

See [people](guide:people).

## An example: Riverbend

Ana did.

## What goes wrong, and what helps

- **Haste.** Sleep.
"""
FIELDS_SENTENCE = "give these fields in this order: title, for, group, order, minutes, rows."


def test_a_page_has_its_fields_and_five_parts(tmp_path: Path) -> None:
    page = pages.read(_written(tmp_path, GOOD))

    assert (page.slug, page.title, page.audience) == ("test-page", "A test page", "Nobody")
    assert (page.group, page.order, page.minutes, page.rows) == ("Tests", 1, 2, (3, 40))
    assert [(part.name, part.heading) for part in page.parts] == [
        ("why", "Why it matters"),
        ("questions", "Questions to ask"),
        ("how", "How to do it here"),
        ("example", "An example: Riverbend"),
        ("trouble", "What goes wrong, and what helps"),
    ]


def test_a_link_between_pages_finds_its_address(tmp_path: Path) -> None:
    how = pages.read(_written(tmp_path, GOOD)).parts[2]

    assert how.html == '<p>See <a href="/guide/people/">people</a>.</p>\n'


def test_a_page_without_rows_says_none(tmp_path: Path) -> None:
    page = pages.read(_written(tmp_path, GOOD.replace("rows: 3, 40", "rows: none")))

    assert page.rows == ()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (("---\ntitle", "title"), "start with a line ---, the fields, and another line ---."),
        (("minutes: 2\n", ""), FIELDS_SENTENCE),
        (("title: A test page", "title:"), FIELDS_SENTENCE),
        (("minutes: 2", "minutes: two"), "write a whole number instead of “two”."),
        (("rows: 3, 40", "rows: 3-40"), "write a whole number instead of “3-40”."),
        (("## Questions", "### Questions"), "write 5 headings that start with ##."),
    ],
)
def test_a_mistake_in_a_page_says_what_to_change(
    tmp_path: Path, change: tuple[str, str], sentence: str
) -> None:
    path = _written(tmp_path, GOOD.replace(*change, 1))

    with pytest.raises(pages.PageMistake) as caught:
        pages.read(path)

    assert str(caught.value) == f"test-page.md: {sentence}"


@pytest.mark.parametrize("slug", ["no-such-page", "../../settings", "", "people.md"])
def test_a_page_that_is_not_there_is_not_found(slug: str) -> None:
    with pytest.raises(pages.NoSuchPage):
        pages.page(slug, "en")


def test_a_region_of_a_language_is_that_language() -> None:
    assert pages.page("people", "es-mx").title == "Personas y puestos"


def test_another_language_falls_back_to_english() -> None:
    assert pages.page("people", "fr").language == "en"


def test_the_excerpt_holds_reasons_questions_and_example() -> None:
    assert [part.name for part in pages.excerpt("people", "es")] == ["why", "questions", "example"]


def test_an_edited_page_is_read_again_only_while_debugging(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    monkeypatch.setattr(pages, "FOLDER", tmp_path.parent)
    monkeypatch.setattr(pages, "FIRST_LANGUAGE", tmp_path.name)
    settings.LANGUAGES = [(tmp_path.name, "Test")]
    path = _written(tmp_path, GOOD)

    def title() -> str:
        return pages.page("test-page", tmp_path.name).title

    settings.DEBUG = False
    assert title() == "A test page"
    path.write_text(GOOD.replace("A test page", "Changed"), encoding="utf-8")
    assert title() == "A test page"
    settings.DEBUG = True
    assert title() == "Changed"


def _written(folder: Path, text: str) -> Path:
    path = folder / "test-page.md"
    path.write_text(text, encoding="utf-8")
    return path
