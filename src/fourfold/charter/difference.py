"""What changed between two texts, word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

SAME, ADDED, TAKEN_OUT = "same", "added", "taken-out"
_WORDS = re.compile(r"\s*\S+|\s+$")


@dataclass(frozen=True)
class Piece:
    """A stretch of words that stayed, came, or went."""

    kind: str
    text: str


def difference(before: str, after: str) -> list[Piece]:
    """The pieces in reading order; those that stayed or came make up `after`.

    Words that come up very often are not used to line the texts up (difflib's default): a text
    made of one word a thousand times is then as quick to compare as any other.
    """
    old, new = _words(before), _words(after)
    matched = SequenceMatcher(None, old, new)
    return list(_pieces(matched, old, new))


def _words(text: str) -> list[str]:
    return _WORDS.findall(text.replace("\r\n", "\n"))


def _pieces(matched: "SequenceMatcher[str]", old: list[str], new: list[str]) -> Iterator[Piece]:
    for kind, old_from, old_to, new_from, new_to in matched.get_opcodes():
        if kind == "equal":
            yield Piece(SAME, "".join(new[new_from:new_to]))
            continue
        if old_from < old_to:
            yield Piece(TAKEN_OUT, "".join(old[old_from:old_to]))
        if new_from < new_to:
            yield Piece(ADDED, "".join(new[new_from:new_to]))
