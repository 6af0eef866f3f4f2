"""Text with separators: CSV in any form that spreadsheet programs write, and pasted cells."""

import csv
import io
import re
from collections import Counter

from django.utils.translation import gettext as _

from fourfold.kernel.tabular.cells import CELL_LIMIT, unguard
from fourfold.kernel.tabular.sheet import CannotRead, Grid, Sheet

DELIMITERS = ",;\t|"
SAMPLE_ROWS = 200
RUNAWAY_LINES = 25
_QUOTED = re.compile(r'"[^"]*(?:""[^"]*)*"')
_LINE_END = re.compile(r"[\r\n]+|\Z")
_NAMED_DELIMITER = re.compile(r"sep=(.)\r?\n")
_MARKUP = re.compile(r"\s*(<[!?a-zA-Z]|[{\[]\s*[\"{\[])")

# Far beyond any cell: what is longer is a quotation mark that was never closed.
csv.field_size_limit(CELL_LIMIT * 500)


def read_text(text: str, *, pasted: bool = False) -> Sheet:
    """The table in `text`; pasted cells come apart at tabs, since that is how they are copied."""
    text = text.removeprefix("\ufeff")
    if "\0" in text:
        raise CannotRead(
            _("This isn't plain text: save the spreadsheet as CSV UTF-8, and choose that file.")
        )
    if not text.strip():
        raise CannotRead(nothing_in_it())
    if _MARKUP.match(text):
        raise CannotRead(
            _("This is a web page or code, not a table: save the table as CSV, and try again.")
        )
    if named := _NAMED_DELIMITER.match(text):
        text, delimiter = text[named.end() :], named[1]
    else:
        delimiter = "\t" if pasted and "\t" in text else delimiter_of(text)
    return _table(text, delimiter)


def nothing_in_it() -> str:
    return _("There is nothing in it: choose a file with rows, or paste some cells.")


def decode(content: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 as Excel saves it, or Windows-1252."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _decoded(content, "utf-16")
    if b"\0" in content[:4000]:
        return _decoded(content, _wide_encoding(content[:4000]))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        if _is_damaged_utf8(content):
            raise CannotRead(_not_readable()) from None
    return _decoded(content, "windows-1252")


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise CannotRead(_not_readable()) from None


def _wide_encoding(start: bytes) -> str:
    """UTF-16 without a mark has its zeros on one side only; anything else is not text."""
    zeros = Counter(place % 2 for place, byte in enumerate(start) if byte == 0)
    if zeros[1] > len(start) // 4 and not zeros[0]:
        return "utf-16-le"
    if zeros[0] > len(start) // 4 and not zeros[1]:
        return "utf-16-be"
    return "utf-8"


def _is_damaged_utf8(content: bytes) -> bool:
    """Whether most of the letters beyond ASCII do read as UTF-8, so that the rest is damage."""
    text = content.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    whole = sum(1 for letter in text if letter > "\x7f") - damaged
    return whole > damaged


def _not_readable() -> str:
    return _(
        "Some letters in the file can't be read: open it in your spreadsheet program,"
        " save it as CSV UTF-8, and try again."
    )


def delimiter_of(text: str) -> str:
    """The separator that cuts the text into the most even rows."""
    if (quoted := _after_quotes(text)) is not None:
        return quoted
    scores = {delimiter: _evenness(text, delimiter) for delimiter in DELIMITERS}
    best = max(DELIMITERS, key=scores.__getitem__)
    # A lone comma with a space behind it, row after row, is "Last, First" in a single column.
    return "\t" if best == "," and _is_prose(text) else best


def _after_quotes(text: str) -> str | None:
    """The separator behind the first quoted cell; None when the text does not begin with one."""
    at = 0
    while cell := _QUOTED.match(text, at):
        after = _LINE_END.match(text, cell.end())
        if not after:
            letter = text[cell.end()]
            return letter if letter in DELIMITERS else None
        at = after.end()
        if at == len(text):
            return ","
    return None


def _evenness(text: str, delimiter: str) -> tuple[float, int]:
    """How large a share of the rows has the commonest number of cells, and that number."""
    widths = Counter(len(row) for row in _sample(text, delimiter))
    wide = {width: count for width, count in widths.items() if width > 1}
    if not wide:
        return 0.0, 0
    width = max(wide, key=lambda each: (wide[each], each))
    # Messy lists have ragged rows: every row that comes apart counts, the commonest width twice.
    share = (wide[width] + sum(wide.values())) / (2 * sum(widths.values()))
    return round(share, 1), width


def _is_prose(text: str) -> bool:
    rows = _sample(text, ",")
    return all(len(row) == 1 or _is_last_and_first(row) for row in rows)


def _is_last_and_first(row: list[str]) -> bool:
    if len(row) != 2 or not row[0] or "@" in row[1]:
        return False
    return row[1].startswith(" ") and bool(row[1].strip())


def _sample(text: str, delimiter: str) -> list[list[str]]:
    start = text[: SAMPLE_ROWS * 500]
    rows = csv.reader(io.StringIO(start, newline=""), delimiter=delimiter)
    try:
        return [row for row, _place in zip(rows, range(SAMPLE_ROWS), strict=False) if any(row)]
    except csv.Error:
        return []


def _table(text: str, delimiter: str) -> Sheet:
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        rows = []
    if not rows or _ran_away(text, rows):
        # A quotation mark that is never closed swallows all rows after it. Read it as a letter.
        lines = text.splitlines()
        rows = list(csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE))
    grid = Grid()
    for number, row in enumerate(rows, start=1):
        grid.add(number, (unguard(cell) for cell in row))
    if not grid.rows:
        raise CannotRead(nothing_in_it())
    return grid.sheet()


def _ran_away(text: str, rows: list[list[str]]) -> bool:
    if any(cell.count("\n") >= RUNAWAY_LINES for row in rows for cell in row):
        return True
    return text.count('"') % 2 == 1 and any("\n" in cell for cell in rows[-1])
