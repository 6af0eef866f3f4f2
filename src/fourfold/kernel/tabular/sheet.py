"""What reading yields: sheets of clean rows, or one sentence that says why not."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fourfold.kernel.tabular.cells import CELL_LIMIT, clean

ROW_LIMIT = 20_000
COLUMN_LIMIT = 200
# One long text that a thousand cells refer to is small in the file and huge once it is unfolded.
TEXT_LIMIT = 12_000_000


class CannotRead(Exception):
    """The file or the text cannot be used. Its message is one sentence that says what to do."""

    @property
    def message(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True)
class Merge:
    """Cells that were joined in the spreadsheet: row numbers and columns, both ends included."""

    top: int
    bottom: int
    left: int
    right: int


@dataclass(frozen=True)
class Header:
    """Which rows name the columns: the place of the first in `Sheet.rows`, and how many."""

    at: int = 0
    count: int = 0


@dataclass
class Sheet:
    """The filled rows of one sheet, all equally long, with the number each has in the file."""

    rows: list[list[str]]
    numbers: list[int]
    name: str = ""
    header: Header = field(default_factory=Header)
    hidden: frozenset[int] = frozenset()
    merges: tuple[Merge, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        return len(self.rows[0]) if self.rows else 0


class Grid:
    """Collects rows as they are read, cleaned, and stops as soon as a limit is passed."""

    def __init__(self, name: str = "") -> None:
        self.name = name
        self.rows: list[list[str]] = []
        self.numbers: list[int] = []
        self.cut: list[int] = []
        self.letters = 0
        self._known: dict[str, str] = {}

    def add(self, number: int, cells: Iterable[str]) -> None:
        row = [self._clean(cell, number) for cell in cells]
        while row and not row[-1]:
            row.pop()
        if not row:
            return
        self.rows.append(row)
        self.numbers.append(number)
        self.letters += sum(map(len, row))
        self._check(row)

    def _clean(self, cell: str, number: int) -> str:
        if (text := self._known.get(cell)) is None:
            text = self._known[cell] = clean(cell)
        if len(text) > CELL_LIMIT:
            self.cut.append(number)
            return text[:CELL_LIMIT].strip()
        return text

    def _check(self, row: list[str]) -> None:
        if len(self.rows) > ROW_LIMIT:
            raise CannotRead(too_many_rows())
        if len(row) > COLUMN_LIMIT:
            raise CannotRead(too_many_columns())
        if self.letters > TEXT_LIMIT:
            raise CannotRead(too_much_text())

    def sheet(self) -> Sheet:
        """The rows made equally long, with a note on what was cut."""
        width = max(map(len, self.rows), default=0)
        rows = [row + [""] * (width - len(row)) for row in self.rows]
        return Sheet(rows, self.numbers, name=self.name, notes=self._notes())

    def _notes(self) -> tuple[str, ...]:
        if not self.cut:
            return ()
        note = ngettext(
            "A cell in row %(rows)s was longer than %(limit)s characters. The rest was left out.",
            "Cells in rows %(rows)s were longer than %(limit)s characters. The rest was left out.",
            len(set(self.cut)),
        )
        return (note % {"rows": numbers_in_words(self.cut), "limit": f"{CELL_LIMIT:,}"},)


def numbers_in_words(numbers: Iterable[int], *, show: int = 8) -> str:
    """'3, 7, 12 and 40 more'."""
    distinct = sorted(set(numbers))
    shown = ", ".join(str(number) for number in distinct[:show])
    if len(distinct) <= show:
        return shown
    return _("%(shown)s and %(more)s more") % {"shown": shown, "more": len(distinct) - show}


def too_many_rows() -> str:
    return _(
        "This has more than %(limit)s rows: keep only the rows you want to add, and try again."
    ) % {"limit": f"{ROW_LIMIT:,}"}


def too_many_columns() -> str:
    return _(
        "This has more than %(limit)s columns: delete the ones you don't need, and try again."
    ) % {"limit": COLUMN_LIMIT}


def too_much_text() -> str:
    return _("This holds far more text than a list: keep only the rows you need, and try again.")
