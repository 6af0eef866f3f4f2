"""Hostile, damaged and wrong files: refused in one sentence, in little time and memory."""

import io
import time
import tracemalloc
import zipfile

import pytest

from fourfold.kernel.tabular.archives import MEGABYTE
from fourfold.kernel.tabular.reading import read_file
from fourfold.kernel.tabular.sheet import CannotRead
from fourfold.kernel.tests.workbooks import BOOK, MAIN, handmade, rows_of


def archive(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/"), content)
    return out.getvalue()


def old_office(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + stream.encode("utf-16-le")


def with_password() -> bytes:
    content = bytearray(handmade(rows_of("<c><v>1</v></c>")))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + place] |= 1
            at = content.find(mark, at + 4)
    return bytes(content)


def hundred_thousand_rows() -> bytes:
    rows = "".join(f'<row r="{n}"><c><v>{n}</v></c></row>' for n in range(1, 100_001))
    return handmade(f"<sheetData>{rows}</sheetData>")


def much_repeated_text() -> bytes:
    row = "".join(["<row>", '<c t="s"><v>0</v></c>' * 190, "</row>"])
    string = f"<sst {MAIN}><si><t>{'x' * 1999}</t></si></sst>"
    return handmade(f"<sheetData>{row * 50}</sheetData>", sharedStrings=string)


def unfolding_entities() -> bytes:
    doctype = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]>'
    return archive(**{"xl__workbook.xml": f"{doctype}{BOOK}".encode()})


def flipped_bytes() -> bytes:
    content = bytearray(hundred_thousand_rows())
    content[400:440] = bytes(40)
    return bytes(content)


BOMB = f"<sheetData><row>{'<c/>' * (16 * MEGABYTE)}</row></sheetData>"
REFUSED = {
    "a zip bomb": lambda: handmade(BOMB),
    "a text that a thousand cells repeat": much_repeated_text,
    "3,000 parts": lambda: archive(**{f"part{n}": b"x" for n in range(3_000)}),
    "more than 200 MB declared": lambda: archive(
        **{f"xl__{n}": bytes(50 * MEGABYTE) for n in "abcde"}
    ),
    "100,000 rows": hundred_thousand_rows,
    "201 columns": lambda: handmade(rows_of('<c r="GS1"><v>1</v></c>')),
    "entities that unfold": unfolding_entities,
    "a Word document": lambda: archive(**{"word__document.xml": b"<w/>"}),
    "an OpenDocument sheet": lambda: archive(
        mimetype=b"application/vnd.oasis", **{"content.xml": b""}
    ),
    "a Numbers document": lambda: archive(**{"Index__Document.iwa": b"x"}),
    "a workbook with macros": lambda: archive(
        **{"xl__workbook.xml": b"", "xl__vbaProject.bin": b""}
    ),
    "an old workbook": lambda: old_office("Workbook"),
    "a workbook with a password": lambda: old_office("EncryptedPackage"),
    "a zip with a password": with_password,
    "no rows": lambda: handmade("<sheetData/>"),
    "half of a file": lambda: handmade(rows_of("<c><v>1</v></c>"))[:-200],
    "broken XML": lambda: handmade("<sheetData><row></sheetData>"),
    "a string that is not there": lambda: handmade(rows_of('<c t="s"><v>9</v></c>')),
    "flipped bytes": flipped_bytes,
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_workbook_that_cannot_be_read_is_refused_in_one_sentence(name: str) -> None:
    content = REFUSED[name]()
    tracemalloc.start()
    began = time.process_time()
    with pytest.raises(CannotRead) as refusal:
        read_file("list.xlsx", content)
    spent = time.process_time() - began
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert refusal.value.message.count(". ") == 0
    assert refusal.value.message.endswith(".")
    assert peak < 40 * MEGABYTE
    assert spent < 5
