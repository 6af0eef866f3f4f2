"""A document as a tagged PDF (PDF/UA-1), set by typst from the one template beside this file.

The document goes in as JSON and is never read as markup. Only the fonts of the build are used.
"""

import json
from collections.abc import Callable
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import Any, Literal

import typst
from django.utils.translation import gettext as _
from django.utils.translation import override

from fourfold.kernel.documents.blocks import Document
from fourfold.kernel.documents.glyphs import FOLDER, SHIPPED, TEXT_FONT, FontsMissing, drawable
from fourfold.kernel.documents.structure import Structure, structure_of
from fourfold.kernel.documents.text import has_no_ink

Paper = Literal["us-letter", "a4"]
STAND_IN = "□"
_CACHED_TURNS = 11
_TEMPLATE = Path(__file__).with_name("document.typ").read_bytes()


class PdfRefused(RuntimeError):
    """The typesetter would not make the file, or made it with a warning."""


def render_pdf(document: Document, *, paper: Paper = "us-letter") -> bytes:
    """The document as a PDF file. The same document always gives the same bytes."""
    fonts = _fonts()
    with override(document.language):
        structure = structure_of(document) | {"paper": paper}
        note = _("□ stands for a character that this file cannot show. The Word file can.")
    try:
        return _typeset(_drawn(structure, note, drawable(*SHIPPED)), document, fonts)
    except typst.TypstError:
        # Each character may have a font while no single font has a letter with all its marks.
        return _typeset(_drawn(structure, note, drawable(TEXT_FONT)), document, fonts)
    finally:
        _forget(fonts)


@cache
def _fonts() -> typst.Fonts:
    if not all((FOLDER / name).is_file() for name in SHIPPED):
        raise FontsMissing
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[FOLDER]
    )


def _forget(fonts: typst.Fonts) -> None:
    """Empty the typesetter's cache, which else keeps the last ten documents in memory."""
    for _turn in range(_CACHED_TURNS):
        typst.compile(b"", format="svg", font_paths=fonts, ignore_system_fonts=True)


def _drawn(structure: Structure, note: str, known: frozenset[int]) -> Structure:
    """The structure with a stand-in for each character that has no glyph, and a note if any has."""
    shown = _each_text(structure, lambda text: _with_stand_ins(text, known))
    replaced = str(shown).count(STAND_IN) > str(structure).count(STAND_IN)
    return {**shown, "stand_in_note": note if replaced else ""}


def _each_text(value: Any, change: Callable[[str], str]) -> Any:
    match value:
        case str():
            return change(value)
        case list():
            return [_each_text(item, change) for item in value]
        case dict():
            return {
                name: item if name in {"kind", "href"} else _each_text(item, change)
                for name, item in value.items()
            }
    return value


def _with_stand_ins(text: str, known: frozenset[int]) -> str:
    if text.isascii() or known.issuperset(map(ord, text)):
        return text
    return "".join(
        character
        if ord(character) in known or character == "\n"
        else ("" if has_no_ink(character) else STAND_IN)
        for character in text
    )


def _typeset(structure: Structure, document: Document, fonts: typst.Fonts) -> bytes:
    compiler = typst.Compiler(
        _TEMPLATE,
        root=FOLDER,
        font_paths=fonts,
        ignore_system_fonts=True,
        sys_inputs={"document": json.dumps(structure)},
    )
    file, warnings = compiler.compile_with_warnings(
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=datetime.combine(document.printed_on, time(), tzinfo=UTC),
    )
    if warnings or not isinstance(file, bytes):
        raise PdfRefused("; ".join(warning.message for warning in warnings))
    return file
