"""The people with access, as coordinators see them."""

from collections.abc import Iterable

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef, QuerySet

from fourfold.accounts.factors import SECOND_FACTORS
from fourfold.accounts.models import User
from fourfold.partnerships.models import Partnership, Role, Seat


def people_with_access(partnership: Partnership) -> QuerySet[Seat]:
    """Every lasting seat, suspended ones too, each with whether there is a second step."""
    factors = Authenticator.objects.filter(user=OuterRef("user"), type__in=SECOND_FACTORS)
    seats = Seat.objects.lasting().filter(partnership=partnership).select_related("user")
    return seats.annotate(has_second_step=Exists(factors)).order_by("created_at", "pk")


def visitors(partnership: Partnership) -> QuerySet[Seat]:
    """People from outside who may look now."""
    seats = Seat.objects.visits().filter(partnership=partnership)
    return seats.select_related("user").order_by("ends_at")


def names_around(user: User) -> Iterable[str]:
    """What the partnerships of a person are called: no names to put into a password."""
    here = Partnership.objects.filter(seats__user=user)
    return [name for both in here.values_list("name", "short_name") for name in both]


def coordinators(partnership: Partnership) -> QuerySet[Seat]:
    """The seats from which the partnership can be run now."""
    return Seat.objects.open().lasting().filter(partnership=partnership, role=Role.COORDINATOR)
