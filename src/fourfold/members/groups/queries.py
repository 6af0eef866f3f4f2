"""Reading the groups, with the names that each person may see."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Prefetch, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fourfold.members.models import GroupMember, Representative, WorkGroup
from fourfold.members.positions.queries import name_among, names_for
from fourfold.partnerships.models import Role, Seat

MANY = 3  # in so many groups at once, an evening becomes too many


@dataclass(frozen=True)
class Group:
    """A group in the list, with those who lead it as one sees them."""

    group: WorkGroup
    leads: list[str]
    count: int

    @property
    def warnings(self) -> list[str]:
        if self.group.closed_on is not None:
            return []
        return [sentence for sentence, is_so in self._checks() if is_so]

    def _checks(self) -> list[tuple[str, bool]]:
        return [
            (_("Its end has passed. Close it or prolong it."), self.group.is_overdue),
            (_("It is not written down what it is for."), not self.group.has_charter),
            (_("Nobody leads it."), not self.leads),
        ]


@dataclass(frozen=True)
class Sitting:
    """Somebody in a group, now or before, as one sees them."""

    member: GroupMember
    name: str
    organization: str


def groups(*, closed: bool) -> QuerySet[WorkGroup]:
    """The groups at work, or those that are closed, with who leads each."""
    leads = GroupMember.objects.filter(until=None, leads=True).select_related("person__seat__user")
    found = WorkGroup.objects.filter(closed_on__isnull=not closed)
    return found.prefetch_related(Prefetch("members", leads, to_attr="leading")).order_by("name")


def counts() -> dict[str, int]:
    return WorkGroup.objects.aggregate(
        open=Count("pk", Q(closed_on=None)), closed=Count("pk", Q(closed_on__isnull=False))
    )


def seen_by(seat: Seat, found: Iterable[WorkGroup]) -> list[Group]:
    """Groups from `groups`, with the names of those who lead that this person may see."""
    rows: list[Any] = list(found)
    sitting = GroupMember.objects.filter(group__in=rows, until=None).order_by().values("group")
    counts = dict(sitting.annotate(count=Count("pk")).values_list("group", "count"))
    shown = names_for(seat, [member.person for row in rows for member in row.leading])
    return [
        Group(
            row,
            [name_among(member.person, shown) for member in row.leading],
            counts.get(row.pk, 0),
        )
        for row in rows
    ]


def members_of(group: WorkGroup) -> QuerySet[GroupMember]:
    """Everybody who is or was in a group; those who are come first."""
    rows = _members().filter(group=group)
    return rows.order_by(F("until").desc(nulls_first=True), "-leads", "person__name", "pk")


def sitting_in(seat: Seat, members: Iterable[GroupMember]) -> list[Sitting]:
    """Members of a group by the names that this person may see."""
    rows = list(members)
    shown = names_for(seat, [row.person for row in rows])
    return [Sitting(row, name_among(row.person, shown), _organization(row.person)) for row in rows]


def busy_people() -> list[tuple[Representative, int]]:
    """Who sits in three open groups or more, and in how many, in the order of their names."""
    now = GroupMember.objects.filter(until=None, group__closed_on=None, person__left_on=None)
    sitting = now.order_by().values("person").annotate(count=Count("pk"))
    counts = dict(sitting.filter(count__gte=MANY).values_list("person", "count"))
    people = Representative.objects.filter(pk__in=counts).select_related("seat__user")
    return [(person, counts[person.pk]) for person in people]


def busy_sentence(seat: Seat) -> str:
    """That the same people sit in many groups; only coordinators are told who."""
    people = busy_people()
    if not people:
        return ""
    if seat.role == Role.COORDINATOR:
        names = ", ".join(f"{person} ({count})" for person, count in people)
        return _("These people sit in three groups or more: %(names)s.") % {"names": names}
    said = ngettext(
        "%(count)s person sits in three groups or more.",
        "%(count)s people sit in three groups or more.",
        len(people),
    )
    return said % {"count": len(people)}


def _members() -> QuerySet[GroupMember]:
    return GroupMember.objects.select_related(
        "person__seat__user", "person__membership__organization"
    )


def _organization(person: Representative) -> str:
    organization = person.membership.organization
    return organization.name if organization else ""
