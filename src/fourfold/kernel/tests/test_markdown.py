"""Written text becomes safe markup, whatever was written."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fourfold.kernel.markdown import ATTRIBUTES, SCHEMES, TAGS, render_markdown


def test_plain_markdown_becomes_markup() -> None:
    text = "Bring **one** _idea_.\n\n1. Soup\n2. Bread\n\n> Said once"

    assert render_markdown(text) == (
        "<p>Bring <strong>one</strong> <em>idea</em>.</p>\n"
        "<ol>\n<li>Soup</li>\n<li>Bread</li>\n</ol>\n"
        "<blockquote>\n<p>Said once</p>\n</blockquote>\n"
    )


def test_raw_html_comes_out_as_text() -> None:
    assert render_markdown("<script>alert(1)</script> <b onclick=x>") == (
        "<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;b onclick=x&gt;</p>\n"
    )


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#115;cript:alert(1)",
        "&#x1;javascript:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://example.org",
        "//example.org",
        "/\\example.org",
        "page",
        "../up",
        "#part",
        "guide:people",
    ],
)
def test_an_address_of_another_kind_makes_no_link(address: str) -> None:
    html = render_markdown(f"[words]({address})")

    assert "<a" not in html
    assert "words" in html


@pytest.mark.parametrize("address", ["/guide/", "mailto:ana@example.org", "tel:+13035550100"])
def test_our_pages_and_ways_to_reach_people_are_links(address: str) -> None:
    assert render_markdown(f"[words]({address})") == f'<p><a href="{address}">words</a></p>\n'


@pytest.mark.parametrize(
    "address", ["https://example.org/", "http://example.org/", "HTTPS://e.org"]
)
def test_a_link_to_another_site_tells_it_nothing(address: str) -> None:
    assert render_markdown(f'[words]({address} "a title")') == (
        f'<p><a href="{address}" rel="noopener noreferrer">words</a></p>\n'
    )


def test_an_image_keeps_only_its_description() -> None:
    assert render_markdown("![a <river> bend](https://example.org/seen.png)") == (
        "<p>a &lt;river&gt; bend</p>\n"
    )


def test_headings_start_where_the_page_needs_them_and_skip_no_level() -> None:
    html = render_markdown("# One\n\n#### Two\n\n###### Three\n\n# Four", top_heading=3)

    assert re.findall(r"<h\d>", html) == ["<h3>", "<h4>", "<h5>", "<h3>"]


def test_headings_stop_at_the_sixth_level() -> None:
    html = render_markdown("# One\n## Two\n### Three", top_heading=5)

    assert re.findall(r"<h\d>", html) == ["<h5>", "<h6>", "<h6>"]


def test_a_table_keeps_its_headers() -> None:
    html = render_markdown("| P | Seats |\n|:-|-:|\n| Prevention | 3 |")

    assert "<th>Seats</th>" in html
    assert "style" not in html


class _Markup(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen += [(tag, name, value or "") for name, value in attrs] or [(tag, "", "")]


PIECES = st.sampled_from(
    [
        *("[", "](", ")", "![", "[x]: ", "<", ">", "<a href=", "onclick=", "<svg", '"', "'"),
        *("javascript:", "//", "https://e.org", "&#106;", "\\", "\x00", "\n"),
        *("`", "*", "# ", "> ", "- ", "|"),
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=30).map("".join))
@example("[x](javascript&colon;alert(1))")
@example("[x]: javascript:alert(1)\n[x]")
@example('<a href="javascript:x" onmouseover=y>')
def test_whatever_is_written_only_allowed_markup_comes_out(text: str) -> None:
    markup = _Markup()
    markup.feed(render_markdown(text))

    for tag, name, value in markup.seen:
        assert tag in TAGS
        assert name in ("", *ATTRIBUTES.get(tag, ()))
        if name == "href":
            assert value.startswith("/") or value.partition(":")[0].lower() in SCHEMES


@pytest.mark.timeout(10)
@pytest.mark.parametrize("piece", ["[", "*a ", "> ", "`", "![", "[a](", "<", "|a"])
def test_a_hostile_repetition_ends_soon(piece: str) -> None:
    assert render_markdown(piece * 5_000)
