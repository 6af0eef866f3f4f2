"""Whom there is to choose from."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import Exists, OuterRef, QuerySet

from fourfold.members.models import Invitation, Position, Representative
from fourfold.members.positions.queries import candidates

PER_PAGE = 50


@dataclass(frozen=True)
class Filters:
    """What the list is narrowed to; empty for everything."""

    sector: str = ""
    position: Position | None = None


def people(filters: Filters) -> QuerySet[Representative]:
    """The people who have not left, by organization and name, with whether they were invited."""
    invited = Invitation.objects.filter(representative=OuterRef("pk"), state__in=Invitation.OPEN)
    rows = (
        Representative.objects.filter(left_on=None)
        .select_related("membership__organization", "seat__user")
        .annotate(is_invited=Exists(invited))
        .order_by("membership__organization__name", "name", "pk")
    )
    if filters.sector:
        rows = rows.filter(membership__sector=filters.sector)
    if filters.position is not None:
        rows = rows.filter(membership__in=candidates(filters.position))
    return rows


def page_of_people(filters: Filters, number: str) -> Page[Representative]:
    """One page of the people to choose from."""
    return Paginator(people(filters), PER_PAGE).get_page(number)


def chosen_people(keys: Iterable[str]) -> list[Representative]:
    """The people behind the boxes that were ticked, on one page of the list or fewer."""
    keys = list(keys)[:PER_PAGE]
    return list(people(Filters()).filter(pk__in=keys))
