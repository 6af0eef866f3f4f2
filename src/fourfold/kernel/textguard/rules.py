"""A rule: a pattern that has a bound on every repetition, and what must hold around a match.

With bounds everywhere, the work at one position has a bound too, so the time grows with the length
of the text and with nothing else. A test reads every pattern and holds this.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from fourfold.kernel.textguard.findings import Finding, finding
from fourfold.kernel.textguard.folding import Folded

Match = re.Match[str]
NEAR = 40  # how far before and after a match its surroundings are read


@dataclass(frozen=True, slots=True)
class Rule:
    """`hit`, when the pattern names such a group, is the part to mark; `cased` reads capitals."""

    key: str
    pattern: re.Pattern[str]
    unless_before: re.Pattern[str] | None = None
    unless_after: re.Pattern[str] | None = None
    accept: Callable[[Match], bool] | None = None
    cased: bool = False

    def findings(self, text: Folded) -> Iterator[Finding]:
        source = text.plain if self.cased else text.low
        for match in self.pattern.finditer(source):
            if self._holds(match, text.low):
                yield finding(self.key, match.span("hit" if match.re.groupindex.get("hit") else 0))

    def _holds(self, match: Match, low: str) -> bool:
        start, end = match.span()
        before, after = low[max(0, start - NEAR) : start], low[end : end + NEAR]
        if self.unless_before and self.unless_before.search(before):
            return False
        if self.unless_after and self.unless_after.match(after):
            return False
        return self.accept is None or self.accept(match)


def word(*choices: str, letters_only: bool = False) -> str:
    """One of these as whole words; a digit may follow at once where only letters are looked at."""
    after = "a-z" if letters_only else "a-z0-9"
    # A look at the first letter spares the rest of the work at most positions.
    letters = {choice[0] for choice in choices}
    first = "".join(sorted(letters)) if all(map(str.isalpha, letters)) else "a-z"
    return rf"(?=[{first}])(?<![a-z0-9])(?:{'|'.join(choices)})(?![{after}])"


def before(*choices: str) -> re.Pattern[str]:
    """Surroundings that end with one of these words, right before a match."""
    return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(choices)})[^a-z0-9]{{0,4}}$")


def digits(text: str) -> int:
    return sum(sign.isdigit() for sign in text)


# A plan, a law or a group has a beginning too.
THINGS_BORN = re.compile(
    r"(?<![a-z])(?:coalition|partnership|team|group|program|idea|network|alliance|task force"
    r"|council|project|committee|alianza|red|grupo|programa|idea|proyecto|consejo|mesa"
    r"|coalicion)(?![a-z])"
)
