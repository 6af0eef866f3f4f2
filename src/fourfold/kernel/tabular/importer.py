"""What an area brings to have its rows imported: fields, a guess, a judgment, and how to add them.

An `Importer` only adds rows of the partnership; it never changes what is there, so that undoing an
import is deleting what it made. All it says about a row is kept as JSON between two requests.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.utils.functional import Promise

from fourfold.kernel.actors import Actor
from fourfold.kernel.tenancy import PartnershipModel

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Field:
    """Something that a column may hold. `many`: several columns may; their texts are joined.

    `guard` is off for what the text guard would stop at by its nature, such as a phone number.
    """

    key: str
    label: Text
    hint: Text = ""
    required: bool = False
    many: bool = False
    guard: bool = True


@dataclass(frozen=True, slots=True)
class Guess:
    """Which field a column seems to hold, and why, in a sentence.

    With `is_refused` the column may not be kept at all: its texts are never stored.
    """

    field: str
    reason: Text
    is_refused: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to answer a question."""

    value: str
    label: Text


@dataclass(frozen=True, slots=True)
class Question:
    """Something only a person can say about a row. Without a `default`, the row waits for it.

    A near-duplicate is a question too: "Is this the Haven you already have?", same or new. Rows
    whose questions share a `kind` can be answered together, with a choice that all of them offer
    in the same words: name what exists in the text, not in the choices.
    """

    key: str
    text: Text
    choices: tuple[Choice, ...]
    kind: str = ""
    field: str = ""
    why: Text = ""
    default: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to know about a row or one of its cells. An error keeps the row out."""

    text: Text
    field: str = ""
    is_error: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What would become of a row.

    `shown` holds, under the keys of `Importer.shown`, what a person checks; `keep` is for the
    importer itself, to come back to it in `create`. `skip` says why the row seems to be no entry.
    """

    shown: Mapping[str, Text] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    questions: tuple[Question, ...] = ()
    skip: Text = ""
    keep: Any = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row by fields: the number it has in the file, its texts, and what was answered so far."""

    number: int
    values: Mapping[str, str]
    answers: Mapping[str, str]
    keep: Any = None

    def answer(self, question: str, default: str = "") -> str:
        return self.answers.get(question, default)


@dataclass(frozen=True, slots=True)
class Created:
    """A row of the database that came from a row of the file."""

    number: int
    thing: PartnershipModel


class Gate(Protocol):
    """Who may import; an area's permission."""

    def require(self, by: Actor, thing: Any = None) -> None: ...


class Importer(Protocol):
    """One kind of import. `words`: folded names of columns; `shown`: the columns of the preview."""

    key: str
    title: Text
    permission: Gate
    fields: tuple[Field, ...]
    shown: tuple[Field, ...]
    words: frozenset[str]

    def guess_columns(
        self, names: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> Mapping[int, Guess]:
        """Which column holds which field, from its name and its first rows."""

    def judge(
        self, rows: Sequence[Row], *, only: frozenset[int] | None = None
    ) -> dict[int, Verdict]:
        """A verdict by row number. With `only`, all rows are there to compare, these are asked."""

    def create(self, rows: Sequence[Row], *, by: Actor) -> Iterable[Created]:
        """Add what the rows hold, in the caller's transaction, parents before children."""


_importers: dict[str, Importer] = {}


def register(importer: Importer) -> Importer:
    """Make an importer known; called when its area is loaded."""
    _importers[importer.key] = importer
    return importer


def importer_called(key: str) -> Importer:
    return _importers[key]
