"""Counting, without a database: who said what, and what follows under a rule.

* Who is **recused** took no part: neither in the votes nor toward the quorum, and all who might
  take part stay the number that the quorum is a share of.
* Who **abstains** or is **not authorized to take a position** was there: toward the quorum, and
  neither for nor against.
* Who is **away** or has not answered is neither. A tie decides nothing.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Self

from fourfold.decisions.models import Choice, Round, Rule

FOR = (Choice.AGREE, Choice.CONCERN)
PRESENT = (*FOR, Choice.BLOCK, Choice.ABSTAIN, Choice.UNAUTHORIZED)
Method = Rule.Method


@dataclass(frozen=True)
class Terms:
    """What a rule says about counting."""

    method: str
    share: str = ""
    quorum: int | None = None
    fallback_tries: int = 0
    fallback_days: int = 0

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> Self:
        return cls(**{name: kept[name] for name in cls.__dataclass_fields__ if name in kept})


@dataclass(frozen=True)
class Tally:
    """How many might take part, and how many said what. `votes` are those for each option."""

    eligible: int
    said: Mapping[str, int]
    votes: Mapping[int, int] = field(default_factory=dict)

    @property
    def in_favor(self) -> int:
        return sum(self.votes.values())

    @property
    def against(self) -> int:
        return self.said.get(Choice.BLOCK, 0)

    @property
    def present(self) -> int:
        return sum(self.said.get(choice, 0) for choice in PRESENT)

    @property
    def answered(self) -> int:
        return sum(self.said.values())

    @property
    def silent(self) -> int:
        return self.eligible - self.answered

    def kept(self) -> dict[str, Any]:
        """The counts as a record keeps them: plain JSON."""
        votes = {str(option): count for option, count in self.votes.items()}
        return {"eligible": self.eligible, "said": dict(self.said), "votes": votes}

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> Self:
        """The counts of a record; keys that were numbers come back from JSON as text."""
        votes = {int(option): count for option, count in kept.get("votes", {}).items()}
        return cls(kept.get("eligible", 0), kept.get("said", {}), votes)


@dataclass(frozen=True)
class Outcome:
    """What a tally comes to, and (where it was agreed) which option."""

    result: Round.Result
    option: int | None = None
    by_majority: bool = False  # whether consensus failed and the majority decided


def tally(eligible: int, answers: Mapping[tuple[str, int], int]) -> Tally:
    """Count answers: how many gave each, told by what was said and the place of the option."""
    said, votes = Counter[str](), Counter[int]()
    for (choice, option), count in answers.items():
        said[str(choice)] += count
        if choice in FOR:
            votes[option] += count
    return Tally(eligible, dict(said), dict(votes))


def paper_tally(eligible: int, ballots: Mapping[str, Any]) -> Tally:
    """The totals of a secret ballot: `votes` for each option, `against` and `abstain`."""
    votes = {option: count for option, count in enumerate(ballots.get("votes", ())) if count}
    said = {
        Choice.AGREE.value: sum(votes.values()),
        Choice.BLOCK.value: ballots.get("against", 0),
        Choice.ABSTAIN.value: ballots.get("abstain", 0),
    }
    return Tally(eligible, {choice: count for choice, count in said.items() if count}, votes)


def needed(eligible: int, quorum: int | None) -> int:
    """How many have to take part. Somebody has to, whatever the rule."""
    return max(1, -(-eligible * (quorum or 0) // 100))


def outcome(counted: Tally, terms: Terms, *, tries: int = 0, days: int = 0) -> Outcome:
    """What follows; `tries` and `days` say how long consensus on this question was sought."""
    if counted.present < needed(counted.eligible, terms.quorum):
        return Outcome(Round.Result.NO_QUORUM)
    if terms.method in (Method.CONSENSUS, Method.FALLBACK) and (agreed := _consensus(counted)):
        return agreed
    if terms.method == Method.CONSENSUS:
        return Outcome(Round.Result.NOT_AGREED)
    if terms.method == Method.FALLBACK and not may_fall_back(terms, tries=tries, days=days):
        return Outcome(Round.Result.NOT_AGREED)
    return _vote(counted, terms)


def may_fall_back(terms: Terms, *, tries: int, days: int) -> bool:
    """Whether the majority decides now, after so many earlier tries and so many days."""
    return tries >= terms.fallback_tries and days >= terms.fallback_days


def _consensus(counted: Tally) -> Outcome | None:
    if counted.against or len(counted.votes) != 1:
        return None
    return Outcome(Round.Result.AGREED, option=next(iter(counted.votes)))


def _vote(counted: Tally, terms: Terms) -> Outcome:
    """The option in front, when enough of those who took sides are for it."""
    front = max(counted.votes, key=lambda option: counted.votes[option], default=None)
    if front is None:
        return Outcome(Round.Result.NOT_AGREED)
    share = Fraction(counted.votes[front], counted.in_favor + counted.against)
    wins = share >= Fraction(terms.share) if terms.share else share > Fraction(1, 2)
    if not wins:
        return Outcome(Round.Result.NOT_AGREED)
    return Outcome(Round.Result.AGREED, option=front, by_majority=terms.method == Method.FALLBACK)
