"""Reading the chairs."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import override

from fourfold.members.models import Membership, Position, Representative
from fourfold.members.positions.chair import Suggestion
from fourfold.members.positions.suggestions import SUGGESTION_BY_KEY
from fourfold.members.visibility import names_shown_to
from fourfold.partnerships.models import Seat

TAKEN = Q(is_lived_experience=True, is_filled=True) | (
    Q(is_lived_experience=False) & (Q(membership__isnull=False) | Q(holder__isnull=False))
)


@dataclass(frozen=True)
class Chair:
    """A chair as the person at this page may see it."""

    position: Position
    who: str  # the person or the member; empty for an empty chair and for lived experience
    member: str


def positions() -> QuerySet[Position]:
    """Every chair with whoever sits on it, in the order of the list."""
    return Position.objects.select_related(
        "membership__organization", "holder__seat__user", "holder__membership__organization"
    )


def empty_positions() -> QuerySet[Position]:
    """The chairs nobody sits on, in the order of the list."""
    return Position.objects.exclude(TAKEN)


def chairs_for(seat: Seat) -> list[Chair]:
    """The chairs, with only those names that this person may see."""
    rows = list(positions())
    shown = names_shown_to(seat, [row.holder for row in rows if row.holder])
    return [Chair(row, _who(row, shown), _member(row)) for row in rows]


def _member(position: Position) -> str:
    membership = position.membership or (position.holder and position.holder.membership)
    return membership.organization.name if membership and membership.organization else ""


def _who(position: Position, shown: set[Representative]) -> str:
    if position.holder in shown:
        return str(position.holder)
    if position.holder or (position.membership and not position.membership.organization):
        return _("Someone who is not named in lists")
    return ""


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


def gap_sentence(position: Position) -> str:
    """What is missing while a chair is empty, in words."""
    suggestion = SUGGESTION_BY_KEY.get(position.suggestion)
    if suggestion and position.title in _titles(suggestion):
        return str(suggestion.gap)
    return _("Nobody sits on the chair “%(chair)s” yet.") % {"chair": position.title}


def _titles(suggestion: Suggestion) -> Iterator[str]:
    """The title in each language: it was stored in that of whoever chose the chair."""
    for language, _name in settings.LANGUAGES:
        with override(language):
            yield str(suggestion.title)
