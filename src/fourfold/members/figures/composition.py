"""Who is there: the kinds of members that were wanted, and how those who lead are spread."""

from collections import Counter
from collections.abc import Collection, Sequence

from django.utils.translation import gettext as _

from fourfold.members.balance.calc import FLOOR, evenness, split_evenly
from fourfold.members.balance.queries import fits, spread_sentence
from fourfold.members.figures.figure import Counts, Figure, Table
from fourfold.members.models import Membership, Position

State = Membership.State
NOBODY = ""
# A chair is as far as the furthest member who could sit there.
FURTHEST_FIRST = (State.JOINED, State.ASKED, State.NOT_ASKED, State.DECLINED, NOBODY)


def wanted_figure(table: Table) -> Figure:
    words = {
        State.JOINED: _("Here"),
        State.ASKED: _("Asked"),
        State.NOT_ASKED: _("Not yet asked"),
        State.DECLINED: _("Said no"),
        NOBODY: _("Nobody known yet"),
    }
    found = [(chair, _how_far(table, chair)) for chair in table.named]
    counted = Counter(state for _chair, state in found)
    return Figure(
        title=_("Who you wanted"),
        sentence=_("Of %(all)s kinds of members you wanted, %(here)s are here.")
        % {"all": len(found), "here": counted[State.JOINED]},
        how=_(
            "Chairs with a name. One counts as here when it is filled or a fitting member joined."
        ),
        counts=[
            Counts(
                _("How far"),
                [(words[state], counted[state]) for state in FURTHEST_FIRST if counted[state]],
            )
        ],
        rows=[table.chair_row(chair, words[state]) for chair, state in found],
    )


def _how_far(table: Table, chair: Position) -> str:
    if not chair.is_empty:
        return State.JOINED
    states = {one.standing.state for one in table.members if fits(chair, one)}
    return next((state for state in FURTHEST_FIRST if state in states), NOBODY)


def leading_figure(table: Table) -> Figure:
    """No number and no row below the floor: it would be about single people."""
    title = _("Who leads")
    how = _("Chairs that lead and are taken. An organization in several Ps is split evenly.")
    leading = table.leading
    if len(leading) < FLOOR:
        few = _(
            "Fewer than five chairs that lead are taken. A figure would be about single people."
        )
        return Figure(title, few, how)
    over_ps = [_ps(chair) for chair in leading]
    over_sectors = [[sector] if (sector := _sector(chair)) else [] for chair in leading]
    said = _("%(count)s chairs that lead are taken.") % {"count": len(leading)}
    return Figure(
        title,
        said,
        how,
        counts=[
            _counts(_("P"), over_ps, table.ps),
            _counts(_("Sector"), over_sectors, table.sectors),
        ],
        rows=[table.chair_row(chair, _where(chair, table)) for chair in leading],
    )


def _ps(chair: Position) -> Collection[str]:
    membership = chair.membership or (chair.holder.membership if chair.holder else None)
    ps: Collection[str] = (membership and membership.ps) or chair.ps
    return ps


def _sector(chair: Position) -> str:
    membership = chair.membership or (chair.holder.membership if chair.holder else None)
    return (membership and membership.sector) or chair.sector


def _where(chair: Position, table: Table) -> str:
    ps = [label for key, label in table.ps.items() if key in _ps(chair)]
    return ", ".join([*ps, *filter(None, [table.sectors.get(_sector(chair))])])


def _counts(heading: str, seats: Sequence[Collection[str]], axis: dict[str, str]) -> Counts:
    shares = split_evenly(seats, axis)
    value = evenness(seats, axis)
    note = _("Evenness %(value)s: 0 is all in one, 1 the same in each of %(parts)s.")
    return Counts(
        heading,
        [(axis[key], round(float(share), 2)) for key, share in shares.items() if share],
        spread_sentence(seats, axis) or _("Too few say which."),
        note % {"value": round(value, 2), "parts": len(axis)} if value is not None else "",
    )
