"""CSV and pasted cells, as spreadsheet programs write them and as people break them."""

import pytest

from fourfold.kernel.tabular.reading import read_file, read_paste
from fourfold.kernel.tabular.sheet import CannotRead, Header, Sheet

TABLE = [["Organization", "Contact", "Phone"], ["Casa Nuñez", "Ruiz, Ana", "303-555-0100"]]


def read(content: bytes, name: str = "list.csv") -> Sheet:
    [sheet] = read_file(name, content)
    return sheet


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "windows-1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_a_table_reads_the_same_in_every_encoding_and_with_every_separator(
    encoding: str, separator: str
) -> None:
    lines = [separator.join(f'"{cell}"' if "," in cell else cell for cell in row) for row in TABLE]
    assert read("\r\n".join(lines).encode(encoding)).rows == TABLE


def test_excel_may_name_the_separator_in_the_first_line() -> None:
    assert read(b"sep=;\r\na;b,c\r\nd;e,f\r\n").rows == [["a", "b,c"], ["d", "e,f"]]


def test_a_cell_may_hold_line_breaks_and_quotation_marks() -> None:
    assert read(b'a,"one\r\n""two"""\r\nb,c\r\n').rows == [["a", 'one\n"two"'], ["b", "c"]]


def test_a_quotation_mark_that_is_never_closed_swallows_nothing() -> None:
    lines = [f'"Org {number},name' if number == 3 else f"Org {number},name" for number in range(90)]
    assert len(read("\n".join(lines).encode()).rows) == 90


def test_last_and_first_names_in_one_column_stay_together() -> None:
    assert read_paste("Ruiz, Ana\nLopez, Ben\nKim, Cleo").rows == [
        ["Ruiz, Ana"],
        ["Lopez, Ben"],
        ["Kim, Cleo"],
    ]


def test_several_people_in_a_cell_do_not_make_a_separator() -> None:
    text = "Org,People,Town\nHaven,Ana; Ben,Pueblo\nLegal Aid,Cleo; Dov; Eve,Denver\nPD,Sol,Denver"
    assert read(text.encode()).rows[2] == ["Legal Aid", "Cleo; Dov; Eve", "Denver"]


def test_pasted_cells_come_apart_at_tabs_whatever_else_is_in_them() -> None:
    sheet = read_paste("Haven, Inc.\tAna; Ben\t\nLegal Aid\tCleo, Esq.\tDenver\n")
    assert sheet.rows == [["Haven, Inc.", "Ana; Ben", ""], ["Legal Aid", "Cleo, Esq.", "Denver"]]


def test_rows_keep_the_number_they_have_in_the_file() -> None:
    sheet = read(b"a,b\n\n,\nc,d\n")
    assert (sheet.rows, sheet.numbers) == ([["a", "b"], ["c", "d"]], [1, 4])


def test_a_formula_in_a_cell_is_only_text() -> None:
    hostile = '=HYPERLINK("http://x","y")'
    assert read_paste(f"{hostile}\tb\nc\td").rows[0][0] == hostile


def test_a_long_cell_is_cut_and_the_row_named() -> None:
    sheet = read(f"a,b\nc,{'x' * 2500}\n".encode())
    assert len(sheet.rows[1][1]) == 2000
    assert sheet.notes == (
        "A cell in row 2 was longer than 2,000 characters. The rest was left out.",
    )


WORDS = frozenset({"organization", "name", "first", "last", "email", "phone", "contact"})


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("Haven\tAna\nLegal Aid\tBen", Header(0, 0)),
        ("Organization\tName\nHaven\tAna", Header(0, 1)),
        ("Contacts 2024\n\nOrganization\tName\tEmail\nHaven\tAna\ta@x.org", Header(1, 1)),
        ("\tContact\t\nOrganization\tName\tEmail\nHaven\tAna\ta@x.org", Header(0, 2)),
        ("Contact\tContact\nFirst\tEmail\nAna\ta@x.org", Header(0, 2)),
        ("Anlaufstelle\tTelefon\nHaven\t303-555-0100\nAid\t303-555-0101", Header(0, 1)),
        ("Organization", Header(0, 1)),
        ("Haven\t303-555-0100\nAid\t303-555-0101", Header(0, 0)),
    ],
)
def test_the_rows_that_name_the_columns_are_found(text: str, header: Header) -> None:
    assert read_paste(text, words=WORDS).header == header


REFUSED = [
    ("", b"", "list.csv"),
    ("only blanks", b" \r\n , \r\n", "list.csv"),
    ("bytes of no alphabet", "Casa Nuñez,303\n".encode() * 9 + b"Caf\xe9\n", "list.csv"),
    ("bytes that stand for nothing", b"Name,Town\nCaf\x81,Denver\n", "list.csv"),
    ("zeros in the text", b"Name,Town\nAna\0,Denver\n", "list.csv"),
    ("half of a UTF-16 letter", "Ana,Denver".encode("utf-16") + b"\x00", "list.csv"),
    ("a web page", b"<html><table><tr><td>Ana</td></tr></table></html>", "list.csv"),
    ("JSON", b'[{"name": "Ana"}]', "list.csv"),
    ("a PDF", b"%PDF-1.7 whatever", "list.csv"),
    ("a picture", b"\x89PNG\r\n\x1a\n", "list.csv"),
    ("a Word file by name", b"Ana,Denver\n", "list.docx"),
    ("a name without an ending", b"Ana,Denver\n", "list"),
    ("text named as a workbook", b"Ana,Denver\n", "list.xlsx"),
    ("201 columns", b",".join([b"x"] * 201), "list.csv"),
    ("100,000 rows", b"Ana,Denver\n" * 100_000, "list.csv"),
    ("more than 10 MB", b"Ana,Denver,Colorado\n" * 600_000, "list.csv"),
]


@pytest.mark.parametrize(
    ("content", "name"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED]
)
def test_what_cannot_be_read_is_refused_in_one_sentence(content: bytes, name: str) -> None:
    with pytest.raises(CannotRead) as refusal:
        read(content, name)
    assert refusal.value.message.count(". ") == 0
    assert refusal.value.message.endswith(".")
