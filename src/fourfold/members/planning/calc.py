"""Whether a few people make a planning team: at least three, from more than one P."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

FEWEST, MOST, SIDES = 3, 5, 2


class Remark(StrEnum):
    """What there is to say about a team."""

    EMPTY = "empty"
    TOO_FEW = "too_few"
    MANY = "many"
    ONE_SIDED = "one_sided"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class TeamCheck:
    """The remarks on a team, the most important first, and the Ps it covers."""

    size: int
    ps: tuple[str, ...]
    remarks: tuple[Remark, ...]


def check_team(team: Sequence[Collection[str]], axis: Iterable[str]) -> TeamCheck:
    """Check a team, given as the Ps of each person, against the Ps of the framework."""
    held = {p for person in team for p in person}
    ps = tuple(p for p in axis if p in held)
    remarks = []
    if not team:
        remarks.append(Remark.EMPTY)
    elif len(team) < FEWEST:
        remarks.append(Remark.TOO_FEW)
    elif len(team) > MOST:
        remarks.append(Remark.MANY)
    if len(team) > 1 and len(ps) < SIDES:
        remarks.append(Remark.ONE_SIDED)
    return TeamCheck(len(team), ps, tuple(remarks or [Remark.READY]))
