"""Text as words to find it by: no capitals, no accents, no punctuation."""

import re
from collections.abc import Collection, Iterator, Sequence

from fourfold.kernel.textguard.folding import fold

LONGEST = 40  # letters; what is longer is cut, in the table and in the question alike
MOST_ASKED = 8
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def words_in(text: str) -> Iterator[str]:
    """The words of a text. "O'Brien" is found as "obrien", as "o" and as "brien"."""
    for found in WORD.finditer(fold(text).low):
        parts = found[0].split("'")
        yield "".join(parts)[:LONGEST]
        if len(parts) > 1:
            yield from (part[:LONGEST] for part in parts)


def words_asked(text: str) -> list[str]:
    """What somebody looks for, the longest and so the rarest word first; each once."""
    found = (each[0].replace("'", "")[:LONGEST] for each in WORD.finditer(fold(text).low))
    return sorted(dict.fromkeys(found), key=len, reverse=True)[:MOST_ASKED]


def excerpt(text: str, asked: Sequence[str], *, around: int = 60) -> str:
    """The place in a text where the first of the words stands, with what is around it."""
    folded = fold(text)
    for found in WORD.finditer(folded.low):
        if found[0].replace("'", "").startswith(tuple(asked)):
            at, _end = folded.as_typed(*found.span())
            start = text.rfind(" ", 0, max(at - around, 0)) + 1
            cut = text[start : at + 2 * around].strip()
            return f"{'…' if start else ''}{cut}{'…' if at + 2 * around < len(text) else ''}"
    return ""


def answers(there: Collection[str], asked: Sequence[str]) -> bool:
    """Whether each word that is asked for begins one that is there."""
    return all(any(word.startswith(each) for word in there) for each in asked)
