"""A text as folded words, each of which remembers where in the text it stood."""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

_WORD = re.compile(
    r"[^\W\d_](?:\.[^\W\d_])+\.?(?![^\W_])"  # D.A. and U.S.
    r"|[^\W_]+(?:['’`][^\W_]+)*"  # Sheriff's
    r"|&"
)
_POSSESSIVE = re.compile(r"['’`]s$", re.IGNORECASE)
_NOT_PLURAL = frozenset({"aids", "arms", "trans", "texas", "dallas", "hermanas", "jesus"})
_NOT_LETTERS = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """The text without accents and in lower case, so that "Policía" meets "policia"."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


class Word(NamedTuple):
    """One word: folded for comparison, and its place in the text it came from."""

    folded: str
    start: int
    end: int
    written: str


def _folded(written: str) -> str:
    if written.isascii() and written.isalnum():  # nearly every word
        return written.lower()
    if written == "&":
        return "and"
    return _NOT_LETTERS.sub("", fold(_POSSESSIVE.sub("", written)))


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text in order; "&" counts as "and"."""
    return tuple(
        Word(folded, match.start(), match.end(), match.group())
        for match in _WORD.finditer(text)
        if (folded := _folded(match.group()))
    )


def folded_words(text: str) -> tuple[str, ...]:
    return tuple(folded for written in _WORD.findall(text) if (folded := _folded(written)))


def phrase(text: str) -> str:
    """The folded words of a text with one space between them."""
    if text.isascii() and text.isalnum():
        return text.lower()
    return " ".join(folded_words(text))


def listed(listing: str) -> tuple[str, ...]:
    """A comma-separated listing in the source as folded phrases, in order."""
    return tuple(phrase(part) for part in listing.split(","))


def phrases(listing: str) -> frozenset[str]:
    return frozenset(listed(listing))


def stem(word: str) -> str:
    """The word without its plural ending: English and Spanish, good enough to compare with."""
    if word in _NOT_PLURAL:
        return word
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "ews")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1]


def stems(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(stem(word) for word in words)
