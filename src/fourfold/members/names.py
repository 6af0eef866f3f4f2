"""The names a partnership knows: what the text guard may read without asking."""

from collections.abc import Iterable

from fourfold.directory.models import Organization
from fourfold.kernel.journal.models import Details
from fourfold.kernel.tenancy import OutsidePartnership, current_id
from fourfold.kernel.textguard import KnownNames
from fourfold.members.models import Membership, Representative
from fourfold.members.visibility import shown_to
from fourfold.partnerships.models import Seat


def names_of_this_partnership() -> KnownNames:
    """Its people and organizations, and who goes by another name; nobody outside a partnership."""
    try:
        partnership_id = current_id()
    except OutsidePartnership:
        return KnownNames()
    seats = Seat.objects.lasting().filter(partnership_id=partnership_id)
    listed = Representative.objects.order_by().values_list("name", "alias")
    people = list(listed.union(seats.values_list("user__name", "user__alias")))
    organizations = Organization.objects.order_by().values_list(
        "name", "alternate_name", "phone", "locations__address_1"
    )
    return KnownNames(
        own_names=[*_words(people), *_words(organizations)],
        aliases={alias: name for name, alias in people if alias},
    )


def names_unseen_by(seat: Seat) -> list[str]:
    """Of people this person sees on no list, behind an alias, or gone from the list for good."""
    others = Representative.objects.exclude(seat=seat) | Representative.objects.filter(seat=None)
    shown = others.filter(shown_to(seat))
    hidden = others.exclude(pk__in=shown.values("pk")).values_list(
        "name", "alias", "seat__user__name", "seat__user__alias"
    )
    behind = shown.exclude(alias="").values_list("name")
    with_account = shown.exclude(seat__user__alias=None).exclude(seat__user__alias="")
    return [*_words(hidden), *_words(behind), *_words(with_account.values_list("name")), *_gone()]


def _gone() -> Iterable[str]:
    """What the journal calls those whose entry was taken off the list."""
    for listed in (Representative, Membership):
        told = Details.objects.filter(entry__thing_kind=listed._meta.label).exclude(thing="")
        there = {str(pk) for pk in listed.objects.values_list("pk", flat=True)}
        called = told.order_by().values_list("entry__thing_id", "thing").distinct()
        yield from {name for key, name in called if key not in there}


def _words(rows: Iterable[tuple[str | None, ...]]) -> list[str]:
    return [word for row in rows for word in row if word]
