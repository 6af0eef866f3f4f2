"""What every figure is made of, and what all of them are counted from."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format

from fourfold.members.balance.queries import Member
from fourfold.members.models import Membership, Position
from fourfold.members.positions.months import later


@dataclass(frozen=True)
class Row:
    """One of the things that a figure was counted from."""

    label: str
    detail: str
    url: str


@dataclass(frozen=True)
class Counts:
    """Numbers that stand beside a figure, and what they say."""

    heading: str
    numbers: Sequence[tuple[str, Any]]
    words: str = ""
    note: str = ""


@dataclass(frozen=True)
class Figure:
    """A sentence about the table, with how it was counted and from what."""

    title: str
    sentence: str
    how: str
    rows: Sequence[Row] = ()
    counts: Sequence[Counts] = field(default_factory=tuple)


@dataclass(frozen=True)
class Table:
    """The chairs and the members on the day on which one looks."""

    partnership_id: UUID
    chairs: list[Position]
    members: list[Member]
    ps: dict[str, str]
    sectors: dict[str, str]
    today: date

    @property
    def since(self) -> date:
        """Where the twelve months begin."""
        return later(self.today, -12)

    @property
    def named(self) -> list[Position]:
        """The chairs on which somebody can sit by name: never those for lived experience."""
        return [chair for chair in self.chairs if not chair.is_lived_experience]

    @property
    def leading(self) -> list[Position]:
        """The chairs that lead and are taken."""
        return [chair for chair in self.named if chair.leads and not chair.is_empty]

    def chair_row(self, chair: Position, detail: str) -> Row:
        url = reverse("members:position", args=[self.partnership_id, chair.pk])
        return Row(str(chair), detail, url)

    def member_row(self, member: Membership, detail: str) -> Row:
        url = reverse("members:member", args=[self.partnership_id, member.pk])
        return Row(str(member), detail, url)


def in_words(day: date | None) -> str:
    return date_format(day, "DATE_FORMAT") if day else ""
