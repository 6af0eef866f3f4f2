"""Word files: real styles, real lists, real headers, and nothing about a person."""

import zipfile
from io import BytesIO
from itertools import pairwise

import docx
import pytest
from docx.document import Document as WordFile
from docx.oxml.ns import qn

from fourfold.kernel.documents.blocks import (
    Bar,
    BarFigure,
    NumberedList,
    PageBreak,
    Paragraph,
    SignatureLines,
    Table,
)
from fourfold.kernel.documents.docx import render_docx
from fourfold.kernel.documents.pdf import Paper
from fourfold.kernel.tests.documents import make_document


def read(file: bytes) -> WordFile:
    return docx.Document(BytesIO(file))


def part(file: bytes, name: str) -> str:
    return zipfile.ZipFile(BytesIO(file)).read(name).decode()


def test_every_paragraph_has_the_style_that_says_what_it_is() -> None:
    styles = [paragraph.style.name for paragraph in read(render_docx(make_document())).paragraphs]
    assert styles == [
        "Title",
        "Subtitle",
        "Notice",
        "Normal",
        "Heading 1",
        "List Bullet",
        "List Bullet",
        "Heading 2",
        "Caption",
        "Figure Note",
        "Heading 1",
        "List Number",
        "List Number",
        "Notice",
        "Caption",
        "Normal",
        "Normal",
    ]


def test_tables_repeat_their_header_and_say_what_they_are_about() -> None:
    bars, contacts, signatures = read(render_docx(make_document())).tables
    for table in (bars, contacts, signatures):
        assert table.style.name == "Document Table"
        assert [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in table.rows] == [
            index == 0 for index in range(len(table.rows))
        ]
        heads = {cell.paragraphs[0].style.name for cell in table.rows[0].cells}
        assert heads == {"Table Head"}
        assert table.rows[1].cells[0].paragraphs[0].style.name == "Table Row Head"
    assert bars._tbl.tblPr.find(qn("w:tblDescription")).get(qn("w:val")) == (
        "Solid bars are filled chairs."
    )
    assert contacts._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Who to call"


def test_every_bar_says_in_words_what_it_shows() -> None:
    figure = BarFigure(
        "F", "", [Bar("Health", 600, 900), Bar("Faith", 0, 300), Bar("Police", 1200)]
    )
    body = read(render_docx(make_document(blocks=[figure]))).element.body
    assert [picture.get("descr") for picture in body.iter(qn("wp:docPr"))] == [
        "Health: 600",
        "Health: 900",
        "Faith: 300",
        "Police: 1,200",
    ]


def test_columns_have_the_widths_they_were_given() -> None:
    table = Table("C", ["A", "B"], [["a", "b"]], widths=[3, 1])
    (drawn,) = read(render_docx(make_document(blocks=[table]))).tables
    widths = [[cell.width.inches for cell in row.cells] for row in drawn.rows]
    assert widths == [[4.875, 1.625], [4.875, 1.625]]


def test_each_numbered_list_begins_at_one() -> None:
    lists = [NumberedList(["a", "b"]), Paragraph("between"), NumberedList(["c"])]
    file = read(render_docx(make_document(blocks=lists)))
    used = [
        paragraph._p.pPr.numPr.numId.val
        for paragraph in file.paragraphs
        if paragraph.style.name == "List Number"
    ]
    assert used[0] == used[1] != used[2]
    numbering = file.part.numbering_part.element
    for number in set(used):
        override = numbering.num_having_numId(number).find(qn("w:lvlOverride"))
        assert override.find(qn("w:startOverride")).get(qn("w:val")) == "1"


def test_tables_that_follow_each_other_stay_apart() -> None:
    table = Table("C", ["A"], [["a"]])
    blocks = [SignatureLines(["a"]), SignatureLines(["b"]), table, table]
    body = read(render_docx(make_document(blocks=blocks))).element.body
    kinds = [element.tag for element in body]
    assert kinds.count(qn("w:tbl")) == 4
    assert (qn("w:tbl"), qn("w:tbl")) not in pairwise(kinds)
    assert kinds[-2:] == [qn("w:p"), qn("w:sectPr")]


@pytest.mark.parametrize(("language", "code"), [("en", "en-US"), ("es", "es-US")])
def test_the_file_names_its_title_and_the_partnership_but_no_person(
    language: str, code: str
) -> None:
    file = render_docx(make_document(language=language))
    properties = read(file).core_properties
    assert properties.title == "A partnership for the valley"
    assert (properties.author, properties.last_modified_by) == ("Riverbend", "Riverbend")
    assert properties.comments == ""
    assert (properties.language, properties.created.isoformat()) == (
        code,
        "2026-11-21T00:00:00+00:00",
    )
    assert f'<w:lang w:val="{code}"' in part(file, "word/styles.xml")
    for name in ("docProps/core.xml", "docProps/app.xml"):
        assert "Ana" not in part(file, name)
    assert "python-docx" not in part(file, "docProps/core.xml")
    assert "docProps/thumbnail.jpeg" not in zipfile.ZipFile(BytesIO(file)).namelist()


def test_a_title_of_a_thousand_letters_fits_the_properties() -> None:
    file = read(render_docx(make_document(title="a" * 1000, short_name="b" * 1000)))
    assert file.core_properties.title == "a" * 255
    assert file.paragraphs[0].text == "a" * 1000


def test_the_footer_counts_pages_with_fields() -> None:
    line, handling = read(render_docx(make_document())).sections[0].footer.paragraphs
    fields = [field.get(qn("w:instr")) for field in line._p.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    words = "".join(text.text or "" for text in line._p.iter(qn("w:t")))
    assert words == "Riverbend · Printed November 21, 2026 by AnaPage 1 of 1"
    assert handling.text == "Keep private. Shred when done."


def test_fonts_have_a_stand_in_that_every_computer_has() -> None:
    file = render_docx(make_document())
    table = part(file, "word/fontTable.xml")
    assert '<w:font w:name="Source Sans 3"><w:altName w:val="Calibri"/>' in table
    assert '<w:font w:name="Source Serif 4"><w:altName w:val="Georgia"/>' in table
    assert "asciiTheme" not in part(file, "word/styles.xml")


def test_links_lead_where_they_say() -> None:
    file = read(render_docx(make_document()))
    (anchor,) = file.element.body.iter(qn("w:hyperlink"))
    assert file.part.rels[anchor.get(qn("r:id"))].target_ref == "https://shelter.example"


def test_a_page_break_belongs_to_what_follows() -> None:
    blocks = [Paragraph("a"), PageBreak(), Paragraph("b"), PageBreak()]
    last = read(render_docx(make_document(blocks=blocks))).paragraphs[-1]
    assert (last.text, last.paragraph_format.page_break_before) == ("b", True)


@pytest.mark.parametrize(("paper", "width"), [("us-letter", 8.5), ("a4", 8.27)])
def test_the_paper_is_letter_or_a4(paper: Paper, width: float) -> None:
    section = read(render_docx(make_document(), paper=paper)).sections[0]
    assert section.page_width is not None
    assert round(section.page_width.inches, 2) == width
