"""Excel workbooks: what people see is what is read, and nothing is calculated."""

from datetime import datetime
from datetime import time as clock
from typing import Any

import pytest
from openpyxl import Workbook

from fourfold.kernel.tabular.reading import read_file
from fourfold.kernel.tabular.sheet import Header, Sheet
from fourfold.kernel.tests.workbooks import MAIN, handmade, rows_of, saved, workbook


def read(content: bytes) -> Sheet:
    [sheet] = read_file("list.xlsx", content)
    return sheet


@pytest.mark.parametrize(
    ("value", "layout", "seen"),
    [
        (3035550100, "General", "3035550100"),
        (3035550100.0, "General", "3035550100"),
        (0.1 + 0.2, "General", "0.3"),
        (1e15, "General", "1000000000000000"),
        (2134, "00000", "02134"),
        (800200101, "00000-0000", "80020-0101"),
        (3035550100, "[<=9999999]###\\-####;\\(###\\)\\ ###\\-####", "(303) 555-0100"),
        (5550100, "[<=9999999]###\\-####;\\(###\\)\\ ###\\-####", "555-0100"),
        (987654321, "000-00-0000", "987-65-4321"),
        (0.5, "0%", "50%"),
        (2.5, "0.00", "2.50"),
        (12000, "#,##0", "12000"),
        (datetime.fromisoformat("2024-03-05"), "m/d/yyyy", "2024-03-05"),
        (datetime.fromisoformat("2024-03-05 14:30"), "m/d/yyyy h:mm", "2024-03-05 14:30"),
        (clock(14, 30), "h:mm", "14:30"),
        (1e9, "m/d/yyyy", "1000000000"),
        (True, "General", "TRUE"),
        ("=1+1", "General", "=1+1"),
    ],
)
def test_a_value_reads_as_people_see_it(value: Any, layout: str, seen: str) -> None:
    book = workbook(["Name", value])
    cell = book.active["B1"]
    cell.number_format = layout
    if isinstance(value, str):
        cell.data_type = "s"
    assert read(saved(book)).rows == [["Name", seen]]


def test_a_formula_gives_its_saved_value_and_is_never_calculated() -> None:
    cells = '<c r="A1"><f>1+1</f><v>7</v></c>', '<c t="str"><f>A1&amp;"x"</f><v>Ana</v></c>'
    sheet = read(handmade(rows_of(*cells, "<c><f>2+2</f></c>")))
    assert sheet.rows == [["7", "Ana"]]
    assert sheet.notes == ("A formula without a saved result was left empty: row 1.",)


def test_an_error_in_a_cell_is_left_empty_and_named() -> None:
    sheet = read(
        handmade(rows_of('<c t="inlineStr"><is><t>Ana</t></is></c>', '<c t="e"><v>#N/A</v></c>'))
    )
    assert sheet.rows == [["Ana"]]
    assert sheet.notes == ("An error such as #N/A was left empty: row 1.",)


def test_text_in_pieces_is_joined_and_how_to_pronounce_it_left_out() -> None:
    string = "<si><r><t>Ana </t></r><r><t>Ruiz_x000D_</t></r><rPh><t>unseen</t></rPh></si>"
    cells = handmade(rows_of('<c t="s"><v>0</v></c>'), sharedStrings=f"<sst {MAIN}>{string}</sst>")
    assert read(cells).rows == [["Ana Ruiz"]]


def test_a_cell_joined_over_rows_belongs_to_each_of_them() -> None:
    book = workbook(["Organization", "Name"], ["Haven", "Ana"], [None, "Ben"], ["Aid", "Cleo"])
    book.active.merge_cells("A2:A3")
    assert read(saved(book)).rows[1:] == [["Haven", "Ana"], ["Haven", "Ben"], ["Aid", "Cleo"]]


def test_a_heading_joined_over_columns_stays_in_the_first() -> None:
    book = workbook(["Name", "Phone"], ["Police", None], ["Ana", "303-555-0100"])
    book.active.merge_cells("A2:B2")
    assert read(saved(book)).rows[1] == ["Police", ""]


def test_two_rows_with_joined_names_make_one_header() -> None:
    book = workbook(["Agency", "Contact", None], [None, "Name", "Email"], ["Aid", "Ana", "a@x.org"])
    book.active.merge_cells("A1:A2")
    book.active.merge_cells("B1:C1")
    words = frozenset({"agency", "contact", "name", "email"})
    [sheet] = read_file("list.xlsx", saved(book), words=words)
    assert sheet.header == Header(0, 2)


def test_hidden_rows_are_read_and_named_and_hidden_sheets_are_left_out() -> None:
    book = workbook(["Name", "Town"], ["Ana", "Denver"], ["Ben", "Pueblo"])
    book.active.row_dimensions[2].hidden = True
    book.create_sheet("Lists").append(["x", "y"])
    book["Lists"].sheet_state = "hidden"
    sheet = read(saved(book))
    assert (len(sheet.rows), sheet.hidden) == (3, frozenset({2}))
    assert sheet.notes == (
        "Hidden in the spreadsheet, and read all the same: row 2.",
        "The hidden sheet “Lists” was left out.",
    )


def test_every_sheet_with_rows_can_be_chosen() -> None:
    book = workbook(["Ana", "Denver"])
    book.create_sheet("Empty")
    book.create_sheet("Second").append(["Ben", "Pueblo"])
    found = read_file("list.xlsx", saved(book))
    assert [(sheet.name, sheet.rows) for sheet in found] == [
        ("Sheet", [["Ana", "Denver"]]),
        ("Second", [["Ben", "Pueblo"]]),
    ]


def test_a_sheet_that_is_too_long_is_left_out_when_another_remains() -> None:
    book = Workbook(write_only=True)
    for _number in range(20_001):
        book.active or book.create_sheet("Long")
        book["Long"].append(["x"])
    book.create_sheet("Short").append(["Ana", "Denver"])
    sheet = read(saved(book))
    assert sheet.rows == [["Ana", "Denver"]]
    assert sheet.notes[0].startswith("Long: This has more than 20,000 rows")
