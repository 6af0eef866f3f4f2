"""What was said about the articles, and by whom, as far as a reader may know it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from fourfold.charter.models import Comment, Wording
from fourfold.members.models import Representative
from fourfold.members.visibility import names_shown_to
from fourfold.partnerships.models import Role, Seat

Thing = TypeVar("Thing", bound=Comment | Wording)


@dataclass(frozen=True)
class Talk:
    """How many comments an article has, how many of them are open, and how many of these object."""

    all: int = 0
    open: int = 0
    objections: int = 0


def talk() -> dict[str, Talk]:
    """What was said, counted by the key of its article; articles without a word are left out."""
    is_open = Q(settled_on=None)
    counted = (
        Comment.objects.order_by()
        .values_list("article__key")
        .annotate(
            n=Count("pk"),
            still_open=Count("pk", filter=is_open),
            objecting=Count("pk", filter=is_open & Q(is_objection=True)),
        )
    )
    return {key: Talk(*counts) for key, *counts in counted}


def comments_on(key: str) -> QuerySet[Comment]:
    """Open ones first, the oldest of each first."""
    return Comment.objects.filter(article__key=key).order_by("settled_on", "at", "pk")


def signed(things: Iterable[Thing], reader: Seat) -> list[tuple[Thing, str]]:
    """Each comment or wording with who wrote it: a name where the reader may see it.

    Whoever is hidden from the reader, or has left, is "a member", like all others of their kind.
    """
    things = list(things)
    keys = {thing.by_id for thing in things if thing.by_id}
    seats = Seat.objects.open().filter(pk__in=keys).select_related("user") if keys else []
    names = _names(list(seats), reader)
    return [(thing, names.get(thing.by_id) or _("A member")) for thing in things]


def _names(seats: list[Seat], reader: Seat) -> dict[UUID | None, str]:
    """Names by the key of a seat, of those whom the reader may see."""
    if not seats:
        return {}
    people = Representative.objects.filter(seat__in=seats).select_related("seat__user")
    listed = {person.seat_id: person for person in people}
    shown = names_shown_to(reader, listed.values())
    names = {person.seat_id: person.shown_name for person in shown}
    unlisted = (seat for seat in seats if seat.pk not in listed)
    return names | {s.pk: s.user.shown_name for s in unlisted if _may_be_named(s, reader)}


def _may_be_named(seat: Seat, reader: Seat) -> bool:
    """The same choice for somebody who has a seat and stands on no list."""
    return not seat.user.is_hidden or seat == reader or reader.role == Role.COORDINATOR
