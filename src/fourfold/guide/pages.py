"""Finding, reading and rendering the guide's pages."""

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import groupby
from pathlib import Path
from typing import Final

from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString

from fourfold.kernel.markdown import render_markdown

FOLDER: Final = Path(__file__).parent / "pages"
FIRST_LANGUAGE: Final = "en"
FIELDS: Final = ("title", "for", "group", "order", "minutes", "rows")
PARTS: Final = ("why", "questions", "how", "example", "trouble")
IN_DISCLOSURE: Final = ("why", "questions", "example")
FRONT: Final = re.compile(r"\A---\n(?P<fields>.*?)\n---\n(?P<body>.*)\Z", re.DOTALL)
PART_HEADING: Final = re.compile(r"^## +(.+?) *$", re.MULTILINE)
GUIDE_LINK: Final = re.compile(r"\]\(guide:([a-z-]+)\)")


class NoSuchPage(LookupError):
    """The guide has no page of that name."""


class PageMistake(ValueError):
    """A page file is not in the agreed shape; the message says what to change."""


@dataclass(frozen=True)
class Part:
    """One of the five parts: `name` is the same in every language, `heading` is not."""

    name: str
    heading: str
    text: str

    @property
    def html(self) -> SafeString:
        return _html(self.text, reverse("guide:index"))


@dataclass(frozen=True)
class Page:
    """One page in one language."""

    slug: str
    language: str
    title: str
    audience: str
    group: str
    order: int
    minutes: int
    rows: tuple[int, ...]
    body: str

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The five parts in their order."""
        _, *pieces = PART_HEADING.split(self.body)
        headed = zip(PARTS, pieces[::2], pieces[1::2], strict=True)
        return tuple(Part(name, heading, text.strip()) for name, heading, text in headed)


@dataclass(frozen=True)
class Group:
    """Pages that stand together in the list of contents."""

    title: str
    pages: tuple[Page, ...]


def page(slug: str, language: str) -> Page:
    """The page in that language, else in English; raises NoSuchPage."""
    for candidate in (_short(language), FIRST_LANGUAGE):
        if found := _library(candidate).get(slug):
            return found
    raise NoSuchPage(slug)


def excerpt(slug: str, language: str) -> tuple[Part, ...]:
    """What stands beside the work: the reasons, the questions and the example."""
    return tuple(part for part in page(slug, language).parts if part.name in IN_DISCLOSURE)


def contents(language: str) -> list[Group]:
    """Every page, grouped and in reading order."""
    pages = (page(slug, language) for slug in _library(FIRST_LANGUAGE))
    in_order = sorted(pages, key=lambda found: found.order)
    return [Group(title, tuple(found)) for title, found in groupby(in_order, key=lambda p: p.group)]


def _short(language: str) -> str:
    return language.partition("-")[0].lower()


def _library(language: str) -> dict[str, Page]:
    """All pages of a language; read once, or at every call while DEBUG is on."""
    return _read_all(language) if settings.DEBUG else _read_once(language)


def _read_all(language: str) -> dict[str, Page]:
    if language not in dict(settings.LANGUAGES):
        return {}
    return {path.stem: read(path) for path in sorted((FOLDER / language).glob("*.md"))}


_read_once = cache(_read_all)


def read(path: Path) -> Page:
    """One file as a page; raises PageMistake with a sentence about what to change."""
    found = FRONT.match(path.read_text(encoding="utf-8"))
    if found is None:
        raise PageMistake(f"{path.name}: start with a line ---, the fields, and another line ---.")
    fields = _fields(path, found["fields"])
    if len(PART_HEADING.findall(found["body"])) != len(PARTS):
        raise PageMistake(f"{path.name}: write {len(PARTS)} headings that start with ##.")
    return Page(
        slug=path.stem,
        language=path.parent.name,
        title=fields["title"],
        audience=fields["for"],
        group=fields["group"],
        order=_number(path, fields["order"]),
        minutes=_number(path, fields["minutes"]),
        rows=_rows(path, fields["rows"]),
        body=found["body"],
    )


def _fields(path: Path, text: str) -> dict[str, str]:
    pairs = (line.partition(":") for line in text.splitlines() if line.strip())
    fields = {name.strip(): value.strip() for name, _, value in pairs}
    if tuple(fields) != FIELDS or not all(fields.values()):
        raise PageMistake(f"{path.name}: give these fields in this order: {', '.join(FIELDS)}.")
    return fields


def _number(path: Path, text: str) -> int:
    if not text.isdecimal():
        raise PageMistake(f"{path.name}: write a whole number instead of “{text}”.")
    return int(text)


def _rows(path: Path, text: str) -> tuple[int, ...]:
    if text == "none":
        return ()
    return tuple(_number(path, row.strip()) for row in text.split(","))


@lru_cache(maxsize=512)
def _html(text: str, index_url: str) -> SafeString:
    """Rendered once for each text and address; `guide:slug` links point below `index_url`."""
    return render_markdown(GUIDE_LINK.sub(rf"]({index_url}\1/)", text), top_heading=3)
