"""The names a partnership knows: what the text guard may read without asking."""

from collections.abc import Iterable

from fourfold.directory.models import Organization
from fourfold.kernel.tenancy import OutsidePartnership, current_id
from fourfold.kernel.textguard import KnownNames
from fourfold.members.models import Representative
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


def _words(rows: Iterable[tuple[str | None, ...]]) -> list[str]:
    return [word for row in rows for word in row if word]
