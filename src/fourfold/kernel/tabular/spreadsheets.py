"""Excel workbooks, read as a stream, so that a hostile one never fills the memory.

Cells come out as people see them: dates, percentages, ZIP codes and phone numbers in their format.
A formula yields the value that was saved with it; nothing is calculated.
"""

import posixpath
import zipfile
import zlib
from dataclasses import replace
from typing import TypeVar
from xml.parsers.expat import ExpatError

from django.utils.translation import gettext as _

from fourfold.kernel.tabular.archives import damaged, opened, part
from fourfold.kernel.tabular.merging import fill_down
from fourfold.kernel.tabular.sheet import CannotRead, Sheet
from fourfold.kernel.tabular.sheetcells import SheetCells
from fourfold.kernel.tabular.xmlparts import Part, Strings, Styles, Tags, feed

ZIP = b"PK\x03\x04"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
BOOK = "xl/workbook.xml"
MACROS = "xl/vbaProject.bin"
SHEET_LIMIT = 100
Handler = TypeVar("Handler", bound=Part)


def read_workbook(content: bytes) -> list[Sheet]:
    """The sheets that have rows. One that is too long is left out, if another is left."""
    try:
        with opened(content) as archive:
            return _Workbook(archive).sheets()
    except (KeyError, ValueError, IndexError, EOFError, ExpatError) as error:
        raise CannotRead(damaged()) from error
    except (zipfile.BadZipFile, zlib.error, RuntimeError, OSError) as error:
        raise CannotRead(damaged()) from error


class _Workbook:
    """The parts of one archive that say what its cells hold."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        names = set(archive.namelist())
        if BOOK not in names or MACROS in names:
            raise CannotRead(_not_a_workbook(names))
        self.names = names
        self.book = self._parse(BOOK, Tags())
        self.targets = self._targets()
        self.strings = self._parse("xl/sharedStrings.xml", Strings())
        self.styles = self._parse("xl/styles.xml", Styles())

    def sheets(self) -> list[Sheet]:
        found, refusals, notes = [], [], []
        for attributes in self.book.of("sheet")[:SHEET_LIMIT]:
            name = attributes.get("name", "")
            if attributes.get("state", "visible") != "visible":
                notes.append(_("The hidden sheet “%(name)s” was left out.") % {"name": name[:80]})
                continue
            try:
                sheet = self._sheet(name, attributes)
            except CannotRead as refusal:
                refusals.append(refusal)
                notes.append(f"{name[:80]}: {refusal.message}")
                continue
            if sheet is not None and sheet.rows:
                found.append(sheet)
        if not found:
            raise refusals[0] if refusals else CannotRead(_no_rows())
        return [replace(sheet, notes=(*sheet.notes, *notes)) for sheet in found]

    def _sheet(self, name: str, attributes: dict[str, str]) -> Sheet | None:
        target = self.targets.get(attributes.get("id", ""), "")
        if target not in self.names or "worksheet" not in target:
            return None
        from_1904 = any(
            each.get("date1904") in ("1", "true") for each in self.book.of("workbookPr")
        )
        cells = SheetCells(name, self.strings.texts, self.styles.formats, from_1904=from_1904)
        return fill_down(self._parse(target, cells).sheet())

    def _targets(self) -> dict[str, str]:
        links = self._parse("xl/_rels/workbook.xml.rels", Tags())
        return {
            link.get("Id", ""): posixpath.normpath(posixpath.join("/xl", link.get("Target", "")))[
                1:
            ]
            for link in links.of("Relationship")
        }

    def _parse(self, name: str, handler: Handler) -> Handler:
        if name in self.names:
            with part(self.archive, name) as stream:
                feed(stream, handler)
        return handler


def _not_a_workbook(names: set[str]) -> str:
    if MACROS in names:
        return _("This workbook carries macros: save it as XLSX without macros, and try again.")
    return _(
        "This kind of file can't be read: open it, choose File, then Save as or Export,"
        " and save the list as CSV or XLSX."
    )


def _no_rows() -> str:
    return _("No sheet in this workbook has rows: choose another file, or paste the cells.")
