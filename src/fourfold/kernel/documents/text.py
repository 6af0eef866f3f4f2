"""Text as every renderer can take it: the one place where characters are cleaned."""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Control characters, byte order marks and noncharacters: XML or PDF refuses each of them.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufeff"
    + "".join(
        f"{chr(plane + 0xFFFE)}-{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
    )
    + "]"
)
_SURROGATES = re.compile("[\ud800-\udfff]")
VARIATION_SELECTORS = frozenset([*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)])


def clean(text: object) -> str:
    """The text with line ends as `\\n` and nothing in it that a file format refuses."""
    cleaned = _LINE_ENDS.sub("\n", str(text)).replace("\t", " ")
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub("", _SURROGATES.sub("\ufffd", cleaned)))


def one_line(text: object) -> str:
    """The cleaned text on one line, for titles, headings and captions."""
    return " ".join(clean(text).split())


def has_no_ink(character: str) -> bool:
    """Whether a character leaves no mark on paper: a space, a joiner, a direction mark."""
    return unicodedata.category(character)[0] in "ZC" or ord(character) in VARIATION_SELECTORS


def is_blank(text: str) -> bool:
    """Whether nothing of the text would be seen on paper."""
    return all(map(has_no_ink, text))
