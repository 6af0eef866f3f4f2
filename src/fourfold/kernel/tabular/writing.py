"""Tables to take away as CSV or XLSX. What people typed never runs as a formula."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from fourfold.kernel.tabular.cells import GUARDED, STARTS_LIKE_FORMULA, clean, guard

CSV_KIND = "text/csv; charset=utf-8"
XLSX_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
BYTE_ORDER_MARK = "\ufeff"
WIDEST = 60
SHEET_NAME_LIMIT = 31
_NOT_IN_SHEET_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
Rows = Iterable[Sequence[Any]]


def to_csv(header: Sequence[str], rows: Rows) -> bytes:
    """CSV as every spreadsheet program opens it: UTF-8 with its mark, every cell in quotes."""
    out = io.StringIO()
    # All in quotes, so that a reader never has to guess the separator.
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in (header, *rows):
        writer.writerow([guard(clean(cell)) if isinstance(cell, str) else cell for cell in row])
    return f"{BYTE_ORDER_MARK}{out.getvalue()}".encode()


def to_xlsx(header: Sequence[str], rows: Rows, *, title: str) -> bytes:
    """A workbook of one sheet; text stays text, numbers and dates stay what they are."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_sheet_name(title))
    sheet.freeze_panes = "A2"
    table = [[clean(cell) if isinstance(cell, str) else cell for cell in row] for row in rows]
    for place, width in enumerate(_widths(header, table), start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.append([_cell(sheet, clean(name), bold=True) for name in header])
    for row in table:
        sheet.append([_cell(sheet, value) for value in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cell(sheet: Any, value: Any, *, bold: bool = False) -> Any:
    is_text = isinstance(value, str)
    runs = is_text and bool(STARTS_LIKE_FORMULA.match(value))
    if not (bold or runs or (is_text and "\n" in value)):
        return value
    cell = WriteOnlyCell(sheet, value=value)
    if is_text:
        # The reader takes one apostrophe away, also from a workbook that began as our CSV.
        cell.value = f"'{value}" if GUARDED.match(value) else value
        # openpyxl takes a text that begins with "=" for a formula unless it is told otherwise.
        cell.data_type = "s"
        cell.alignment = Alignment(vertical="top", wrap_text=True)
    # Without this mark, the program would make it a formula as soon as somebody edits the cell.
    cell.quotePrefix = runs
    cell.font = Font(bold=bold)
    return cell


def _widths(header: Sequence[str], rows: list[list[Any]]) -> list[int]:
    widths = [len(name) for name in header]
    for row in rows:
        for place, value in enumerate(row[: len(widths)]):
            widths[place] = max(widths[place], len(str(value)))
    return [min(max(width + 2, 8), WIDEST) for width in widths]


def _sheet_name(title: str) -> str:
    return clean(title.translate(_NOT_IN_SHEET_NAMES))[:SHEET_NAME_LIMIT] or "Sheet"
