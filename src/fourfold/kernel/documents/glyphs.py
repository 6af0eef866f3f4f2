"""Which characters the shipped fonts can draw.

PDF/UA-1 refuses a file with a character that no font draws, so the PDF renderer has to know.
"""

import struct
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "fonts"
TEXT_FONT = "SourceSans3_400Regular.ttf"
SHIPPED = (
    TEXT_FONT,
    "SourceSans3_600SemiBold.ttf",
    "SourceSerif4_600SemiBold.ttf",
    "NotoSansArabic_400Regular.ttf",
    "NotoSansHebrew_400Regular.ttf",
    "NotoEmoji_400Regular.ttf",
)


class FontsMissing(RuntimeError):
    """The build has not put the fonts in place."""

    def __init__(self) -> None:
        super().__init__("PDF files need their fonts: run `make assets` to put them in place.")


@cache
def drawable(*names: str) -> frozenset[int]:
    """The code points that at least one of the named fonts can draw."""
    return frozenset[int]().union(*(_code_points((FOLDER / name).read_bytes()) for name in names))


def _code_points(font: bytes) -> set[int]:
    """What the character map of a TrueType font covers (its subtables of format 4 and 12)."""
    tables = struct.unpack_from(">H", font, 4)[0]
    records = (struct.unpack_from(">4sIII", font, 12 + 16 * index) for index in range(tables))
    start = next(offset for tag, _check, offset, _size in records if tag == b"cmap")
    covered = set[int]()
    for index in range(struct.unpack_from(">H", font, start + 2)[0]):
        subtable = start + struct.unpack_from(">I", font, start + 8 + 8 * index)[0]
        kind = struct.unpack_from(">H", font, subtable)[0]
        if kind == 12:
            covered.update(_long_map(font, subtable))
        elif kind == 4:
            covered.update(_short_map(font, subtable))
    return covered


def _long_map(font: bytes, subtable: int) -> set[int]:
    groups = struct.unpack_from(">I", font, subtable + 12)[0]
    values = struct.unpack_from(f">{3 * groups}I", font, subtable + 16)
    return {
        point
        for first, last in zip(values[::3], values[1::3], strict=True)
        for point in range(first, last + 1)
    }


def _short_map(font: bytes, subtable: int) -> set[int]:
    count = struct.unpack_from(">H", font, subtable + 6)[0] // 2
    ends = struct.unpack_from(f">{count}H", font, subtable + 14)
    starts = struct.unpack_from(f">{count}H", font, subtable + 16 + 2 * count)
    return {
        point
        for first, last in zip(starts, ends, strict=True)
        for point in range(first, last + 1)
        if point != 0xFFFF
    }
