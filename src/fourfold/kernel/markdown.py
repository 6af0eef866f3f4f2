"""Markdown in, safe HTML out: the only place where written text becomes markup."""

from typing import Final

import nh3
from django.utils.safestring import SafeString
from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token

TAGS: Final = (
    *("h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "blockquote", "pre", "hr"),
    *("table", "thead", "tbody", "tr", "th", "td"),
    *("a", "em", "strong", "code", "br"),
)
ATTRIBUTES: Final[dict[str, tuple[str, ...]]] = {"*": (), "a": ("href", "rel"), "ol": ("start",)}
SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
OUTBOUND: Final = frozenset({"http", "https"})
LOWEST_HEADING: Final = 6


def render_markdown(text: str, *, top_heading: int = 2) -> SafeString:
    """Safe HTML; the highest heading in `text` becomes `top_heading` and no level is skipped.

    Links go to our own absolute paths or over four schemes; any other keeps its words alone.
    """
    tokens = _READER.parse(text)
    _move_headings(tokens, top_heading)
    for token in tokens:
        _check_links(token.children or [])
    html = _READER.renderer.render(tokens, _READER.options, {})
    # nh3 is the second wall: it holds even if the reader lets something through.
    return SafeString(
        nh3.clean(
            html,
            tags=set(TAGS),
            attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
            url_schemes=set(SCHEMES),
            link_rel=None,
        )
    )


def _words_of_image(
    _renderer: object, tokens: list[Token], index: int, _options: object, _env: object
) -> str:
    """An image could tell another server who is reading: only its description is kept."""
    return escapeHtml(tokens[index].content)


def _reader() -> MarkdownIt:
    """CommonMark and tables; raw HTML comes out as text."""
    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    reader.add_render_rule("image", _words_of_image)
    return reader


_READER: Final = _reader()


def _move_headings(tokens: list[Token], top: int) -> None:
    headings = [token for token in tokens if token.type in {"heading_open", "heading_close"}]
    levels = sorted({token.tag for token in headings})
    for token in headings:
        token.tag = f"h{min(top + levels.index(token.tag), LOWEST_HEADING)}"


def _check_links(children: list[Token]) -> None:
    """Hide what may not be a link; tell other sites nothing of where their visitor came from."""
    hidden = False
    for token in children:
        if token.type == "link_open":
            address = str(token.attrGet("href"))
            hidden = token.hidden = not _may_link(address)
            if _scheme(address) in OUTBOUND:
                token.attrSet("rel", "noopener noreferrer")
        elif token.type == "link_close":
            token.hidden = hidden


def _may_link(address: str) -> bool:
    """Browsers read a second slash of either kind as the start of another host."""
    own_path = address.startswith("/") and not address.startswith(("//", "/\\", "/%5C"))
    return own_path or _scheme(address) in SCHEMES


def _scheme(address: str) -> str:
    return address.partition(":")[0].lower() if ":" in address else ""
