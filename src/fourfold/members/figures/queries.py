"""The figures about the table, one by one or all of them."""

from fourfold.kernel import clock
from fourfold.members.balance.queries import members_in
from fourfold.members.figures.composition import leading_figure, wanted_figure
from fourfold.members.figures.figure import Figure, Table
from fourfold.members.figures.steadiness import alone_figure, handover_figure, turnover_figure
from fourfold.members.positions.queries import positions
from fourfold.partnerships.models import Role, Seat, Term
from fourfold.partnerships.vocabulary import labels_of

MAKERS = {
    "turnover": turnover_figure,
    "handover": handover_figure,
    "alone": alone_figure,
    "wanted": wanted_figure,
    "leading": leading_figure,
}


def figures(seat: Seat) -> dict[str, Figure]:
    """All figures, by their keys."""
    table = _table(seat)
    return {key: make(table) for key, make in MAKERS.items()}


def figure(seat: Seat, key: str) -> Figure | None:
    """One figure with its rows; None where there is none of that name."""
    return MAKERS[key](_table(seat)) if key in MAKERS else None


def _table(seat: Seat) -> Table:
    """For whoever is not told who declined, those were asked, which is as true."""
    ps, sectors = labels_of(Term.Axis.P, Term.Axis.SECTOR)
    return Table(
        partnership_id=seat.partnership_id,
        chairs=list(positions()),
        members=list(members_in(folds_declined=seat.role != Role.COORDINATOR)),
        ps=ps,
        sectors=sectors,
        today=clock.today(),
    )
