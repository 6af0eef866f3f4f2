"""Counting who is at the table. Pure functions: no database, no words of the interface.

An organization in several Ps counts once in each of them where counts are printed, and is split
evenly among them where shares are formed.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

FLOOR = 5  # below this many leadership seats, evenness would say something about single people
# From which part of what can be reached on it is called so.
SPREADS = ((0.9, "even"), (0.7, "fairly"), (0.4, "leaning"), (0.0, "one"))
NOWHERE = ""  # the key for what has no P, or no sector


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one member stands: its Ps, its sector, and whether it was asked or has joined."""

    ps: tuple[str, ...]
    sector: str
    state: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the wanted chairs are filled."""

    filled: int
    wanted: int

    @property
    def share(self) -> Fraction | None:
        """Filled among wanted; undefined while nothing is wanted."""
        return Fraction(self.filled, self.wanted) if self.wanted else None


Cells = Counter[tuple[str, str, str]]


def cells(standings: Iterable[Standing], axis: Collection[str]) -> Cells:
    """How many members there are for each P, sector and state."""
    counted: Cells = Counter()
    for one in standings:
        for p in _within(one.ps, axis) or (NOWHERE,):
            counted[p, one.sector, one.state] += 1
    return counted


def split_evenly(seats: Iterable[Collection[str]], axis: Collection[str]) -> dict[str, Fraction]:
    """Each seat shared out among its Ps; seats without one of these Ps are left out."""
    shares = dict.fromkeys(axis, Fraction(0))
    for seat in seats:
        ps = _within(seat, axis)
        for p in ps:
            shares[p] += Fraction(1, len(ps))
    return shares


def evenness(seats: Sequence[Collection[str]], axis: Collection[str]) -> float | None:
    """How evenly the seats lie over the Ps: 0 for all in one, 1 for the same number in each.

    H / ln k over all k Ps of the framework, so that an absent P lowers it. Undefined for fewer
    than two Ps and below the floor.
    """
    shares = split_evenly(seats, axis)
    total = sum(shares.values())
    if len(shares) < 2 or total < FLOOR:
        return None
    parts = [float(share / total) for share in shares.values() if share]
    entropy = -sum(part * math.log(part) for part in parts)
    return min(1.0, max(0.0, entropy / math.log(len(shares))))


def spread(value: float, seats: int, parts: int) -> str:
    """How even that is, for words: compared with the most that so many seats can reach."""
    reachable = math.log(min(seats, parts)) / math.log(parts)
    ratio = value / reachable if reachable else 0.0
    return next(word for least, word in SPREADS if ratio >= least)


def coverage(chairs: Iterable[bool]) -> Coverage:
    """Counts chairs, each given as whether it is filled."""
    listed = list(chairs)
    return Coverage(sum(listed), len(listed))


def bar_lengths(covers: Sequence[Coverage], width: int) -> list[tuple[int, int]]:
    """For each bar, where the filled part and the wanted part end. Bars begin at zero."""
    longest = max((cover.wanted for cover in covers), default=0) or 1
    return [(width * cover.filled // longest, width * cover.wanted // longest) for cover in covers]


def _within(ps: Iterable[str], axis: Collection[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p for p in ps if p in axis))
