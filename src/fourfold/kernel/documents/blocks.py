"""The blocks a document is made of. They hold words and numbers, never markup or looks.

Whatever is built here can be drawn by every renderer: text is cleaned, heading levels have no
gaps, and blocks with nothing in them are left out.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal
from urllib.parse import urlsplit

from fourfold.kernel.documents.text import clean, is_blank, one_line

Language = Literal["en", "es"]
DEEPEST_HEADING = 4
_LINKABLE = {"http", "https", "mailto", "tel"}
_LONGEST_ADDRESS = 2000


@dataclass(frozen=True)
class Run:
    """A stretch of text in one voice. Use `strong()` and `link()` to make the special ones."""

    text: str
    strong: bool = False
    href: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", clean(self.text))
        object.__setattr__(self, "href", _safe_address(self.href))


Words = str | Run | Sequence[str | Run]


def strong(text: str) -> Run:
    """Words that carry the weight of a sentence."""
    return Run(text, strong=True)


def link(text: str, href: str) -> Run:
    """A link whose address is also printed, because paper cannot be clicked."""
    address = _safe_address(href)
    bare = address.removeprefix("mailto:").removeprefix("tel:")
    return Run(text if not address or text in {address, bare} else f"{text} ({bare})", href=address)


def runs_of(words: Words) -> tuple[Run, ...]:
    """The words as runs, which is the only form that renderers draw."""
    if isinstance(words, Run):
        return (words,)
    if isinstance(words, list | tuple):
        return tuple(part if isinstance(part, Run) else Run(part) for part in words)
    return (Run(str(words)),)


def _safe_address(href: str) -> str:
    """The address, or nothing when a click on it could do more than open a page, mail or call."""
    address = "".join(clean(href).split())
    try:
        safe = len(address) <= _LONGEST_ADDRESS and urlsplit(address).scheme in _LINKABLE
    except ValueError:
        safe = False
    return address if safe else ""


def _has_words(words: Words) -> bool:
    return not all(is_blank(run.text) for run in runs_of(words))


@dataclass(frozen=True)
class Heading:
    """A section heading; level 1 stands right below the title."""

    text: str
    level: int = 1

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", one_line(self.text))

    def __bool__(self) -> bool:
        return not is_blank(self.text)


@dataclass(frozen=True)
class Paragraph:
    """Running text; a line end in it stays a line end."""

    words: Words

    def __bool__(self) -> bool:
        return _has_words(self.words)


@dataclass(frozen=True)
class Notice:
    """A framed paragraph that must not be missed, such as the standing of a draft."""

    words: Words

    def __bool__(self) -> bool:
        return _has_words(self.words)


@dataclass(frozen=True)
class BulletList:
    """Items in no particular order."""

    items: Sequence[Words]

    def __bool__(self) -> bool:
        return any(map(_has_words, self.items))


@dataclass(frozen=True)
class NumberedList:
    """Items in the order in which they happen or count, from 1."""

    items: Sequence[Words]

    def __bool__(self) -> bool:
        return any(map(_has_words, self.items))


@dataclass(frozen=True)
class Table:
    """A table with a caption and one header row; the first column names what each row is about.

    `widths` are shares of the line, one for each column; `numeric` lists the columns (from 0)
    that are set to the end of the cell.
    """

    caption: str
    header: Sequence[str]
    rows: Sequence[Sequence[Words]]
    widths: Sequence[int] = ()
    numeric: Sequence[int] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "caption", one_line(self.caption))
        object.__setattr__(self, "header", tuple(map(one_line, self.header)))
        object.__setattr__(self, "widths", tuple(self.widths or [1] * len(self.header)))
        if not self.header or is_blank(self.caption):
            raise ValueError("A table needs a caption and a header row.")
        if any(len(row) != len(self.header) for row in [*self.rows, self.widths]):
            raise ValueError("Each row of a table needs one cell for each column.")


@dataclass(frozen=True)
class Bar:
    """One bar: what it stands for, how much there is and, if known, how much is wanted."""

    label: str
    value: float
    target: float | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "label", one_line(self.label))
        for amount in (self.value, self.target or 0):
            if not math.isfinite(amount) or amount < 0:
                raise ValueError("A bar needs a number that is zero or more.")


@dataclass(frozen=True)
class BarFigure:
    """Bars with their numbers beside them: picture and table in one.

    `title` is the finding in words, `alt` one sentence on what the bars show. Both are printed,
    so that nobody depends on seeing the bars. `columns` heads label, value and target, in place
    of the usual "Group", "Now" and "Wanted".
    """

    title: str
    alt: str
    bars: Sequence[Bar]
    columns: Sequence[str] = ()

    def __post_init__(self) -> None:
        for name in ("title", "alt"):
            object.__setattr__(self, name, one_line(getattr(self, name)))
        object.__setattr__(self, "columns", tuple(map(one_line, self.columns)))
        if is_blank(self.title):
            raise ValueError("A figure needs its finding as a title.")

    def __bool__(self) -> bool:
        return bool(self.bars)

    @property
    def has_targets(self) -> bool:
        """Whether there is anything to put in the column of wanted amounts."""
        return any(bar.target is not None for bar in self.bars)

    def lengths(self) -> list[tuple[int, int]]:
        """For each bar, how many hundredths of the width are filled and how many are missing."""
        longest = max(max(bar.value, bar.target or 0) for bar in self.bars) or 1
        lengths = []
        for bar in self.bars:
            filled = math.ceil(100 * (bar.value / longest))
            wanted = math.ceil(100 * ((bar.target or 0) / longest))
            lengths.append((filled, max(0, wanted - filled)))
        return lengths


@dataclass(frozen=True)
class SignatureLines:
    """Lines to sign and date by hand, one for each signer; a blank signer leaves room to write."""

    signers: Sequence[str]

    def __post_init__(self) -> None:
        object.__setattr__(self, "signers", tuple(map(one_line, self.signers)))

    def __bool__(self) -> bool:
        return bool(self.signers)


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""


Block = (
    Heading
    | Paragraph
    | Notice
    | BulletList
    | NumberedList
    | Table
    | BarFigure
    | SignatureLines
    | PageBreak
)


def normalized_levels(levels: Sequence[int]) -> list[int]:
    """Heading levels that start at 1 and never skip one on the way down, in the same outline."""
    normalized, above = [], list[int]()
    for level in levels:
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        normalized.append(min(len(above), DEEPEST_HEADING))
    return normalized


@dataclass(frozen=True, kw_only=True)
class Document:
    """A titled sequence of blocks with what its footer says.

    `short_name` is the neutral name of the partnership and the only author a file names.
    `status` is shown as a notice under the title; `handling` says how to treat the paper.
    """

    title: str
    short_name: str
    printed_on: date
    blocks: Sequence[Block]
    subtitle: str = ""
    status: str = ""
    handling: str = ""
    printed_by: str = ""
    language: Language = "en"

    def __post_init__(self) -> None:
        for name in ("title", "short_name", "subtitle", "status", "handling", "printed_by"):
            object.__setattr__(self, name, one_line(getattr(self, name)))
        if is_blank(self.title):
            raise ValueError("A document needs a title.")
        object.__setattr__(self, "blocks", _outlined([block for block in self.blocks if block]))


def _outlined(blocks: Sequence[Block]) -> tuple[Block, ...]:
    levels = iter(
        normalized_levels([block.level for block in blocks if isinstance(block, Heading)])
    )
    return tuple(
        replace(block, level=next(levels)) if isinstance(block, Heading) else block
        for block in blocks
    )
