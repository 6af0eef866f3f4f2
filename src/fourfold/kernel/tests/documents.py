"""What the tests of documents share: one document with every kind of block, and its words."""

import re
from datetime import date
from html.parser import HTMLParser
from io import BytesIO
from typing import Any

import docx
import pypdf
from docx.oxml.ns import qn

from fourfold.kernel.documents.blocks import (
    Bar,
    BarFigure,
    BulletList,
    Document,
    Heading,
    Notice,
    NumberedList,
    PageBreak,
    Paragraph,
    SignatureLines,
    Table,
    link,
    strong,
)

BLOCKS = (
    Paragraph(["What we could do in ", strong("Pueblo County"), ". Every line can change."]),
    Heading("What we would do", 2),
    BulletList(["Know who offers what.", ["Teach ", strong("schools, clinics"), ", hotels."]]),
    Heading("Who could be at the table", 4),
    BarFigure(
        title="Three of five chairs are filled",
        alt="Solid bars are filled chairs.",
        bars=[Bar("Health", 1, 2), Bar("Faith", 0, 1), Bar("Police", 2)],
        columns=("Sector", "Filled", "Wanted"),
    ),
    Heading("Next", 1),
    NumberedList(["We meet once.", "You tell us what is missing."]),
    Notice("Nobody joins before reading the ground rules."),
    Table(
        caption="Who to call",
        header=["Name", "Phone", "Seats"],
        rows=[
            [link("Shelter", "https://shelter.example"), "719-555-0101", "2"],
            ["Legal Aid\nPueblo", "719-555-0144", "1"],
        ],
        widths=[3, 2, 1],
        numeric=[2],
    ),
    PageBreak(),
    SignatureLines(["Shelter", ""]),
)


def make_document(**changes: Any) -> Document:
    """A document with a block of every kind, changed as the test wants it."""
    return Document(
        **{
            "title": "A partnership for the valley",
            "subtitle": "A one-page proposal",
            "short_name": "Riverbend",
            "status": "Proposal: nobody has agreed to this yet",
            "handling": "Keep private. Shred when done.",
            "printed_by": "Ana",
            "printed_on": date(2026, 11, 21),
            "blocks": BLOCKS,
            **changes,
        }
    )


def squeezed(text: str) -> str:
    """The text without its white space, which each format lays out in its own way."""
    return "".join(text.split())


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.lists: list[int] = []
        self.in_footer = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.in_footer = self.in_footer or tag == "footer"
        if tag in {"ul", "ol"}:
            self.lists.append(-1 if tag == "ul" else 0)
        elif tag == "li" and self.lists[-1] < 0:
            self.found.append("•")
        elif tag == "li":
            self.lists[-1] += 1
            self.found.append(f"{self.lists[-1]}.")

    def handle_data(self, data: str) -> None:
        if not self.in_footer:
            self.found.append(data)


def words_of_html(html: str) -> str:
    """All words of the preview but its footer, with the marks that lists show."""
    reader = _Words()
    reader.feed(html)
    return squeezed("".join(reader.found))


def words_of_pdf(file: bytes, document: Document) -> str:
    """All words of the pages but their footers."""
    foot = re.compile(rf"{re.escape(squeezed(document.short_name))}·.*$")
    pages = pypdf.PdfReader(BytesIO(file)).pages
    return "".join(foot.sub("", squeezed(page.extract_text())) for page in pages)


def words_of_docx(file: bytes) -> str:
    """All words of the body, with the marks that lists show."""
    found, numbers = list[str](), dict[int, int]()
    for paragraph in docx.Document(BytesIO(file)).element.body.iter(qn("w:p")):
        if paragraph.style == "ListBullet":
            found.append("•")
        if paragraph.style == "ListNumber":
            number = paragraph.pPr.numPr.numId.val
            numbers[number] = numbers.get(number, 0) + 1
            found.append(f"{numbers[number]}.")
        found.extend(text.text or "" for text in paragraph.iter(qn("w:t")))
    return squeezed("".join(found))
