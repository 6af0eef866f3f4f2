"""The preview: safe HTML with one outline, whatever the text."""

from html.parser import HTMLParser

import pytest
from django.utils import translation

from fourfold.kernel.documents.blocks import (
    Bar,
    BarFigure,
    Heading,
    Paragraph,
    Run,
    Table,
    link,
    strong,
)
from fourfold.kernel.documents.html import render_html
from fourfold.kernel.tests.documents import make_document, squeezed


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def tags_of(html: str) -> list[tuple[str, dict[str, str | None]]]:
    reader = _Tags()
    reader.feed(html)
    return reader.found


@pytest.mark.parametrize(("title_level", "expected"), [(1, "h1 h2 h3 h2"), (2, "h2 h3 h4 h3")])
def test_headings_go_on_from_the_level_of_the_title(title_level: int, expected: str) -> None:
    html = render_html(make_document(), title_level=title_level)
    headings = [tag for tag, _ in tags_of(html) if tag[0] == "h" and tag[1:].isdigit()]
    assert headings == expected.split()


def test_the_preview_is_marked_with_the_language_of_the_document() -> None:
    assert tags_of(render_html(make_document(language="es")))[0] == (
        "article",
        {"class": "document", "lang": "es"},
    )


def test_no_text_becomes_an_element_or_an_attribute() -> None:
    evil = "\"><script>alert(1)</script><img src=x onerror=alert(1)><b style='x'>"
    blocks = [
        Heading(evil),
        Paragraph([evil, strong(evil), Run(evil, href="https://a.example/" + evil)]),
        Table(evil, [evil, evil], [[evil, evil]]),
        BarFigure(evil, evil, [Bar(evil, 1, 2)], [evil, evil, evil]),
    ]
    safe = make_document(title="safe", blocks=blocks)
    html = render_html(make_document(title=evil, status=evil, handling=evil, blocks=safe.blocks))
    assert {"script", "img", "b"}.isdisjoint(tag for tag, _ in tags_of(html))
    names = {name for _, attributes in tags_of(html) for name in attributes}
    assert not {name for name in names if name.startswith("on") or name == "style"}


def test_links_stay_links_and_lines_stay_lines() -> None:
    html = render_html(
        make_document(blocks=[Paragraph(["a\nb ", link("c", "https://c.example/?x=1&y=2")])])
    )
    assert '<p>a<br>b <a href="https://c.example/?x=1&amp;y=2">c (' in html


def test_tables_have_a_caption_and_headers_for_columns_and_rows() -> None:
    html = render_html(
        make_document(blocks=[Table("Seats", ["Who", "Number"], [["Health", "2"]], numeric=[1])])
    )
    assert squeezed(
        '<caption>Seats</caption><thead><tr><th scope="col">Who</th>'
        '<th scope="col" class="number">Number</th></tr></thead>'
        '<tbody><tr><th scope="row">Health</th><td class="number">2</td></tr></tbody>'
    ) in squeezed(html)


def test_bars_are_hidden_from_readers_who_get_the_numbers() -> None:
    figure = BarFigure("Two of four", "", [Bar("Health", 2, 4)])
    tags = tags_of(render_html(make_document(blocks=[figure])))
    (picture,) = [attributes for tag, attributes in tags if tag == "svg"]
    bars = [attributes for tag, attributes in tags if tag == "rect"]
    assert picture["aria-hidden"] == "true"
    assert [(bar["x"], bar["width"]) for bar in bars] == [("0", "50"), ("50", "50")]


def test_numbers_follow_the_language_but_the_picture_does_not_break() -> None:
    figure = BarFigure("F", "", [Bar("A", 1234.5), Bar("B", 1)])
    with translation.override("en"):
        html = render_html(make_document(blocks=[figure], language="es"))
    assert '<td class="number">1,234.5</td>' in html
    assert ' width="100" height="8"' in html
