"""The text of one cell: what is taken out of it, and how a formula is kept from running.

A spreadsheet program runs a cell of a CSV file that begins like a formula. Our exports put an
apostrophe before it, and our reader takes exactly one away again, so that a file survives the trip.
"""

import re
import unicodedata

CELL_LIMIT = 2_000
# Characters that make a spreadsheet program read text as a formula, with their full-width twins.
TRIGGERS = "=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20"
STARTS_LIKE_FORMULA = re.compile(rf"\s*'*[{TRIGGERS}]")
GUARDED = re.compile(rf"'+[{TRIGGERS}]")

_SPACES = dict.fromkeys(map(ord, "\t\u00a0\u2007\u202f\u1680\u3000"), " ")
_LINE_ENDS = dict.fromkeys(map(ord, "\x0b\x0c\x85\u2028\u2029"), "\n")
# Directions and joins that show nothing and can make one name look like another.
_UNSEEN = dict.fromkeys(
    map(ord, "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069")
)
_SPECIAL = {**_SPACES, **_LINE_ENDS, **_UNSEEN, 0xAD: None, 0xFEFF: None}
_PLAIN = re.compile(r"[ -~]*")


def clean(text: str) -> str:
    """The text a person sees in the cell, without characters that show nothing."""
    if _PLAIN.fullmatch(text):
        return text.strip()
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_SPECIAL)
    text = "".join(letter for letter in text if letter == "\n" or not _unprintable(letter))
    return unicodedata.normalize("NFC", text).strip()


def _unprintable(letter: str) -> bool:
    # Controls, halves of surrogate pairs, and code points that stand for nothing.
    return unicodedata.category(letter) in {"Cc", "Cs", "Cn"}


def guard(text: str) -> str:
    """The text with an apostrophe before it when a spreadsheet program could run it."""
    return f"'{text}" if STARTS_LIKE_FORMULA.match(text) else text


def unguard(text: str) -> str:
    """The text without the apostrophe that `guard` put before it."""
    return text[1:] if GUARDED.match(text) else text
