"""What can be found among people: members, those who speak for them, groups nearby, chairs."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.search import Found, Searchable, register
from fourfold.members.models import ExistingBody, Membership, Position, Representative
from fourfold.members.permissions import see_balance, see_bodies, see_people
from fourfold.members.visibility import names_shown_to
from fourfold.partnerships.models import Seat


def people_seen(by: Any, keys: list[UUID]) -> Iterator[Found]:
    """People under the name that this seat sees, and only those whose name it sees at all."""
    there = Representative.objects.filter(pk__in=keys, left_on=None)
    there = there.select_related("seat__user", "membership__organization")
    seen = names_shown_to(by, there) if isinstance(by, Seat) else set(there)
    for person in seen:
        yield Found(
            kind="person",
            pk=person.pk,
            title=person.shown_name,
            line=", ".join(filter(None, [person.title, str(person.membership)])),
            text=person.title,
            url=reverse("members:member", args=[person.partnership_id, person.membership_id]),
        )


register(
    Searchable(
        key="person",
        label=_("People"),
        model=Representative,
        title="name",
        texts=("alias", "seat__user__alias", "title"),
        url="members:member",
        may=see_people,
        seen=people_seen,
    )
)
register(
    Searchable(
        key="member",
        label=_("Members"),
        model=Membership,
        title="organization__name",
        texts=("organization__alternate_name",),
        url="members:member",
        may=see_people,
    )
)
register(
    Searchable(
        key="chair",
        label=_("Chairs"),
        model=Position,
        title="title",
        url="members:balance",
        by="",
        may=see_balance,
    )
)
register(
    Searchable(
        key="body",
        label=_("Groups nearby"),
        model=ExistingBody,
        title="name",
        texts=("area", "contact", "reason"),
        url="members:bodies",
        by="",
        may=see_bodies,
    )
)
