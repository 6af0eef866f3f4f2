"""Who is named, who could take over, and what is under way."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from fourfold.partnerships.models import Keeper, Partnership, Passing, Role, Seat
from fourfold.partnerships.records.masking import names_unseen_by


def keepers() -> QuerySet[Keeper]:
    """The people named in the open partnership."""
    return Keeper.objects.select_related("seat__user").order_by("kind")


def named_people() -> list[tuple[str, Keeper | None]]:
    """Each of the three parts in words, with who is named for it."""
    found = {keeper.kind: keeper for keeper in keepers()}
    return [(str(label), found.get(kind)) for kind, label in Keeper.Kind.choices]


def names_of_the_three(reader: Seat) -> list[tuple[str, str]]:
    """Each part and who is named for it; whoever hides is named to the three and coordinators."""
    named = named_people()
    is_one = any(keeper and keeper.seat_id == reader.pk for _label, keeper in named)
    unseen = set() if is_one else names_unseen_by(reader)
    return [(label, _name(keeper, unseen)) for label, keeper in named]


def _name(keeper: Keeper | None, unseen: set[str]) -> str:
    if keeper is None:
        return _("Nobody yet")
    name = keeper.seat.user.shown_name
    return _("A member whose name is kept private") if name in unseen else name


def lasting_seats(partnership: Partnership) -> QuerySet[Seat]:
    """Everybody who has access now and is no visitor."""
    seats = Seat.objects.open().lasting().filter(partnership=partnership)
    return seats.select_related("user").order_by("created_at", "pk")


def who_could_take_over(partnership: Partnership) -> QuerySet[Seat]:
    """The three and the stewards: people whose part is known to everybody anyway.

    The list is short on purpose. It must not tell a keeper who else has an account.
    """
    seats = lasting_seats(partnership).exclude(role=Role.COORDINATOR)
    named = Keeper.objects.values("seat")
    return seats.filter(pk__in=named) | seats.filter(role=Role.STEWARD)


def under_way() -> Passing | None:
    """The passing that waits or whose notice runs, with its people."""
    passings = Passing.objects.filter(state__in=Passing.UNDER_WAY)
    return passings.select_related("to__user", "asked_by__user", "agreed_by__user").first()


def still_stands(passing: Passing) -> bool:
    """Whether two different people of the three, with access now, still stand behind it."""
    signers = {passing.asked_by_id, passing.agreed_by_id} - {None}
    seats = lasting_seats(passing.partnership)
    keeping = seats.filter(pk__in=Keeper.objects.filter(seat__in=signers).values("seat"))
    return keeping.count() == 2 and seats.filter(pk=passing.to_id).exists()
