"""What can be found among people: members, those who speak for them, groups nearby, chairs."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.search import Found, Searchable, register
from fourfold.members.agreements.permissions import see_agreements
from fourfold.members.groups.permissions import see_groups
from fourfold.members.involvement.permissions import see_involvement
from fourfold.members.models import (
    Agreement,
    Clause,
    ExistingBody,
    Involvement,
    Membership,
    Offer,
    Position,
    Representative,
    WorkGroup,
)
from fourfold.members.offers.permissions import see_offers
from fourfold.members.offers.queries import offers_now
from fourfold.members.permissions import see_balance, see_bodies, see_people
from fourfold.members.visibility import shown_to
from fourfold.partnerships.models import Seat


def people_seen(by: Any, keys: list[UUID]) -> Iterator[Found]:
    """People under the name that this seat sees, and only those whose name it sees at all."""
    there = Representative.objects.filter(pk__in=keys, left_on=None)
    seen = there.filter(shown_to(by)) if isinstance(by, Seat) else there
    for person in seen.select_related("seat__user", "membership__organization"):
        yield Found(
            kind="person",
            pk=person.pk,
            title=person.shown_name,
            line=", ".join(filter(None, [person.title, str(person.membership)])),
            text=person.title,
            page="members:member",
            end=person.membership_id,
        )


def offers_seen(by: Any, rows: QuerySet[Any]) -> QuerySet[Any]:
    """What can be asked for now, of members whom this seat sees; the program sees everything."""
    return rows.filter(pk__in=offers_now(by).values("pk")) if isinstance(by, Seat) else rows


register(
    Searchable(
        key="person",
        label=_("People"),
        model=Representative,
        title="name",
        texts=("alias", "seat__user__alias", "title"),
        page="members:member",
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
        page="members:member",
        may=see_people,
        # Individuals are found as people, under the rule for names.
        rows=lambda _by, rows: rows.exclude(organization=None),
    )
)
register(
    Searchable(
        key="chair",
        label=_("Chairs"),
        model=Position,
        title="title",
        page="members:balance",
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
        page="members:bodies",
        by="",
        may=see_bodies,
    )
)
register(
    Searchable(
        key="group",
        label=_("Groups"),
        model=WorkGroup,
        title="name",
        texts=("why", "decides", "leaves"),
        page="members:group",
        may=see_groups,
    )
)
register(
    Searchable(
        key="offer",
        label=_("What members can bring"),
        model=Offer,
        title="words",
        texts=("languages",),
        page="members:member-offers",
        by="membership_id",
        beside="membership__organization__name",
        may=see_offers,
        rows=offers_seen,
    )
)
register(
    Searchable(
        key="agreement",
        label=_("Agreements"),
        model=Agreement,
        title="title",
        page="members:agreement",
        may=see_agreements,
    )
)
register(
    Searchable(
        key="clause",
        label=_("Words of agreements"),
        model=Clause,
        title="title",
        texts=("body",),
        page="members:agreement",
        by="agreement_id",
        beside="agreement__title",
        may=see_agreements,
    )
)
register(
    Searchable(
        key="project",
        label=_("Taking part"),
        model=Involvement,
        title="name",
        texts=("purpose",),
        page="members:involvement",
        by="",
        may=see_involvement,
    )
)
