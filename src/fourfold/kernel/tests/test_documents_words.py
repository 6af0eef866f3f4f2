"""The same blocks say the same words, in the same order, whatever they are drawn as."""

from datetime import date

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from fourfold.kernel.documents.blocks import (
    Bar,
    BarFigure,
    Block,
    BulletList,
    Document,
    Heading,
    Notice,
    NumberedList,
    Paragraph,
    SignatureLines,
    Table,
    strong,
)
from fourfold.kernel.documents.docx import render_docx
from fourfold.kernel.documents.html import render_html
from fourfold.kernel.documents.pdf import render_pdf
from fourfold.kernel.documents.structure import imprint, structure_of
from fourfold.kernel.tests.documents import (
    make_document,
    squeezed,
    words_of_docx,
    words_of_html,
    words_of_pdf,
)

TRICKS = (
    "#panic() *bold* _a_ $x$ `raw` = H <label> @ref // /* \\u{41} \\n -- ... ~ ' \"",
    "<script>alert(1)</script> &amp; {{ title }} {% now 'Y' %} ]]>",
    "Ñandú, Žižek, Nguyễn, Ἀθῆναι, Жизнь: “¿Quién?” – 50 €",
)


def words_of(document: Document) -> str:
    """The words of the document, once it is sure that all three files agree on them."""
    pdf = words_of_pdf(render_pdf(document), document)
    assert words_of_html(render_html(document)) == pdf
    assert words_of_docx(render_docx(document)) == pdf
    return pdf


def test_every_kind_of_block_has_the_same_words_everywhere() -> None:
    assert words_of(make_document()) == squeezed(
        "A partnership for the valley A one-page proposal Proposal: nobody has agreed to this yet"
        "What we could do in Pueblo County. Every line can change."
        "What we would do • Know who offers what. • Teach schools, clinics, hotels."
        "Who could be at the table"
        "Three of five chairs are filled Solid bars are filled chairs."
        "Sector Filled Wanted Health 1 2 Faith 0 1 Police 2"
        "Next 1. We meet once. 2. You tell us what is missing."
        "Nobody joins before reading the ground rules."
        "Who to call Name Phone Seats"
        "Shelter (https://shelter.example) 719-555-0101 2 Legal Aid Pueblo 719-555-0144 1"
        "Name or organization Signature Date Shelter"
    )


def test_a_document_without_blocks_is_its_title() -> None:
    document = make_document(blocks=[], subtitle="", status="", handling="", printed_by="")
    assert words_of(document) == "Apartnershipforthevalley"


@pytest.mark.parametrize("trick", TRICKS)
def test_text_that_looks_like_markup_comes_out_as_it_is(trick: str) -> None:
    blocks: list[Block] = [
        Heading(trick),
        Paragraph([trick, strong(trick)]),
        Notice(trick),
        BulletList([trick]),
        NumberedList([trick]),
        Table(trick, [trick, "B"], [[trick, [strong(trick)]]]),
        BarFigure(trick, trick, [Bar(trick, 1)], [trick]),
        SignatureLines([trick]),
    ]
    document = make_document(title=trick, subtitle=trick, status=trick, blocks=blocks)
    assert words_of(document).count(squeezed(trick)) == 18


def test_a_word_of_ten_thousand_letters_comes_out_whole() -> None:
    word = "responsibility" * 715
    document = make_document(blocks=[Paragraph(word), Table("C", ["A", "B"], [[word[:999], "b"]])])
    words = words_of(document)
    assert word in words
    assert word[:999] in words.replace(word, "")


# The letters of English and Spanish; of others, the reader of PDF files sees accents twice.
LATIN = st.text(
    st.sampled_from(
        [chr(point) for point in (*range(0x20, 0x7F), *range(0xA1, 0x100)) if point != 0xAD]
    )
)


@settings(max_examples=20, deadline=None)
@given(LATIN, LATIN, st.integers(0, 9))
def test_any_words_come_out_the_same_everywhere(first: str, second: str, level: int) -> None:
    words_of(
        make_document(
            title=f"T{first}",
            blocks=[
                Heading(first, level),
                Paragraph([first, strong(second)]),
                BulletList([second]),
                Table("C", ["A", "B"], [[first, second]]),
                SignatureLines([second]),
            ],
        )
    )


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters()), st.text(st.characters()))
def test_no_text_at_all_stops_a_renderer(first: str, second: str) -> None:
    document = make_document(
        title=f"T{first}",
        status=second,
        printed_by=first,
        short_name=second,
        handling=first,
        blocks=[Heading(second), Paragraph(first), Table("C", [first, second], [[second, first]])],
    )
    assert render_pdf(document).startswith(b"%PDF-")
    assert render_docx(document).startswith(b"PK")
    assert render_html(document).count("<article") == 1


@pytest.mark.parametrize("reader", ["en", "es"])
def test_a_document_speaks_its_own_language_whoever_prints_it(reader: str) -> None:
    with translation.override("es"):
        spanish = structure_of(make_document())
    with translation.override(reader):
        html = render_html(make_document(language="es"))
    assert spanish["imprint"] in html
    assert 'lang="es"' in html


def test_the_footer_says_whose_it_is_when_and_by_whom() -> None:
    with translation.override("en"):
        assert imprint(make_document()) == "Riverbend · Printed November 21, 2026 by Ana"
        assert imprint(make_document(printed_by="")) == "Riverbend · Printed November 21, 2026"
        assert imprint(make_document(short_name="", printed_by="")) == "Printed November 21, 2026"
    with translation.override("es"):
        day = imprint(make_document(printed_on=date(2026, 1, 3), printed_by=""))
    assert "3 de enero de 2026" in day.lower()
