"""Mends names typed in capitals or small letters only, and leaves every other name alone."""

import re
from collections.abc import Sequence

from fourfold.members.recognize.name_words import PARTICLES
from fourfold.members.recognize.words import phrase

_LETTERS = re.compile(r"[^\W\d_]+")
_MAC_NAMES = frozenset({"macarthur", "macdonald", "macdougall", "macgregor", "mackenzie",
                        "maclean", "macleod", "macmillan"})  # fmt: skip


def _capital(run: str) -> str:
    """The run with a capital first, unless changing it would change its letters."""
    changed = run[:1].upper() + run[1:].lower()
    return changed if changed.casefold() == run.casefold() else run


def _mended_run(match: re.Match[str]) -> str:
    run, before = match.group(), match.string[: match.start()]
    folded = run.lower()
    if before.endswith(("'", "’")) and not re.search(r"(?:^|[^\w])[odlODL]['’]$", before):
        return (
            folded if folded.casefold() == run.casefold() else run
        )  # the "s" of a possessive, Ng'ang'a
    if folded.startswith("mc") and len(run) > 4:
        return "Mc" + _capital(run[2:])
    if folded in _MAC_NAMES:
        return "Mac" + _capital(run[3:])
    return _capital(run)


def _mended_word(word: str) -> str:
    return _LETTERS.sub(_mended_run, word)


def _is_shouted(word: str) -> bool:
    """Three capitals and more: two may be somebody's initials."""
    return word.isupper() and sum(character.isalpha() for character in word) > 2


def mended(words: Sequence[str], *, is_family: bool = False) -> list[str]:
    """The words of one name, mended where all of them, or one of them, were typed in one case.

    A particle that leads on to the family name stays small: "DE LA CRUZ" is "de la Cruz".
    """
    text = " ".join(words)
    is_plain = text.islower() or (text.isupper() and any(_is_shouted(word) for word in words))
    result = []
    for position, word in enumerate(words):
        leads_on = position + 1 < len(words) and (position > 0 or is_family)
        if is_plain and leads_on and phrase(word) in PARTICLES:
            result.append(word.lower())
        elif is_plain or _is_shouted(word):
            result.append(_mended_word(word))
        else:
            result.append(word)
    return result
