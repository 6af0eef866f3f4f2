"""The cells of one sheet, collected while its XML streams by."""

import re

from django.utils.translation import gettext as _

from fourfold.kernel.tabular.cells import unguard
from fourfold.kernel.tabular.numbers import shown
from fourfold.kernel.tabular.sheet import (
    COLUMN_LIMIT,
    CannotRead,
    Grid,
    Merge,
    Sheet,
    numbers_in_words,
    too_many_columns,
)
from fourfold.kernel.tabular.xmlparts import Attributes, written

MERGE_LIMIT = 20_000
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})\Z")


class SheetCells:
    """Takes rows, cells and merges as they come; `sheet()` gives what was found."""

    def __init__(
        self, name: str, strings: list[str], formats: list[str], *, from_1904: bool = False
    ) -> None:
        self.grid = Grid(name)
        self.strings, self.formats, self.from_1904 = strings, formats, from_1904
        self.hidden: set[int] = set()
        self.unsaved: list[int] = []
        self.broken: list[int] = []
        self.merges: list[Merge] = []
        self._row: dict[int, str] = {}
        self._number = 0
        self._column = 0
        self._cell: Attributes = {}
        self._pieces: list[str] = []
        self._has_formula = self._keeps = False

    def start(self, tag: str, attributes: Attributes) -> None:
        self._keeps = tag in ("v", "t")
        if tag == "c":
            self._begin_cell(attributes)
        elif tag == "row":
            self._begin_row(attributes)
        elif tag == "f":
            self._has_formula = True
        elif tag == "mergeCell" and len(self.merges) < MERGE_LIMIT:
            self._add_merge(attributes.get("ref", ""))

    def text(self, letters: str) -> None:
        if self._keeps:
            self._pieces.append(letters)

    def end(self, tag: str) -> None:
        self._keeps = False
        if tag == "c":
            self._end_cell()
        elif tag == "row" and self._row:
            width = max(self._row) + 1
            cells = [self._row.get(column, "") for column in range(width)]
            self.grid.add(self._number, cells)

    def _begin_row(self, attributes: Attributes) -> None:
        self._number = int(attributes.get("r", self._number + 1))
        self._row, self._column = {}, -1
        if attributes.get("hidden") in ("1", "true"):
            self.hidden.add(self._number)

    def _begin_cell(self, attributes: Attributes) -> None:
        place = _REFERENCE.match(attributes.get("r", ""))
        self._column = _column(place[1]) if place else self._column + 1
        self._cell, self._pieces, self._has_formula = attributes, [], False

    def _end_cell(self) -> None:
        text = self._value()
        if not text:
            if self._has_formula and not self._pieces:
                self.unsaved.append(self._number)
            return
        if self._column >= COLUMN_LIMIT:
            raise CannotRead(too_many_columns())
        self._row[self._column] = text

    def _value(self) -> str:
        kind, text = self._cell.get("t", "n"), "".join(self._pieces)
        if not text:
            return ""
        if kind == "s":
            return unguard(self.strings[int(text)])
        if kind == "n":
            style = int(self._cell.get("s", 0))
            layout = self.formats[style] if style < len(self.formats) else "General"
            return shown(text, layout, from_1904=self.from_1904)
        if kind == "b":
            return "TRUE" if text == "1" else "FALSE"
        if kind == "e":
            self.broken.append(self._number)
            return ""
        return unguard(written(self._pieces))

    def _add_merge(self, reference: str) -> None:
        first, _colon, last = reference.partition(":")
        start, end = _REFERENCE.match(first), _REFERENCE.match(last)
        if start and end:
            rows, columns = (int(start[2]), int(end[2])), (_column(start[1]), _column(end[1]))
            self.merges.append(Merge(rows[0], rows[1], columns[0], columns[1]))

    def sheet(self) -> Sheet:
        sheet = self.grid.sheet()
        sheet.merges = tuple(self.merges)
        sheet.hidden = frozenset(self.hidden.intersection(sheet.numbers))
        sheet.notes = (*sheet.notes, *self._notes(sheet.hidden))
        return sheet

    def _notes(self, hidden: frozenset[int]) -> list[str]:
        rows = [
            (hidden, _("Hidden in the spreadsheet, and read all the same: row %(rows)s.")),
            (self.unsaved, _("A formula without a saved result was left empty: row %(rows)s.")),
            (self.broken, _("An error such as #N/A was left empty: row %(rows)s.")),
        ]
        return [note % {"rows": numbers_in_words(found)} for found, note in rows if found]


def _column(letters: str) -> int:
    """0 for A, 25 for Z, 26 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
