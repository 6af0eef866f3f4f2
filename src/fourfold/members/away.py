"""Which members are not here now."""

from django.db.models import QuerySet

from fourfold.members.models import Departure, Membership


def members_away() -> QuerySet[Membership]:
    """The members that left or are taking a break."""
    gone = Departure.objects.filter(back_on=None)
    return Membership.objects.filter(pk__in=gone.values("membership"))
