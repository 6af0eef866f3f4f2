"""Whose names a person may see: what each chose for themselves decides, for everyone alike."""

from collections.abc import Iterable

from fourfold.members.models import HiddenFrom, Representative
from fourfold.partnerships.models import Role, Seat


def names_shown_to(seat: Seat, people: Iterable[Representative]) -> set[Representative]:
    """Those of `people` whose names this person sees in lists; coordinators see all."""
    people = list(people)
    if seat.role == Role.COORDINATOR:
        return set(people)
    organizations = Representative.objects.filter(seat=seat).values("membership__organization")
    hidden = set(
        HiddenFrom.objects.filter(
            representative__in=[person.pk for person in people], organization__in=organizations
        ).values_list("representative_id", flat=True)
    )
    return {
        person
        for person in people
        if person.seat_id == seat.pk or (person.pk not in hidden and not _is_hidden(person))
    }


def _is_hidden(person: Representative) -> bool:
    return person.is_hidden or bool(person.seat and person.seat.user.is_hidden)
