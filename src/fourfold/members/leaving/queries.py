"""Who left, who is away for a while, and what was handed on."""

from django.db.models import F, Q, QuerySet

from fourfold.members.models import Departure, Handover, Membership, Representative


def departures() -> QuerySet[Departure]:
    """The members that are away, the latest first."""
    return Departure.objects.filter(back_on=None).select_related("membership__organization")


def departure_of(membership: Membership) -> Departure | None:
    return departures().filter(membership=membership).first()


def people_without_handover() -> QuerySet[Representative]:
    """Who left, and nobody has what they knew; the latest first."""
    gone = Representative.objects.exclude(left_on=None)
    handed_on = Handover.objects.exclude(handed_on=None).values("giver")
    return (
        gone.exclude(pk__in=handed_on)
        .select_related("membership__organization", "seat__user")
        .order_by("-left_on", "pk")
    )


def handovers() -> QuerySet[Handover]:
    """What was handed on with words: first what nobody has read, then the latest."""
    empty = Q(**dict.fromkeys(Handover.PARTS, ""))
    found = Handover.objects.exclude(handed_on=None).exclude(empty)
    unread_first = F("read_on").desc(nulls_first=True)
    people = found.select_related("giver__seat__user", "taker__seat__user")
    return people.order_by(unread_first, "-handed_on", "pk")


def handovers_unread() -> QuerySet[Handover]:
    return handovers().filter(read_on=None)
