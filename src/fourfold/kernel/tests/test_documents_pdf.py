"""PDF files: tagged, in their language, in our fonts, and never half right."""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
import typst

from fourfold.kernel.documents import pdf
from fourfold.kernel.documents.blocks import (
    Bar,
    BarFigure,
    Heading,
    PageBreak,
    Paragraph,
    SignatureLines,
    Table,
)
from fourfold.kernel.documents.glyphs import FOLDER, SHIPPED, FontsMissing, drawable
from fourfold.kernel.documents.pdf import PdfRefused, render_pdf
from fourfold.kernel.tests.documents import make_document, words_of_pdf


def read(file: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(file))


def elements_of(reader: pypdf.PdfReader) -> list[dict[str, Any]]:
    """The structure elements in reading order."""

    def walk(element: Any) -> Iterator[dict[str, Any]]:
        element = element.get_object()
        if not isinstance(element, dict):
            return
        if "/S" in element:
            yield element
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            if not isinstance(kid, int):
                yield from walk(kid)

    return list(walk(reader.root_object["/StructTreeRoot"]))


def tags_of(reader: pypdf.PdfReader) -> Counter[str]:
    """How many structure elements there are of each kind."""
    return Counter(element["/S"].lstrip("/") for element in elements_of(reader))


def test_the_file_is_tagged_and_claims_pdf_ua() -> None:
    reader = read(render_pdf(make_document(language="es")))
    root = reader.root_object
    assert root["/MarkInfo"]["/Marked"].value
    assert root["/Lang"] == "es-US"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data()


def test_the_file_names_its_title_and_the_partnership_but_no_person_and_no_time_of_day() -> None:
    metadata = read(render_pdf(make_document())).metadata
    assert metadata is not None
    assert metadata.title == "A partnership for the valley"
    assert metadata.author == "Riverbend"
    assert metadata["/CreationDate"] == "D:20261121000000Z"
    assert "Ana" not in str(metadata)


def test_each_block_has_the_tag_that_says_what_it_is() -> None:
    tags = tags_of(read(render_pdf(make_document())))
    kinds = ["Title", "H1", "H2", "H3", "L", "LI", "Link", "Table", "Caption", "THead", "TR", "TH"]
    # The outline What we would do > Who could be at the table, then Next: levels 1, 2 and 1.
    assert {kind: tags[kind] for kind in kinds} == {
        "Title": 1,
        "H1": 2,
        "H2": 1,
        "H3": 0,
        "L": 2,
        "LI": 4,
        "Link": 1,
        "Table": 3,
        "Caption": 2,
        "THead": 3,
        "TR": 10,
        "TH": 9,
    }


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render_pdf(make_document()) == render_pdf(make_document())


def test_only_the_fonts_of_the_build_are_used() -> None:
    text = "text مرحبا שלום 😀"
    reader = read(render_pdf(make_document(title=text, blocks=[Paragraph(text)])))
    used = {
        font.get_object()["/BaseFont"].split("+")[-1].split("-")[0]
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()
    }
    families = {"SourceSans3", "SourceSerif4", "NotoSansArabic", "NotoSansHebrew", "NotoEmoji"}
    assert {name for name in used if not name.startswith("NotoEmoji")} <= families
    assert {"SourceSans3", "SourceSerif4"} <= used


def test_the_build_ships_the_fonts_and_their_licenses() -> None:
    assert sorted(path.name for path in FOLDER.glob("*.ttf")) == sorted(SHIPPED)
    assert len(list(FOLDER.glob("*.LICENSE.txt"))) == 5


def test_the_fonts_draw_what_english_spanish_and_vietnamese_need() -> None:
    needed = set(map(ord, "aZ09¿¡áéíóúüñÑ“”‘’–—…€ễỹŽ•·"))
    assert needed <= drawable(SHIPPED[0])
    assert set(map(ord, "مشב😀")) <= drawable(*SHIPPED)
    assert ord("中") not in drawable(*SHIPPED)


def test_right_to_left_text_and_emoji_come_out() -> None:
    document = make_document(blocks=[Paragraph("שלום 😀 مرحبا")])
    words = words_of_pdf(render_pdf(document), document)
    assert all(character in words for character in "שלום😀حب")
    assert "□" not in words


def test_a_character_without_a_glyph_gets_a_stand_in_and_a_note() -> None:
    document = make_document(title="中 A", blocks=[Heading("文"), Paragraph("第q\u20dd\u2066")])
    words = words_of_pdf(render_pdf(document), document)
    assert words.startswith("□A")
    assert words.endswith("□standsforacharacterthatthisfilecannotshow.TheWordfilecan.")


def test_a_square_that_somebody_typed_needs_no_note() -> None:
    document = make_document(blocks=[Paragraph("□ done")])
    assert words_of_pdf(render_pdf(document), document).endswith("□done")


def test_a_table_of_two_hundred_rows_repeats_its_header_on_every_page() -> None:
    rows = [[f"Name {index}", "719-555-0101"] for index in range(200)]
    document = make_document(blocks=[Table("All", ["Who", "Phone"], rows, numeric=[1])])
    pages = [page.extract_text() for page in read(render_pdf(document)).pages]
    assert len(pages) > 4
    assert all("Who" in page for page in pages)
    assert [f"Name {index}" in "".join(pages) for index in range(200)] == [True] * 200
    assert tags_of(read(render_pdf(document)))["TR"] == 201


def test_long_figures_and_signature_lines_flow_over_pages() -> None:
    bars = [Bar(f"Group {index}", index) for index in range(120)]
    signers = [f"Signer {index}" for index in range(60)]
    document = make_document(blocks=[BarFigure("All", "", bars), SignatureLines(signers)])
    text = "".join(page.extract_text() for page in read(render_pdf(document)).pages)
    assert all(bar.label in text for bar in bars)
    assert all(signer in text for signer in signers)


def test_a_page_break_begins_a_page_but_never_an_empty_one() -> None:
    blocks = [PageBreak(), Paragraph("first"), PageBreak(), PageBreak(), Paragraph("second")]
    reader = read(render_pdf(make_document(blocks=[*blocks, PageBreak()])))
    assert ["second" in page.extract_text() for page in reader.pages][-1] is True
    assert len(reader.pages) == 3


def test_every_page_has_its_footer() -> None:
    document = make_document(blocks=[Paragraph("a"), PageBreak(), Paragraph("b")])
    for number, page in enumerate(read(render_pdf(document)).pages, start=1):
        text = page.extract_text()
        assert "Riverbend · Printed November 21, 2026 by Ana" in text
        assert "Keep private. Shred when done." in text
        assert f"Page {number} of 2" in text


@pytest.mark.parametrize(("paper", "size"), [("us-letter", (612, 792)), ("a4", (595, 842))])
def test_the_paper_is_letter_or_a4(paper: pdf.Paper, size: tuple[int, int]) -> None:
    box = read(render_pdf(make_document(), paper=paper)).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_long_words_and_addresses_stay_inside_the_margins() -> None:
    wide = ["firstname.lastname@publichealth.pueblo.example", "internationalization", "x" * 300]
    cells = [wide * 2, ["719-555-0101", "organizations", "responsibility-based"] * 2]
    document = make_document(blocks=[Table("Narrow", ["A"] * 6, cells)])
    (table,) = [
        element for element in elements_of(read(render_pdf(document))) if element["/S"] == "/Table"
    ]
    left, _bottom, right, _top = table["/A"][0]["/BBox"]
    assert (round(left), round(right)) == (72, 540)


def test_a_warning_of_the_typesetter_is_an_error(tmp_path: Path) -> None:
    (tmp_path / SHIPPED[0]).symlink_to(FOLDER / SHIPPED[0])
    lacking = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[tmp_path]
    )
    structure = pdf.structure_of(make_document()) | {"paper": "a4", "stand_in_note": ""}
    with pytest.raises(PdfRefused, match="unknown font family: source serif 4"):
        pdf._typeset(structure, make_document(), lacking)


def test_missing_fonts_are_said_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "FOLDER", tmp_path)
    pdf._fonts.cache_clear()
    with pytest.raises(FontsMissing, match="run `make assets`"):
        render_pdf(make_document())
