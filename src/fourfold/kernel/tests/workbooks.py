"""Builds workbooks for the tests, with exactly the parts and the XML that a test asks for."""

import io
import zipfile
from typing import Any

from openpyxl import Workbook

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LINKS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
REFER = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
BOOK = (
    f'<workbook {MAIN} {REFER}><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>'
)
RELS = f'<Relationships {LINKS}><Relationship Id="r1" Target="worksheets/a.xml"/></Relationships>'


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def workbook(*rows: list[Any]) -> Workbook:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    return book


def handmade(sheet: str, **parts: str) -> bytes:
    """A workbook whose sheet holds exactly this XML."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", BOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", RELS)
        archive.writestr("xl/worksheets/a.xml", f"<worksheet {MAIN}>{sheet}</worksheet>")
        for name, content in parts.items():
            archive.writestr(f"xl/{name}.xml", content)
    return out.getvalue()


def rows_of(*cells: str) -> str:
    return f"<sheetData><row>{''.join(cells)}</row></sheetData>"
