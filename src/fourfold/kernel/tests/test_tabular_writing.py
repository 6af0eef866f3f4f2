"""Tables to take away: nothing runs in a spreadsheet program, and everything comes back."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from fourfold.kernel.tabular.cells import clean
from fourfold.kernel.tabular.reading import read_file
from fourfold.kernel.tabular.sheet import CannotRead
from fourfold.kernel.tabular.writing import to_csv, to_xlsx

HEADER = ["Organization", "Phone"]
HOSTILE = ["=1+1", "+1 303 555 0100", "-2", "@SUM(A1)", "\t=1+1", "\r=1+1", "'=1", "＝1+1"]

# The letters that decide how a cell is read, and all the others.
cells = st.text(alphabet="'\"=+-@,;|\t\r\n a1ñ", max_size=12) | st.text(max_size=30)
tables = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), min_size=1, max_size=6)
)


def as_read(table: list[list[str]]) -> list[list[str]]:
    """What reading leaves of a table: clean cells, without empty rows and columns at the end."""
    rows = [[clean(cell) for cell in row] for row in table]
    rows = [row for row in rows if any(row)]
    width = max((place + 1 for row in rows for place, cell in enumerate(row) if cell), default=0)
    return [row[:width] for row in rows]


def reread(name: str, content: bytes) -> list[list[str]]:
    try:
        [sheet] = read_file(name, content)
    except CannotRead:
        return []
    return sheet.rows


@given(tables)
@settings(deadline=None)
def test_a_csv_export_comes_back_as_the_same_cells(table: list[list[str]]) -> None:
    assert reread("list.csv", to_csv(table[0], table[1:])) == as_read(table)


@given(tables)
@settings(deadline=None, max_examples=40)
def test_an_excel_export_comes_back_as_the_same_cells(table: list[list[str]]) -> None:
    assert reread("list.xlsx", to_xlsx(table[0], table[1:], title="List")) == as_read(table)


@pytest.mark.parametrize("text", HOSTILE)
def test_csv_puts_an_apostrophe_before_what_could_run(text: str) -> None:
    content = to_csv(HEADER, [[text, 5]]).decode("utf-8-sig")
    assert content == f'"Organization","Phone"\r\n"\'{clean(text)}","5"\r\n'


@pytest.mark.parametrize("text", HOSTILE)
def test_excel_gets_text_that_stays_text_even_when_edited(text: str) -> None:
    book = load_workbook(io.BytesIO(to_xlsx(HEADER, [[text, 5]], title="People: [now]/'")))
    sheet = book.active
    assert sheet.title == "People   now"
    assert [cell.value for cell in sheet[2]] == ["''=1" if text == "'=1" else clean(text), 5]
    assert [(cell.data_type, cell.quotePrefix) for cell in sheet[2]] == [("s", 1), ("n", 0)]
