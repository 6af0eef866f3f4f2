"""How long documents take to draw: `python bench/documents.py` prints medians and memory."""

import os
import resource
import statistics
import time
from collections.abc import Callable
from datetime import date

import django

from fourfold.kernel.documents.blocks import (
    Bar,
    BarFigure,
    Block,
    BulletList,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    SignatureLines,
    Table,
)
from fourfold.kernel.documents.docx import render_docx
from fourfold.kernel.documents.html import render_html
from fourfold.kernel.documents.pdf import render_pdf

SENTENCE = "We meet once a month, write down what we agreed, and say who does what by when. "
RENDERERS: dict[str, Callable[[Document], bytes | str]] = {
    "pdf": render_pdf,
    "docx": render_docx,
    "html": render_html,
}


def a_page(number: int) -> list[Block]:
    """What fills about one page: prose, a list, bars, a table."""
    return [
        Heading(f"Part {number}"),
        *[Paragraph(SENTENCE * 4) for _ in range(3)],
        BulletList([SENTENCE] * 5),
        BarFigure("Chairs", "Filled chairs.", [Bar(f"Sector {i}", i, 6) for i in range(6)]),
        Table("Contacts", ["Name", "Phone"], [[f"Name {i}", "719-555-0101"] for i in range(8)]),
        PageBreak(),
    ]


def make(blocks: list[Block]) -> Document:
    return Document(
        title="A proposal", short_name="Riverbend", printed_on=date(2026, 1, 2), blocks=blocks
    )


DOCUMENTS = {
    "one page": make(a_page(1)[:-1]),
    "pack of ten pages": make([block for number in range(10) for block in a_page(number)]),
    "table of 2,000 rows": make([Table("All", ["A", "B"], [["Name", "Phone"]] * 2000)]),
    "40 signature lines": make([SignatureLines(["Name"] * 40)]),
}


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fourfold.config.settings")
    django.setup()
    for label, document in DOCUMENTS.items():
        for kind, render in RENDERERS.items():
            taken = []
            for _turn in range(5):
                started = time.perf_counter()
                file = render(document)
                taken.append(time.perf_counter() - started)
            limit = " (limit 1000)" if label.startswith("pack") and kind != "html" else ""
            print(
                f"documents: {label}, {kind}: first {taken[0] * 1000:.0f} ms, median"
                f" {statistics.median(taken) * 1000:.0f} ms{limit}, {len(file) / 1000:.0f} kB"
            )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"documents: most memory this process used: {peak:.0f} MB")


if __name__ == "__main__":
    main()
