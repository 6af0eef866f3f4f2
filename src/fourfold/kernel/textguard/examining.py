"""Reads one text with every detector."""

from bisect import bisect
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain, islice

from fourfold.kernel.textguard import ages, events, hard, places, records
from fourfold.kernel.textguard.findings import Finding, finding
from fourfold.kernel.textguard.folding import Folded, fold
from fourfold.kernel.textguard.known import NameBook
from fourfold.kernel.textguard.lived import marked_members, named_members, two_names
from fourfold.kernel.textguard.people import Reader
from fourfold.kernel.textguard.rules import Rule

HARD: tuple[Rule, ...] = (*hard.RULES, *records.RULES)
SOFT: tuple[Rule, ...] = (*ages.RULES, *events.RULES)
PLACES: tuple[Rule, ...] = places.RULES
MOST = 40  # findings of one rule that are worth showing at once


def examine(
    text: str,
    *,
    own_names: Collection[str] = (),
    aliases: Mapping[str, str] | None = None,
    most: int | None = MOST,
    about_lived_experience: bool = False,
) -> tuple[Finding, ...]:
    """What in this text may be about a client, in order.

    `own_names` are the partnership's people and organizations, as they are shown, and addresses and
    phone numbers of theirs that may stand in any text. `aliases` lead from the name somebody chose
    to the one they did not. `most` bounds the findings of one rule; None shows all. In a text that
    is `about_lived_experience`, every name of the partnership's own people is a finding.
    """
    folded = fold(text)
    aliases = aliases or {}
    book = NameBook.of([*own_names, *aliases, *aliases.values()])
    found = chain(
        *(islice(rule.findings(folded), most) for rule in (*HARD, *SOFT)),
        *(islice(_strange(rule, folded, book), most) for rule in PLACES),
        islice(Reader(folded, book).findings(), most),
        islice(marked_members(folded, book), most),
        islice(two_names(folded, book, aliases), most),
        islice(named_members(folded, book), most if about_lived_experience else 0),
    )
    return tuple(_as_typed(one, folded) for one in _without_overlaps(found))


def _strange(rule: Rule, text: Folded, book: NameBook) -> Iterator[Finding]:
    """Addresses and phones that are not the partnership's own."""
    return (one for one in rule.findings(text) if not book.covers(text.low, one.start, one.end))


def _without_overlaps(found: Iterable[Finding]) -> list[Finding]:
    """One finding for each stretch: a hard one before a soft one, then the longer."""
    kept: list[Finding] = []
    for one in sorted(found, key=lambda one: (not one.hard, one.start - one.end, one.start)):
        at = bisect(kept, one.start, key=lambda other: other.start)
        clear_before = at == 0 or kept[at - 1].end <= one.start
        clear_after = at == len(kept) or one.end <= kept[at].start
        if clear_before and clear_after:
            kept.insert(at, one)
    return kept


def _as_typed(one: Finding, text: Folded) -> Finding:
    return finding(one.detector, text.as_typed(one.start, one.end))
