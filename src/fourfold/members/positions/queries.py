"""Reading the chairs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Prefetch, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from fourfold.kernel import clock
from fourfold.members.models import Acceptance, Membership, PastTerm, Position, Representative
from fourfold.members.positions.chair import Suggestion
from fourfold.members.positions.months import whole_months
from fourfold.members.positions.suggestions import SUGGESTION_BY_KEY
from fourfold.members.visibility import names_shown_to
from fourfold.partnerships.models import Role, Seat

TAKEN = Q(is_lived_experience=True, is_filled=True) | (
    Q(is_lived_experience=False) & (Q(membership__isnull=False) | Q(holder__isnull=False))
)
ENDING_SOON = timedelta(days=60)
# The ways to see the list of chairs, apart from all of them.
VIEWS = ("leading", "ending", "empty")


class Status(NamedTuple):
    """How a chair stands: a word, with the color and the icon beside it."""

    word: str | Promise
    tone: str
    icon: str


EMPTY = Status(gettext_lazy("Empty"), "warning", "circle-dashed")
LEFT = Status(gettext_lazy("Has left"), "warning", "door-open")
OVER = Status(gettext_lazy("Term is over"), "warning", "clock-alert")
ENDING = Status(gettext_lazy("Ends soon"), "warning", "hourglass")
FILLED = Status(gettext_lazy("Filled"), "success", "circle-check")


@dataclass(frozen=True)
class Chair:
    """A chair as the person at this page may see it."""

    position: Position
    who: str  # the person or the member; empty for an empty chair and for lived experience
    member: str

    @property
    def status(self) -> Status:
        checks = (
            (EMPTY, self.position.is_empty),
            (LEFT, self.holder_left),
            (OVER, self.is_over),
            (ENDING, self.ends_soon),
        )
        return next((status for status, is_so in checks if is_so), FILLED)

    @property
    def names_nobody(self) -> bool:
        """Whether only the status says that the chair is taken."""
        return not self.who and not self.member

    @property
    def ends_soon(self) -> bool:
        ends = self.position.term_ends_on
        return ends is not None and ends <= clock.today() + ENDING_SOON

    @property
    def is_over(self) -> bool:
        ends = self.position.term_ends_on
        return ends is not None and ends < clock.today()

    @property
    def holder_left(self) -> bool:
        holder = self.position.holder
        return holder is not None and holder.left_on is not None

    @property
    def months_vacant(self) -> int | None:
        since = self.position.empty_since
        if since is None or not self.position.is_empty:
            return None
        return whole_months(since, clock.today())


@dataclass(frozen=True)
class Beside:
    """Somebody who is named on a chair without sitting there, or who sits there, as one sees it."""

    person: Representative
    name: str
    acceptance: Acceptance | None
    is_me: bool


@dataclass(frozen=True)
class ChairPage:
    """One chair with everybody who is named on it."""

    chair: Chair
    holder: Beside | None
    successor: Beside | None
    substitute: Beside | None
    to_go_to: str
    stands_in: bool

    @property
    def named(self) -> list[Beside]:
        """Everybody on this chair, each once."""
        every = (self.holder, self.successor, self.substitute)
        return list({one.person.pk: one for one in every if one}.values())

    @property
    def asks_me(self) -> bool:
        """Whether the person at this page has still to accept what the chair takes on."""
        waiting = any(one.is_me and one.acceptance is None for one in self.named)
        return self.chair.position.leads and waiting


@dataclass(frozen=True)
class Sat:
    """A term that is over, as the person at this page may see it."""

    who: str
    member: str
    starts_on: date | None
    ends_on: date


def positions() -> QuerySet[Position]:
    """Every chair with whoever sits on it, in the order of the list."""
    return Position.objects.select_related(
        "membership__organization", "holder__seat__user", "holder__membership__organization"
    )


def empty_positions() -> QuerySet[Position]:
    """The chairs nobody sits on, in the order of the list."""
    return Position.objects.exclude(TAKEN)


def _conditions() -> dict[str, Q]:
    return {
        "leading": Q(leads=True),
        "ending": Q(term_ends_on__lte=clock.today() + ENDING_SOON),
        "empty": ~TAKEN,
    }


def positions_seen_as(view: str) -> QuerySet[Position]:
    """The chairs that lead, whose term ends soon, or that are empty; all of them otherwise.

    Those that lead stand first.
    """
    found = positions().filter(_conditions().get(view, Q()))
    return found.order_by("-leads", "order", "title", "pk")


def counts() -> dict[str, int]:
    """How many chairs there are, and how many in each view."""
    by_view = {view: Count("pk", condition) for view, condition in _conditions().items()}
    return Position.objects.aggregate(all=Count("pk"), **by_view)


def chairs_for(seat: Seat, rows: Iterable[Position] | None = None) -> list[Chair]:
    """The chairs, with only those names that this person may see."""
    rows = list(positions() if rows is None else rows)
    shown = names_for(seat, [row.holder for row in rows if row.holder])
    return [_chair(row, shown) for row in rows]


def _chair(row: Position, shown: set[Representative]) -> Chair:
    return Chair(row, _who(row, shown), _organization(row.membership, row.holder))


def chair_page(seat: Seat, pk: UUID) -> ChairPage | None:
    """A chair as this person may see it."""
    rows = positions().select_related("successor__seat__user", "substitute__seat__user")
    row = rows.filter(pk=pk).first()
    if row is None:
        return None
    named = [one for one in (row.holder, row.successor, row.substitute) if one]
    shown = names_for(seat, named)
    accepted = {one.person_id: one for one in row.acceptances.all()} if row.leads else {}

    def beside(person: Representative | None) -> Beside | None:
        if person is None:
            return None
        name = name_among(person, shown)
        return Beside(person, name, accepted.get(person.pk), person.seat_id == seat.pk)

    today = clock.today()
    now = row.to_go_to(today)
    return ChairPage(
        chair=_chair(row, shown),
        holder=beside(row.holder),
        successor=beside(row.successor),
        substitute=beside(row.substitute),
        to_go_to=name_among(now, shown) if now else "",
        stands_in=row.stands_in_on(today),
    )


def past_terms(position: Position) -> QuerySet[PastTerm]:
    """The terms that are over, the last one first."""
    return position.past_terms.select_related(
        "membership__organization", "holder__seat__user", "holder__membership__organization"
    )


def sat(seat: Seat, terms: Iterable[PastTerm]) -> list[Sat]:
    """Past terms with the names that this person may see."""
    terms = list(terms)
    shown = names_for(seat, [term.holder for term in terms if term.holder])
    return [
        Sat(_who_sat(t, shown), _organization(t.membership, t.holder), t.starts_on, t.ends_on)
        for t in terms
    ]


def _who_sat(term: PastTerm, shown: set[Representative]) -> str:
    if term.holder in shown:
        return str(term.holder)
    if term.holder is None and term.membership is None:
        return _("Someone who is no longer on the list")
    return "" if term.holder is None else _("Someone who is not named in lists")


def _organization(membership: Membership | None, holder: Representative | None) -> str:
    membership = membership or (holder.membership if holder else None)
    return membership.organization.name if membership and membership.organization else ""


def _who(position: Position, shown: set[Representative]) -> str:
    if position.holder:
        return name_among(position.holder, shown)
    if position.membership and not position.membership.organization:
        return _("Someone who is not named in lists")
    return ""


def names_for(seat: Seat, people: Iterable[Representative]) -> set[Representative]:
    """Whose names stand on chairs and in groups: of those who left, coordinators alone see them."""
    sees_all = seat.role == Role.COORDINATOR
    return names_shown_to(seat, [one for one in people if sees_all or one.left_on is None])


def name_among(person: Representative, shown: set[Representative]) -> str:
    """What somebody is called by a person who is shown these names."""
    return str(person) if person in shown else _("Someone who is not named in lists")


def candidates(position: Position) -> QuerySet[Membership]:
    """The members who could fill a chair: of its kinds, or where it names none, of its sector."""
    fitting = Q(organization__kind__in=position.kinds)
    if not position.kinds:
        fitting = Q(sector=position.sector) if position.sector else Q(pk=None)
    return _with_people().filter(fitting)


def sitters(position: Position) -> QuerySet[Membership]:
    """Whom a chair can be given to: those who fit, and all who have joined."""
    fitting = candidates(position).values("pk")
    return _with_people().filter(Q(pk__in=fitting) | Q(state=Membership.State.JOINED))


def _with_people() -> QuerySet[Membership]:
    people = Representative.objects.select_related("seat__user")
    return (
        Membership.objects.select_related("organization")
        .prefetch_related(Prefetch("representatives", people))
        .order_by("organization__name", "pk")
    )


def people_to_name() -> QuerySet[Representative]:
    """Whom one may name beside a chair, or for a group: those who speak for a member now."""
    return (
        Representative.objects.filter(left_on=None, membership__state=Membership.State.JOINED)
        .select_related("membership__organization", "seat__user")
        .order_by("name", "pk")
    )


def gap_sentence(position: Position) -> str:
    """What is missing while a chair is empty, in words."""
    suggestion = SUGGESTION_BY_KEY.get(position.suggestion)
    if suggestion and position.title in _titles(suggestion):
        return str(suggestion.gap)
    return _("Nobody sits on the chair “%(chair)s” yet.") % {"chair": position.title}


def _titles(suggestion: Suggestion) -> Iterator[str]:
    """The title in each language: it was stored in that of whoever chose the chair."""
    for language, _label in settings.LANGUAGES:
        with override(language):
            yield str(suggestion.title)
