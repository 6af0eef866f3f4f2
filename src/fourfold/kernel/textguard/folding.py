"""Text as the patterns read it: no accents, plain quotes, hyphens and digits, and lower case.

"Víctima", "victima" and "Vi´ctima" typed as two signs must read the same, and so must a number with
a long dash or an invisible sign inside. Every position can be led back to the text as typed.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

# Signs that Unicode's own compatibility forms leave as they are.
PLAIN = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u0060", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\t\r\x0b\x0c\u2028\u2029", " "),
    "\u00ba": "o",
    "\u00b0": "o",
}
MARKS = {"Mn", "Me", "Cf"}  # accents, frames, and signs that take no room


@dataclass(frozen=True, slots=True)
class Folded:
    """The same text twice, with and without capitals, and the way back to what was typed."""

    plain: str
    low: str
    offsets: Sequence[int] | None  # None: every position is its own

    def as_typed(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the folded text stands in the text as typed."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], max(self.offsets[end], self.offsets[end - 1] + 1)


def fold(text: str) -> Folded:
    if text.isascii():
        plain = text.translate(_SPACES)
        return Folded(plain, plain.lower(), None)
    pieces = [_plain(sign) for sign in text]
    plain = "".join(pieces)
    if all(len(piece) == 1 for piece in pieces):
        return Folded(plain, plain.lower(), None)
    offsets = [at for at, piece in enumerate(pieces) for _ in piece]
    return Folded(plain, plain.lower(), [*offsets, len(text)])


_SPACES = str.maketrans("\t\r\x0b\x0c", "    ")


@lru_cache(maxsize=4096)
def _plain(sign: str) -> str:
    if sign in PLAIN:
        return PLAIN[sign]
    decomposed = unicodedata.normalize("NFKD", sign)
    kept = "".join(PLAIN.get(part, part) for part in decomposed if not _is_mark(part))
    # A letter whose small form is longer would move every later position.
    return kept if len(kept.lower()) == len(kept) else "?" * len(kept)


def _is_mark(part: str) -> bool:
    return unicodedata.category(part) in MARKS
