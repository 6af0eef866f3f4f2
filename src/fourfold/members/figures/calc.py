"""Counting how steady the table is. Pure functions: no database, no words of the interface."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise

from fourfold.members.balance.calc import FLOOR


@dataclass(frozen=True, slots=True)
class Span:
    """A term: who sat on a chair, from when (None: since ever) until when (None: still)."""

    chair: Hashable
    who: Hashable
    starts: date | None
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class Turnover:
    """How many chairs passed to somebody else, beside how many were filled on average."""

    replaced: int
    average: Fraction

    @property
    def share(self) -> Fraction | None:
        """Undefined below the floor: it would be about single people."""
        return Fraction(self.replaced) / self.average if self.average >= FLOOR else None


def turnover(spans: Sequence[Span], since: date, until: date) -> Turnover:
    """Replacements after `since` up to `until`, and the average number of filled chairs."""
    return Turnover(len(list(handovers(spans, since, until))), average_filled(spans, since, until))


def handovers(spans: Iterable[Span], since: date, until: date) -> Iterator[Span]:
    """The terms with which a chair passed to somebody else; another term of the same is none."""
    by_chair: dict[Hashable, list[Span]] = defaultdict(list)
    for span in spans:
        by_chair[span.chair].append(span)
    for terms in by_chair.values():
        terms.sort(key=lambda span: (span.starts or date.min, span.ends or date.max))
        for before, after in pairwise(terms):
            if after.who != before.who and after.starts and since < after.starts <= until:
                yield after


def average_filled(spans: Iterable[Span], since: date, until: date) -> Fraction:
    """How many chairs were filled on an average day of the time between."""
    days = (until - since).days
    if days <= 0:
        return Fraction(0)
    filled = 0
    for span in spans:
        began, ended = max(span.starts or since, since), min(span.ends or until, until)
        filled += max(0, (ended - began).days)
    return Fraction(filled, days)
