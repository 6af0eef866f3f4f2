"""What was put to the group, and what it answered.

Whether a version is agreed to stands nowhere: it follows from its round, and from later rounds in
which the same question was asked again. The newest version that was agreed to is the charter.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from fourfold.charter.models import Version
from fourfold.charter.queries import Part
from fourfold.decisions.models import Choice, Elector, Round
from fourfold.decisions.queries import agreed_names

State, Result = Round.State, Round.Result
AGREEING = (Choice.AGREE, Choice.CONCERN)
ROUND_COLUMNS = ("state", "result", "opened_on", "closes_at", "closed_on", "earlier")


@dataclass(frozen=True)
class Put:
    """A version with the round that counts for it: the last one in which it was asked."""

    version: Version
    round: Round

    @property
    def is_agreed(self) -> bool:
        return self.round.is_agreed

    @property
    def is_live(self) -> bool:
        """Whether the group is still to answer, or has not been asked yet."""
        return self.round.state in (State.DRAFT, State.OPEN)

    @property
    def status(self) -> str:
        """One of the fixed words for how far something is."""
        if self.round.state == State.DRAFT:
            return "draft"
        if self.round.is_open:
            return "proposed"
        return "agreed" if self.is_agreed else "closed"

    def parts(self) -> list[Part]:
        return [Part.of(kept) for kept in self.version.articles]


def versions() -> QuerySet[Version]:
    """All versions, the newest first, without their texts."""
    columns = ("number", "proposed", *(f"round__{name}" for name in ROUND_COLUMNS))
    return Version.objects.select_related("round").only("partnership", *columns)


def all_put() -> list[Put]:
    """Every version with the round that counts, the newest first."""
    found = list(versions())
    return with_their_rounds(found)


def with_their_rounds(found: list[Version]) -> list[Put]:
    may_be_asked_again = any(one.round.result not in ("", Result.AGREED) for one in found)
    later = _later_tries() if may_be_asked_again else {}
    return [Put(version, _last_try(version.round, later)) for version in found]


def _later_tries() -> dict[object, Round]:
    """Rounds that asked again what an earlier one asked, by that earlier one.

    A new version that builds on an earlier round is a question of its own, and so is one that asks
    in other words.
    """
    again = Round.objects.filter(is_fixed=True).exclude(earlier=None).exclude(opened_on=None)
    again = again.exclude(pk__in=Version.objects.order_by().values("round"))
    return {one.earlier_id: one for one in again.only(*ROUND_COLUMNS).order_by("opened_on")}


def _last_try(matter: Round, later: dict[object, Round]) -> Round:
    """The last one; but what was agreed holds while it is asked again, and when that fails."""
    counts = matter
    while matter.pk in later:
        matter = later[matter.pk]
        if matter.is_agreed or not counts.is_agreed:
            counts = matter
    return counts


def adopted_of(put: list[Put]) -> Put | None:
    """The charter that holds: the newest version that was agreed to."""
    return next((one for one in put if one.is_agreed), None)


def live_of(put: list[Put]) -> Put | None:
    """The version that is before the group, or about to be."""
    return next((one for one in put if one.is_live), None)


def adopted() -> Put | None:
    return adopted_of(all_put())


@dataclass(frozen=True)
class Answers:
    """Who agreed, on whose authority, and who takes part without having agreed."""

    agreed: list[str]
    others: list[str]


def answers_to(matter: Round) -> Answers:
    """By name, as everybody was told before answering.

    Those who did not agree stand in one list, whatever they said or did not say. A secret ballot
    on paper names nobody.
    """
    if matter.way == Round.Way.PAPER:
        return Answers([], [])
    rest = Elector.objects.filter(round=matter).exclude(stance__choice__in=AGREEING)
    others = [str(voice) for voice in rest.order_by("name", "pk")]
    return Answers(_together(agreed_names(matter)), _together(others))


def _together(names: list[str]) -> list[str]:
    """Each name once: individual members stand here without theirs, and are counted."""
    return [name if n == 1 else f"{name} ({n})" for name, n in Counter(names).items()]


def fingerprint(parts: Iterable[Part]) -> str:
    """Short for every word of the charter: another one when any of them changes."""
    words = [[part.key, part.raw, part.body] for part in parts]
    return hashlib.sha256(json.dumps(words).encode()).hexdigest()
