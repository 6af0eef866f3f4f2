"""Who may take part in a round, and who speaks for each of them.

`eligible_organizations()` and `eligible_chairs()` are what most rounds begin from. Whoever opens a
round may pass others, or fewer: a partnership where votes depend on attendance takes some out.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from fourfold.decisions.models import Elector, Rule
from fourfold.kernel import clock
from fourfold.members.models import Membership, Position, Representative
from fourfold.partnerships.models import Seat

Thing = Membership | Position


def eligible(unit: str) -> list[Elector]:
    """Everyone who may take part under a rule that counts organizations, or chairs."""
    return eligible_organizations() if unit == Rule.Unit.ORGANIZATION else eligible_chairs()


def eligible_organizations() -> list[Elector]:
    """One voice for each member that has joined; an individual is a member too."""
    joined = Membership.objects.filter(state=Membership.State.JOINED)
    members = joined.select_related("organization").order_by("organization__name", "pk")
    return [elector_of(member) for member in members]


def eligible_chairs(weight: str = Position.Weight.VOTING) -> list[Elector]:
    """One voice for each chair of this weight that somebody holds today."""
    chairs = Position.objects.filter(weight=weight).select_related("membership", "holder")
    return [elector_of(chair) for chair in chairs if not why_not(chair)]


def elector_of(thing: Thing) -> Elector:
    """A member or a chair as a voice in a round that is not open yet."""
    if isinstance(thing, Position):
        return Elector(position=thing, name=thing.title)
    return Elector(membership=thing, name=thing.organization.name if thing.organization else "")


def why_not(thing: Thing | None, today: date | None = None) -> str:
    """Why a member or a chair has no voice today, in one sentence; nothing when it has."""
    if thing is None:
        return _("It is no longer on the list, so its answer cannot count.")
    if isinstance(thing, Membership):
        return _why_not_member(thing)
    return _why_not_chair(thing, today or clock.today())


def _why_not_member(member: Membership) -> str:
    if member.state == Membership.State.JOINED:
        return ""
    return _("%(name)s has not joined, so its answer cannot count.") % {"name": member}


def _why_not_chair(chair: Position, today: date) -> str:
    words: dict[str, Any] = {"chair": chair}
    if chair.is_lived_experience:
        return ""  # whether it is filled shall show nowhere, so it has a voice either way
    if chair.is_empty:
        return _("Nobody sits on the chair “%(chair)s”, so it has no answer to give.") % words
    if chair.term_ends_on and chair.term_ends_on < today:
        words["day"] = date_format(chair.term_ends_on, "DATE_FORMAT")
        return _("The term on the chair “%(chair)s” ended on %(day)s: begin a new one.") % words
    if chair.term_starts_on and chair.term_starts_on > today:
        words["day"] = date_format(chair.term_starts_on, "DATE_FORMAT")
        return _("The term on the chair “%(chair)s” begins on %(day)s.") % words
    return ""


def check_electors(electors: Iterable[Elector], *, unit: str) -> list[Elector]:
    """The electors, each of them once; a ValidationError says who may not take part, and why."""
    electors = list(electors)
    if not electors:
        raise ValidationError(_("Choose who may take part: so far it is nobody."))
    seen = set()
    for elector in electors:
        thing = thing_of(elector)
        if isinstance(thing, Position) != (unit == Rule.Unit.POSITION):
            raise ValidationError(_("This rule counts other voices: choose who takes part again."))
        if reason := why_not(thing):
            raise ValidationError(reason)
        if thing in seen:
            raise ValidationError(_("%(name)s is on the list twice.") % {"name": elector})
        seen.add(thing)
    return electors


def thing_of(elector: Elector) -> Thing | None:
    return elector.position or elector.membership


def voices_of(seat: Seat) -> Q:
    """The condition for electors that a person may speak for: see `speaker`."""
    person = person_of(seat)
    if person is None:
        return Q(pk=None)
    member = person.membership_id
    return Q(membership=member) | Q(position__holder=person) | Q(position__membership=member)


def person_of(seat: Seat) -> Representative | None:
    """Whom of a member's people a seat belongs to, while they are there."""
    return Representative.objects.filter(seat=seat, left_on=None).first()


def speaker(elector: Elector, seat: Seat) -> Representative | None:
    """The person behind a seat, where they speak for this voice: as one of the member's own people,
    or as the one on the chair, or as somebody else of the member that the chair belongs to."""
    person, thing = person_of(seat), thing_of(elector)
    if person is None or thing is None:
        return None
    if isinstance(thing, Membership):
        return person if person.membership_id == thing.pk else None
    belongs = thing.membership_id is not None and thing.membership_id == person.membership_id
    return person if belongs or thing.holder_id == person.pk else None


def needs_authority(elector: Elector, person: Representative) -> bool:
    """Whether somebody else has to have let this person speak: the record then says who did."""
    if elector.position is not None and elector.position.holder_id is not None:
        return elector.position.holder_id != person.pk
    return person.is_deputy


def people_of(electors: QuerySet[Elector]) -> QuerySet[Representative]:
    """Everybody with an account who may speak for one of these voices."""
    return Representative.objects.filter(
        Q(membership__in=electors.values("membership"))
        | Q(pk__in=electors.values("position__holder"))
        | Q(membership__in=electors.values("position__membership")),
        left_on=None,
        seat__isnull=False,
    )
