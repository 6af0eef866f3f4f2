"""A document as plain values: what the HTML and the typst template both draw.

Nothing here is markup, so the same structure is passed to typst as JSON.
"""

from collections.abc import Sequence
from functools import singledispatch
from itertools import zip_longest
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

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
    SignatureLines,
    Table,
    Words,
    runs_of,
)

Structure = dict[str, Any]


def structure_of(document: Document) -> Structure:
    """The whole document, with the words around its content in the active language."""
    return {
        "title": document.title,
        "subtitle": document.subtitle,
        "status": _words(document.status),
        "language": document.language,
        "short_name": document.short_name,
        "handling": document.handling,
        "imprint": imprint(document),
        "page_of_pages": page_of_pages(),
        "blocks": [block_structure(block) for block in document.blocks],
    }


def imprint(document: Document) -> str:
    """Whose document it is and when it was printed, for the footer."""
    day = date_format(document.printed_on, "DATE_FORMAT")
    if document.printed_by:
        printed = _("Printed %(day)s by %(name)s") % {"day": day, "name": document.printed_by}
    else:
        printed = _("Printed %(day)s") % {"day": day}
    return f"{document.short_name} · {printed}" if document.short_name else printed


def page_of_pages() -> str:
    """The page number in words, with {page} and {pages} for the renderer to fill."""
    return _("Page {page} of {pages}")


def bar_columns(figure: BarFigure) -> list[str]:
    """The heads of the columns of a bar figure; the third only when something is wanted."""
    usual = [_("Group"), _("Now"), _("Wanted")]
    columns = [given or name for given, name in zip_longest(figure.columns, usual)]
    return columns if figure.has_targets else columns[:2]


def amount(value: float | None) -> str:
    """A number as people of the active language write it; nothing when it is not known."""
    if value is None:
        return ""
    shown = int(value) if value == int(value) else value
    return number_format(shown, use_l10n=True, force_grouping=True)


def signature_columns() -> list[str]:
    """The heads of the columns of signature lines."""
    return [_("Name or organization"), _("Signature"), _("Date")]


@singledispatch
def block_structure(block: Block) -> Structure:
    """One block as plain values, told apart by `kind`."""
    raise TypeError(f"{type(block).__name__} is not a block of a document.")


@block_structure.register
def _heading(block: Heading) -> Structure:
    return {"kind": "heading", "level": block.level, "text": block.text}


@block_structure.register
def _paragraph(block: Paragraph) -> Structure:
    return {"kind": "paragraph", "words": _words(block.words)}


@block_structure.register
def _notice(block: Notice) -> Structure:
    return {"kind": "notice", "words": _words(block.words)}


@block_structure.register
def _bullets(block: BulletList) -> Structure:
    return {"kind": "bullets", "items": _items(block.items)}


@block_structure.register
def _numbers(block: NumberedList) -> Structure:
    return {"kind": "numbers", "items": _items(block.items)}


@block_structure.register
def _table(block: Table) -> Structure:
    return {
        "kind": "table",
        "caption": block.caption,
        "columns": [
            {"name": name, "width": width, "numeric": position in block.numeric}
            for position, (name, width) in enumerate(zip(block.header, block.widths, strict=True))
        ],
        "rows": [
            [
                {"words": _words(cell), "numeric": position in block.numeric}
                for position, cell in enumerate(row)
            ]
            for row in block.rows
        ],
    }


@block_structure.register
def _bars(block: BarFigure) -> Structure:
    return {
        "kind": "bars",
        "title": block.title,
        "alt": block.alt,
        "columns": bar_columns(block),
        "bars": [
            {
                "label": bar.label,
                "value": amount(bar.value),
                "target": amount(bar.target),
                "filled": filled,
                "missing": missing,
            }
            for bar, (filled, missing) in zip(block.bars, block.lengths(), strict=True)
        ],
        "has_targets": block.has_targets,
    }


@block_structure.register
def _signatures(block: SignatureLines) -> Structure:
    return {
        "kind": "signatures",
        "columns": signature_columns(),
        "signers": list(block.signers),
    }


@block_structure.register
def _page_break(block: PageBreak) -> Structure:
    return {"kind": "page_break"}


def _words(words: Words) -> list[Structure]:
    return [vars(run) for run in runs_of(words)]


def _items(items: Sequence[Words]) -> list[list[Structure]]:
    return [_words(item) for item in items]
