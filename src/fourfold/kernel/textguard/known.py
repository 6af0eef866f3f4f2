"""The names a partnership knows: its people and organizations, and who goes by another name.

An area that holds such names gives them once, in its `AppConfig.ready`:

    provide(names_of_this_partnership)

The function runs inside the open partnership and returns `KnownNames`; outside one it returns none.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from fourfold.kernel.textguard.folding import fold
from fourfold.kernel.textguard.words import FOLLOW_WORDS

WORD = re.compile(r"[a-z0-9]{1,60}")
LONGEST_NAME = 6  # words of a name on either side of the part that was found
REACH = 80  # signs in which they must stand
PARTICLES = frozenset("de del la las los y van von da dos of the and".split())


class KnownNames(NamedTuple):
    own_names: Collection[str] = ()
    aliases: Mapping[str, str] = {}


_providers: list[Callable[[], KnownNames]] = []


def provide(names: Callable[[], KnownNames]) -> None:
    """Let the guard ask this function for names from now on."""
    _providers.append(names)


def known_names() -> KnownNames:
    """All names that the areas know, in the partnership that is open."""
    own: list[str] = []
    aliases: dict[str, str] = {}
    for provider in _providers:
        names = provider()
        own += names.own_names
        aliases.update(names.aliases)
    return KnownNames(own, aliases)


@dataclass(frozen=True, slots=True)
class NameBook:
    """Names folded for reading: whole ones, the words of people's names, and their initials."""

    whole: frozenset[str]
    people: frozenset[str]
    initials: frozenset[str]

    @classmethod
    def of(cls, names: Collection[str]) -> "NameBook":
        """The names as lists of words, so that one look-up costs the same in a book of any size."""
        split = [words_in(fold(name).low) for name in names]
        persons = [_without_particles(words) for words in split if is_person(words)]
        return cls(
            whole=frozenset(" ".join(words) for words in split if words),
            people=frozenset(word for words in persons for word in words if len(word) > 2),
            initials=frozenset("".join(word[0] for word in words) for words in persons),
        )

    def covers(self, low: str, start: int, end: int) -> bool:
        """Whether a whole name of the book stands over this stretch of text."""
        if not self.whole:
            return False
        inside = words_in(low[start:end])
        before = words_in(low[max(0, start - REACH) : start])[-LONGEST_NAME:]
        after = words_in(low[end : end + REACH])[:LONGEST_NAME]
        return any(
            " ".join([*before[len(before) - left :], *inside, *after[:right]]) in self.whole
            for left in range(len(before) + 1)
            for right in range(len(after) + 1)
        )

    def has_person(self, low: str) -> bool:
        """Whether these words hold a person's name, or a part of it."""
        return any(word in self.people for word in words_in(low))


def words_in(low: str) -> list[str]:
    return WORD.findall(low)


def is_person(words: list[str]) -> bool:
    """One to four words, none of which names an organization."""
    return 1 <= len(words) <= 4 and not any(
        word in FOLLOW_WORDS or any(sign.isdigit() for sign in word) for word in words
    )


def _without_particles(words: list[str]) -> list[str]:
    return [word for word in words if word not in PARTICLES]
