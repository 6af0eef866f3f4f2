"""What each person may see of the members. Lists, pages, files and exports all ask here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import F, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _

from fourfold.directory.models import Location
from fourfold.members.models import Departure, HiddenFrom, Membership, Representative
from fourfold.members.visibility import members_unseen_by, names_shown_to, names_to_take_along
from fourfold.partnerships.models import Role, Seat, Term
from fourfold.partnerships.vocabulary import labels

State = Membership.State
# The color and the icon of each state, beside its word.
LOOKS = {
    State.NOT_ASKED: ("neutral", "circle-dashed"),
    State.ASKED: ("info", "hourglass"),
    State.DECLINED: ("neutral", "circle-x"),
    State.JOINED: ("success", "circle-check"),
}


@dataclass(frozen=True)
class Person:
    """A representative as one particular seat sees them."""

    pk: UUID
    name: str
    title: str
    email: str
    phone: str
    is_deputy: bool
    is_planning: bool
    is_hidden: bool
    is_me: bool
    is_new: bool


@dataclass(frozen=True)
class Member:
    """A membership as one particular seat sees it."""

    pk: UUID
    name: str
    is_individual: bool
    is_government: bool
    sector: str
    ps: tuple[str, ...]
    region: str
    state: str
    phone: str
    people: tuple[Person, ...]
    away: str
    membership: Membership

    @property
    def url(self) -> str:
        return reverse("members:member", args=[self.membership.partnership_id, self.pk])

    @property
    def state_label(self) -> str:
        return str(State(self.state).label)

    @property
    def state_tone(self) -> str:
        return LOOKS[State(self.state)][0]

    @property
    def state_icon(self) -> str:
        return LOOKS[State(self.state)][1]


def memberships(*, people: Q | None = None) -> QuerySet[Membership]:
    """All members in the order of the list, with their speakers; `people` narrows those down."""
    people_now = Representative.objects.filter(people or Q(), left_on=None)
    people_now = people_now.select_related("seat__user")
    away = Departure.objects.filter(membership=OuterRef("pk"), back_on=None)
    return (
        Membership.objects.select_related("organization")
        .annotate(away=Subquery(away.values("kind")[:1]))
        .prefetch_related(Prefetch("representatives", people_now, to_attr="speakers"))
        .order_by(F("organization__name").asc(nulls_last=True), "pk")
    )


def speakers(membership: Membership) -> list[Representative]:
    """Those who speak for a member now, fetched together with it by `memberships`."""
    found: list[Representative] = membership.speakers  # type: ignore[attr-defined]  # prefetched
    return found


def matching(filters: dict[str, str], *, seat: Seat) -> QuerySet[Membership]:
    """The members that fit; keys are `sector`, `p`, `state` and `q`, others are ignored."""
    found = memberships().exclude(pk__in=members_unseen_by(seat))
    if sector := filters.get("sector"):
        found = found.filter(sector=sector)
    if (state := filters.get("state", "")) in State:
        found = found.filter(state__in=_states_shown_as(state, seat))
    if p := filters.get("p"):
        found = found.filter(pk__in=_with_p(p))
    if words := filters.get("q", "").split():
        found = found.filter(pk__in=_with_words(words, seat))
    return found


def _states_shown_as(state: str, seat: Seat) -> list[str]:
    """Who declined is known to coordinators alone: to everyone else they were asked."""
    if seat.role == Role.COORDINATOR:
        return [state]
    if state == State.DECLINED:
        return []
    return [State.ASKED, State.DECLINED] if state == State.ASKED else [state]


def _with_p(p: str) -> list[UUID]:
    """Lists in JSON are searched in Python: SQLite and PostgreSQL ask for them differently."""
    return [pk for pk, ps in Membership.objects.values_list("pk", "ps") if p in ps]


def _with_words(words: Sequence[str], seat: Seat) -> list[UUID]:
    """Members whose name, or a person's name that this seat sees, holds every word."""
    wanted = [word.casefold() for word in words]
    found = []
    for member in seen_by(seat, memberships()):
        text = " ".join([member.name, *(person.name for person in member.people)]).casefold()
        if all(word in text for word in wanted):
            found.append(member.pk)
    return found


def seen_by(
    seat: Seat, found: Iterable[Membership], *, to_take_along: bool = False
) -> list[Member]:
    """The members as this seat may see them: the one rule for every list, page, file and export."""
    found = list(found)
    everybody = [person for member in found for person in speakers(member)]
    shown = names_shown_to(seat, everybody)
    if to_take_along:
        shown &= names_to_take_along(shown)
    return [_member(member, shown, seat) for member in found]


def _member(membership: Membership, shown: set[Representative], seat: Seat) -> Member:
    people = [_person(person, seat) for person in speakers(membership) if person in shown]
    organization = membership.organization
    return Member(
        pk=membership.pk,
        name=organization.name if organization else _individual(people),
        is_individual=organization is None,
        is_government=bool(organization and organization.is_government),
        sector=membership.sector,
        ps=tuple(membership.ps),
        region=membership.region,
        state=visible_state(membership, seat),
        phone=organization.phone if organization else "",
        people=tuple(people),
        away=_away(membership),
        membership=membership,
    )


def _away(membership: Membership) -> str:
    """Whether a member left or takes a break, in a word; nothing while it is here."""
    kind = getattr(membership, "away", None)  # annotated by `memberships`
    return str(Departure.Kind(kind).label) if kind else ""


def _individual(people: list[Person]) -> str:
    return people[0].name if people else str(Membership())


def _person(person: Representative, seat: Seat) -> Person:
    sees_all = seat.role == Role.COORDINATOR or person.seat_id == seat.pk
    reachable = sees_all or person.shares_contact
    return Person(
        pk=person.pk,
        name=person.shown_name,
        title=person.title,
        email=person.email if reachable else "",
        phone=person.phone if reachable else "",
        is_deputy=person.is_deputy,
        is_planning=person.is_planning,
        is_hidden=person.is_hidden and sees_all,
        is_me=person.seat_id == seat.pk,
        is_new=sees_all and person.oriented_on is None and _has_joined(person),
    )


def _has_joined(person: Representative) -> bool:
    return person.membership.state == State.JOINED


def visible_state(membership: Membership, seat: Seat) -> str:
    """The state as this seat may know it."""
    if membership.state == State.DECLINED and seat.role != Role.COORDINATOR:
        return State.ASKED
    return membership.state


def member_seen_by(seat: Seat, pk: UUID) -> Member | None:
    return next(iter(seen_by(seat, memberships().filter(pk=pk))), None)


def representative_of(seat: Seat) -> Representative | None:
    """The entry of the person behind a seat, if they are on the list."""
    return Representative.objects.filter(seat=seat).select_related("seat__user").first()


def locations_of(membership: Membership) -> QuerySet[Location]:
    return Location.objects.filter(organization=membership.organization_id)


def organizations_hidden_from(person: Representative) -> list[UUID]:
    hidden = HiddenFrom.objects.filter(representative=person)
    return list(hidden.values_list("organization_id", flat=True))


def others_like(membership: Membership) -> QuerySet[Membership]:
    """Members that this one could be merged with: every other organization."""
    others = Membership.objects.filter(~Q(pk=membership.pk), organization__isnull=False)
    return others.select_related("organization").order_by("organization__name")


def names_of(seat: Seat, keys: Iterable[UUID]) -> dict[UUID, str]:
    """What each of these members is called on this person's screen."""
    return {one.pk: one.name for one in seen_by(seat, memberships().filter(pk__in=keys))}


def members_to_take_along(seat: Seat) -> list[Member]:
    """Every member as it may stand in a file that this person makes."""
    found = seen_by(seat, memberships(), to_take_along=True)
    return [one for one in found if one.people or not one.is_individual]


def export_header() -> tuple[str, ...]:
    """In the reader's language, and in words that bring the same file in again."""
    names = (_("Organization"), _("How far"), _("Sector"), _("Ps"))
    return (*names, _("Person"), _("Job title"), _("E-mail"), _("Phone"))


def export_rows(seat: Seat) -> Iterable[Sequence[Any]]:
    """A row for each person, through the same rule as the list."""
    sectors, ps = (labels(axis, retired=True) for axis in (Term.Axis.SECTOR, Term.Axis.P))
    for member in members_to_take_along(seat):
        name = "" if member.is_individual else member.name
        help_with = ", ".join(ps.get(key, key) for key in member.ps)
        start = (name, member.state_label, sectors.get(member.sector, ""), help_with)
        for person in member.people:
            yield (*start, person.name, person.title, person.email, person.phone)
        if not member.people:
            yield (*start, "", "", "", "")
