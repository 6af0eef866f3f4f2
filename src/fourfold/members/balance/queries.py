"""Who is at the table, who was asked, and who is missing."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fourfold.kernel.documents.blocks import Bar, BarFigure
from fourfold.members.balance import calc
from fourfold.members.balance.calc import NOWHERE, Coverage, Standing
from fourfold.members.models import Membership, Position
from fourfold.members.positions.queries import gap_sentence, positions
from fourfold.partnerships.models import Role, Seat, Term
from fourfold.partnerships.vocabulary import Mark, labels_of, marks

State = Membership.State
STATES = (State.JOINED, State.ASKED, State.NOT_ASKED, State.DECLINED)
NAMED = 3  # how many organizations a sentence names
BAR = 300


@dataclass(frozen=True)
class Member:
    """What the balance knows of a member."""

    name: str
    kind: str
    standing: Standing


@dataclass(frozen=True)
class Gap:
    """An empty chair, in words, with those who could sit there."""

    position: Position
    sentence: str
    candidates: tuple[Member, ...] = ()

    @property
    def known(self) -> str:
        """Whom you know already that could fill it."""
        if not self.candidates:
            return ""
        count = len(self.candidates)
        said = ngettext(
            "You know %(count)s organization that could: %(names)s.",
            "You know %(count)s organizations that could: %(names)s.",
            count,
        )
        return said % {"count": count, "names": _listed(self.candidates)}


def _listed(members: tuple[Member, ...]) -> str:
    names = "; ".join(member.name for member in members[:NAMED])
    more = len(members) - NAMED
    return _("%(names)s and %(more)s more") % {"names": names, "more": more} if more > 0 else names


@dataclass(frozen=True)
class ChairBar:
    """One bar of the picture: chairs filled among chairs wanted."""

    label: str
    cover: Coverage
    mark: Mark | None
    filled_to: int = 0
    wanted_to: int = 0

    @property
    def missing(self) -> int:
        return self.wanted_to - self.filled_to

    @property
    def words(self) -> str:
        return _("%(filled)s of %(wanted)s filled") % {
            "filled": self.cover.filled,
            "wanted": self.cover.wanted,
        }


@dataclass(frozen=True)
class Balance:
    """Everything the balance page and the reports say, as one reader may see it."""

    ps: dict[str, str]
    sectors: dict[str, str]
    chairs: list[Position]
    members: list[Member]
    sees_declined: bool

    @cached_property
    def cover(self) -> Coverage:
        return _cover(self.chairs)

    @cached_property
    def states(self) -> list[State]:
        return [state for state in STATES if self.sees_declined or state != State.DECLINED]

    @cached_property
    def by_p(self) -> list[ChairBar]:
        bars = [
            ChairBar(
                mark.label, _cover(chair for chair in self.chairs if mark.key in chair.ps), mark
            )
            for mark in marks(self.ps)
        ]
        lived = _cover(chair for chair in self.chairs if chair.is_lived_experience)
        if lived.wanted:
            bars.append(ChairBar(_("Lived experience"), lived, None))
        return _drawn(bars)

    @cached_property
    def by_sector(self) -> list[ChairBar]:
        bars = [
            ChairBar(label, _cover(chair for chair in self.chairs if chair.sector == key), None)
            for key, label in self.sectors.items()
        ]
        return _drawn([bar for bar in bars if bar.cover.wanted])

    @cached_property
    def table(self) -> list[tuple[str, list[list[tuple[str, int]]]]]:
        """A row for each sector, a cell for each P: the states and their counts, if any."""
        counted = calc.cells([member.standing for member in self.members], self.ps)
        columns = [*self.ps, NOWHERE] if self.has_unsorted else list(self.ps)
        rows = {**self.sectors, NOWHERE: _("In no sector")}
        found = []
        for sector, label in rows.items():
            row = [
                [(str(state.label), n) for state in self.states if (n := counted[p, sector, state])]
                for p in columns
            ]
            if any(row) or sector:
                found.append((label, row))
        return found

    @cached_property
    def has_unsorted(self) -> bool:
        return any(not set(member.standing.ps) & set(self.ps) for member in self.members)

    @cached_property
    def leading(self) -> list[tuple[str, ...]]:
        """The Ps of each voting chair that is filled; those for lived experience have none."""
        return [
            tuple(chair.membership.ps or chair.ps if chair.membership else chair.ps)
            for chair in self.chairs
            if chair.weight == Position.Weight.VOTING
            and not chair.is_empty
            and not chair.is_lived_experience
        ]

    @cached_property
    def spread(self) -> str:
        """How the voting chairs that are filled lie over the Ps, in words."""
        return spread_sentence(self.leading, self.ps)

    @cached_property
    def gaps(self) -> list[Gap]:
        return [
            Gap(chair, gap_sentence(chair), self._candidates(chair))
            for chair in self.chairs
            if chair.is_empty
        ]

    def _candidates(self, chair: Position) -> tuple[Member, ...]:
        if not self.sees_declined or chair.is_lived_experience:
            return ()
        return tuple(
            member
            for member in self.members
            if member.standing.state != State.DECLINED and fits(chair, member)
        )

    @property
    def sentences(self) -> list[str]:
        """The gaps in words, for pages and reports; names no organization."""
        return [*self._empty_ps(), *(gap.sentence for gap in self.gaps)]

    def _empty_ps(self) -> list[str]:
        joined = {
            p for one in self.members if one.standing.state == State.JOINED for p in one.standing.ps
        }
        said = _("Nobody from %(p)s has joined yet.")
        return [said % {"p": label} for key, label in self.ps.items() if key not in joined]

    @property
    def finding(self) -> str:
        """The picture in one sentence."""
        counted = {"filled": self.cover.filled, "wanted": self.cover.wanted}
        found = _("%(filled)s of %(wanted)s chairs are filled") % counted
        empties = [bar.cover.wanted - bar.cover.filled for bar in self.by_p]
        most = max(empties, default=0)
        if not most:
            return found
        names = [bar.label for bar, empty in zip(self.by_p, empties, strict=True) if empty == most]
        return _("%(found)s; most empty ones: %(names)s") % {
            "found": found,
            "names": ", ".join(names),
        }

    @property
    def figure(self) -> BarFigure:
        """The same picture for a document."""
        alt = _("For each P, how many chairs are filled and how many are wanted.")
        return BarFigure(
            title=self.finding,
            alt=alt,
            bars=[Bar(bar.label, bar.cover.filled, bar.cover.wanted) for bar in self.by_p],
            columns=[_("P"), _("Filled"), _("Wanted")],
        )


def spread_sentence(seats: Sequence[Collection[str]], axis: dict[str, str]) -> str:
    """How evenly chairs lie over Ps or sectors, in words; empty when there are too few to say."""
    value = calc.evenness(seats, axis)
    if value is None:
        return ""
    shares = calc.split_evenly(seats, axis)
    most = max(shares.values())
    names = ", ".join(label for key, label in axis.items() if shares[key] == most)
    said = {
        "even": _("They are spread evenly."),
        "fairly": _("They are spread fairly evenly; most are in: %(names)s."),
        "leaning": _("They lean to one side; most are in: %(names)s."),
        "one": _("Nearly all are in one place: %(names)s."),
    }
    return said[calc.spread(value, len(seats), len(axis))] % {"names": names}


def balance(seat: Seat | None = None) -> Balance:
    """The balance as this person may see it; without one, as any member would.

    Only coordinators see who declined: for others, "asked" holds them too, which is as true.
    """
    sees_declined = seat is not None and seat.role == Role.COORDINATOR
    ps, sectors = labels_of(Term.Axis.P, Term.Axis.SECTOR)
    return Balance(
        ps=ps,
        sectors=sectors,
        chairs=list(positions()),
        members=list(members_in(folds_declined=not sees_declined)),
        sees_declined=sees_declined,
    )


def members_in(*, folds_declined: bool) -> Iterable[Member]:
    """Where each member stands; who declined counts as asked where that is not told."""
    rows = Membership.objects.order_by("organization__name", "pk").values_list(
        "organization__name", "organization__kind", "ps", "sector", "state"
    )
    for name, kind, ps, sector, state in rows:
        shown = State.ASKED if folds_declined and state == State.DECLINED else state
        yield Member(name or _("An individual"), kind or "", Standing(tuple(ps), sector, shown))


def _cover(chairs: Iterable[Position]) -> Coverage:
    return calc.coverage(not chair.is_empty for chair in chairs)


def fits(chair: Position, member: Member) -> bool:
    """Whether a member is of the kind that would fill a chair."""
    if chair.kinds:
        return member.kind in chair.kinds
    return bool(chair.sector) and member.standing.sector == chair.sector


def _drawn(bars: list[ChairBar]) -> list[ChairBar]:
    ends = calc.bar_lengths([bar.cover for bar in bars], BAR)
    return [
        replace(bar, filled_to=filled, wanted_to=wanted)
        for bar, (filled, wanted) in zip(bars, ends, strict=True)
    ]
