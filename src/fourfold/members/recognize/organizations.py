"""Which spellings in a list are the same organization, and how sure that is.

A false merge is worse than a missed one: only names that are equal once short forms are written
out count as the same. "Likely" and "possible" are questions for a person. Names that differ in a
number, a direction, a place or any other distinctive word are never put together.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fourfold.members.recognize.likeness import ALIKE, Likeness, likenesses
from fourfold.members.recognize.naming import Name, name_of
from fourfold.members.recognize.words import phrase


class Sameness(StrEnum):
    """How sure it is that several spellings mean one organization."""

    EXACT = "exact"
    LIKELY = "likely"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Cluster:
    """Spellings that mean, or may mean, one organization."""

    names: tuple[str, ...]  # distinct, in the order of the list
    best: str  # the spelling to show
    confidence: Sameness
    reason: Promise


def normalize(name: str) -> str:
    """The key of a name: equal for spellings that mean the same organization for certain."""
    return name_of(name).key


def best_spelling(spellings: Iterable[str]) -> str:
    """The fullest spelling that is not all capitals or all small letters."""

    def merit(spelling: str) -> tuple[bool, int]:
        return not (spelling.isupper() or spelling.islower()), len(spelling)

    return max(spellings, key=merit).strip()


class _Groups:
    """Names put together step by step (union-find)."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, at: int) -> int:
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def join(self, first: int, second: int) -> None:
        low, high = sorted((self.root(first), self.root(second)))
        self._parent[high] = low


def _spellings_by_key(names: Iterable[str]) -> dict[str, tuple[Name, list[str]]]:
    found: dict[str, tuple[Name, list[str]]] = {}
    for written in dict.fromkeys(name.strip() for name in names):
        if written:
            name = name_of(written)
            found.setdefault(name.key, (name, []))[1].append(written)
    return found


def _exact_reason(spellings: Sequence[str]) -> Promise:
    if len({phrase(spelling) for spelling in spellings}) == 1:
        return _("The same name but for capitals and punctuation")
    return _("The same name once short forms are written out")


def _cluster(spellings: Sequence[str], confidence: Sameness, reason: Promise) -> Cluster:
    return Cluster(tuple(spellings), best_spelling(spellings), confidence, reason)


def _firm(
    entries: Sequence[tuple[Name, list[str]]], groups: _Groups, found: Sequence[Likeness]
) -> Iterator[Cluster]:
    """The exact and the likely groups."""
    reasons: dict[int, Promise] = {}
    for likeness in found:
        if likeness.is_likely:
            reasons.setdefault(groups.root(likeness.first), ALIKE[likeness.why])
    members: dict[int, list[int]] = defaultdict(list)
    for at in range(len(entries)):
        members[groups.root(at)].append(at)
    for root, group in members.items():
        spellings = [spelling for at in group for spelling in entries[at][1]]
        if len(group) > 1:
            yield _cluster(spellings, Sameness.LIKELY, reasons[root])
        elif len(spellings) > 1:
            yield _cluster(spellings, Sameness.EXACT, _exact_reason(spellings))


def cluster(names: Iterable[str]) -> tuple[Cluster, ...]:
    """Groups of spellings that are, or may be, one organization, the surest first.

    A spelling is in at most one exact or likely group; a possible group joins just two.
    """
    entries = list(_spellings_by_key(names).values())
    found = likenesses([name for name, _spellings in entries])
    groups = _Groups(len(entries))
    for likeness in found:
        if likeness.is_likely:
            groups.join(likeness.first, likeness.second)
    firm = sorted(
        _firm(entries, groups, found), key=lambda group: group.confidence is not Sameness.EXACT
    )
    asked: dict[frozenset[int], Cluster] = {}
    for likeness in found:
        pair = frozenset({groups.root(likeness.first), groups.root(likeness.second)})
        if len(pair) == 2 and pair not in asked:
            spellings = [*entries[likeness.first][1], *entries[likeness.second][1]]
            asked[pair] = _cluster(spellings, Sameness.POSSIBLE, ALIKE[likeness.why])
    return (*firm, *asked.values())
