"""Whose names a person may see: what each chose for themselves decides, for everyone alike.

Young members are on no list that others see, and in no file or document, whoever makes it. They are
hidden in the very same way as everybody who chose to be, so that nobody is known by it.
"""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q, QuerySet

from fourfold.members.models import HiddenFrom, Membership, Representative, YoungMember
from fourfold.partnerships.models import Role, Seat


def shown_to(seat: Seat) -> Q:
    """The rule, as a condition on representatives; coordinators see all."""
    if seat.role == Role.COORDINATOR:
        return Q()
    own = Representative.objects.filter(seat=seat).values("membership__organization")
    apart = HiddenFrom.objects.filter(representative=OuterRef("pk"), organization__in=own)
    hidden = Q(is_hidden=True) | Q(seat__user__is_hidden=True) | Exists(apart) | is_young()
    return Q(seat=seat) | ~hidden


def is_young() -> Exists:
    """The condition that somebody is a young member."""
    return Exists(YoungMember.objects.filter(representative=OuterRef("pk")))


def names_shown_to(seat: Seat, people: Iterable[Representative]) -> set[Representative]:
    """Those of `people` whose names this person sees in lists."""
    return _those(people, shown_to(seat))


def names_to_take_along(people: Iterable[Representative]) -> set[Representative]:
    """Those of `people` who may stand in a file or a document, of all that somebody sees."""
    return _those(people, ~Q(is_young()))


def _those(people: Iterable[Representative], rule: Q) -> set[Representative]:
    people = set(people)
    if not people or not rule:
        return people
    rows = Representative.objects.filter(pk__in=[person.pk for person in people])
    keys = set(rows.filter(rule).values_list("pk", flat=True))
    return {person for person in people if person.pk in keys}


def members_unseen_by(seat: Seat) -> QuerySet[Membership]:
    """Individuals whose name this person does not see: a list leaves them out whole."""
    if seat.role == Role.COORDINATOR:
        return Membership.objects.none()
    shown = Representative.objects.filter(shown_to(seat), left_on=None)
    return Membership.objects.filter(organization=None).exclude(pk__in=shown.values("membership"))
