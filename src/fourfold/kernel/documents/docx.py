"""A document as a Word file with real styles, headings, lists and table headers."""

import struct
import zlib
from collections.abc import Sequence
from functools import cache, singledispatchmethod
from io import BytesIO

import docx
from django.utils.translation import override
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Inches, Pt
from docx.table import Table as WordTable
from docx.table import _Row
from docx.text.paragraph import Paragraph as WordParagraph

from fourfold.kernel.documents.blocks import (
    BarFigure,
    Block,
    BulletList,
    Document,
    Heading,
    Notice,
    NumberedList,
    PageBreak,
    Paragraph,
    Run,
    SignatureLines,
    Table,
    Words,
    runs_of,
)
from fourfold.kernel.documents.docx_styles import dress, text_width
from fourfold.kernel.documents.pdf import Paper
from fourfold.kernel.documents.structure import amount, bar_columns, signature_columns

_LONGEST_BAR = Inches(2.4)
_BAR_HEIGHT = Pt(9)
_FILLED, _MISSING = (0x0E, 0x5A, 0x57), (0xDC, 0xEC, 0xE8)
_BAR_FRAME = (
    f'<a:ln {nsdecls("a")} w="9525"><a:solidFill><a:srgbClr val="0E5A57"/></a:solidFill></a:ln>'
)


def render_docx(document: Document, *, paper: Paper = "us-letter") -> bytes:
    """The document as a .docx file."""
    with override(document.language):
        pen = _Pen(document, paper)
        for block in document.blocks:
            pen.draw(block)
    return pen.finished()


class _Pen:
    """Writes blocks into a Word file, one after the other."""

    def __init__(self, document: Document, paper: Paper) -> None:
        self.file = docx.Document()
        self._at_page_top = False
        dress(self.file, document, paper)
        self._paragraph(document.title, "Title")
        if document.subtitle:
            self._paragraph(document.subtitle, "Subtitle")
        if document.status:
            self._paragraph(document.status, "Notice")

    @singledispatchmethod
    def draw(self, block: Block) -> None:
        """Write one block at the end of the file."""
        raise TypeError(f"{type(block).__name__} is not a block of a document.")

    @draw.register
    def _(self, block: Heading) -> None:
        self._paragraph(block.text, f"Heading {block.level}")

    @draw.register
    def _(self, block: Paragraph) -> None:
        self._paragraph(block.words, "Normal")

    @draw.register
    def _(self, block: Notice) -> None:
        self._paragraph(block.words, "Notice")

    @draw.register
    def _(self, block: PageBreak) -> None:
        self._at_page_top = True

    @draw.register
    def _(self, block: BulletList) -> None:
        for item in block.items:
            self._paragraph(item, "List Bullet")

    @draw.register
    def _(self, block: NumberedList) -> None:
        number = self._fresh_numbering()
        for item in block.items:
            properties = self._paragraph(item, "List Number")._p.get_or_add_pPr()
            numbering = properties.get_or_add_numPr()
            numbering.get_or_add_ilvl().val = 0
            numbering.get_or_add_numId().val = number

    @draw.register
    def _(self, block: Table) -> None:
        self._paragraph(block.caption, "Caption")
        table = self._table(block.header, block.widths, block.caption)
        for row in block.rows:
            _fill(table.add_row(), row)
        for row in table.rows:
            cells = row.cells
            for column in block.numeric:
                cells[column].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT

    @draw.register
    def _(self, block: BarFigure) -> None:
        self._paragraph(block.title, "Caption")
        if block.alt:
            self._paragraph(block.alt, "Figure Note")
        label, *numbers = bar_columns(block)
        table = self._table([label, "", *numbers], [18, 24] + [9] * len(numbers), block.title)
        table._tbl.tblPr.append(_named("w:tblDescription", block.alt))
        for bar, (filled, missing) in zip(block.bars, block.lengths(), strict=True):
            amounts = [amount(bar.value), amount(bar.target)][: len(numbers)]
            row = table.add_row()
            _fill(row, [bar.label, "", *amounts])
            picture = row.cells[1].paragraphs[0]
            _add_bar(picture, filled, color=_FILLED, alt=f"{bar.label}: {amounts[0]}")
            _add_bar(picture, missing, color=_MISSING, alt=f"{bar.label}: {amounts[-1]}")
        for row in table.rows:
            for cell in row.cells[2:]:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT

    @draw.register
    def _(self, block: SignatureLines) -> None:
        columns = signature_columns()
        table = self._table(columns, [14, 17, 8], ", ".join(columns))
        for signer in block.signers:
            row = table.add_row()
            row.height, row.height_rule = Pt(36), WD_ROW_HEIGHT_RULE.AT_LEAST
            _fill(row, [signer, "", ""])
            for cell in row.cells:
                cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM

    def finished(self) -> bytes:
        """The file as it stands, closed by a paragraph, which Word wants after a table."""
        if self._ends_with_table():
            self._paragraph("", "Normal")
        file = BytesIO()
        self.file.save(file)
        return file.getvalue()

    def _paragraph(self, words: Words, style: str) -> WordParagraph:
        paragraph = self.file.add_paragraph()
        _set_style(paragraph, style)
        if self._at_page_top:
            paragraph.paragraph_format.page_break_before = True
            self._at_page_top = False
        _write(paragraph, words)
        return paragraph

    def _table(self, header: Sequence[str], widths: Sequence[int], name: str) -> WordTable:
        """An empty table whose header row is repeated on each page."""
        if self._at_page_top or self._ends_with_table():
            self._paragraph("", "Normal")
        table = self.file.add_table(rows=1, cols=len(header), style="Document Table")
        table.autofit = False
        share = text_width(self.file) // sum(widths)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = column.cells[0].width = share * width
        table._tbl.tblPr.append(_named("w:tblCaption", name))
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        _fill(table.rows[0], header, ("Table Head", "Table Head"))
        return table

    def _ends_with_table(self) -> bool:
        """Whether a table comes last; Word would make one table of two that touch."""
        return self.file.element.body[-2].tag == qn("w:tbl")

    def _fresh_numbering(self) -> int:
        """A numbering that begins at 1 again; without it Word counts on from the last list."""
        numbering = self.file.part.numbering_part.element
        style = self.file.styles["List Number"].element.pPr.numPr.numId.val
        number = numbering.add_num(numbering.num_having_numId(style).abstractNumId.val)
        number.add_lvlOverride(ilvl=0).add_startOverride(1)
        return number.numId


def _fill(
    row: _Row, words: Sequence[Words], styles: tuple[str, str] = ("Table Row Head", "Table Text")
) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for position, (cell, text) in enumerate(zip(row.cells, words, strict=True)):
        paragraph = cell.paragraphs[0]
        _set_style(paragraph, styles[min(position, 1)])
        _write(paragraph, text)


def _set_style(paragraph: WordParagraph, name: str) -> None:
    """Name the style by its key; the library's own way reads all styles for each paragraph."""
    paragraph._p.style = name.replace(" ", "")


def _write(paragraph: WordParagraph, words: Words) -> None:
    for run in runs_of(words):
        written = paragraph.add_run(run.text)
        written.bold = run.strong or None
        if run.href:
            written._r.style = "Hyperlink"
            anchor = OxmlElement("w:hyperlink")
            anchor.set(qn("r:id"), _address(paragraph, run))
            paragraph._p.append(anchor)
            anchor.append(written._r)


def _address(paragraph: WordParagraph, run: Run) -> str:
    return paragraph.part.relate_to(run.href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)


def _named(tag: str, text: str) -> BaseOxmlElement:
    element = OxmlElement(tag)
    element.set(qn("w:val"), text)
    return element


def _add_bar(
    paragraph: WordParagraph, hundredths: int, *, color: tuple[int, int, int], alt: str
) -> None:
    """A stretched pixel in a frame; its length is the message, its description the number."""
    if not hundredths:
        return
    width = _LONGEST_BAR * hundredths // 100
    picture = paragraph.add_run().add_picture(BytesIO(_pixel(color)), width, _BAR_HEIGHT)
    picture._inline.docPr.set("descr", alt)
    picture._inline.graphic.graphicData.pic.spPr.append(parse_xml(_BAR_FRAME))


@cache
def _pixel(color: tuple[int, int, int]) -> bytes:
    """A PNG file of one pixel."""
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(bytes([0, *color]))),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )
