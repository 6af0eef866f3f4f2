"""What the members can bring, as one person may see it."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Count, Model, Q, QuerySet, Sum
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fourfold.kernel import clock
from fourfold.members.away import members_away
from fourfold.members.models import Membership, Offer, Pledge
from fourfold.members.visibility import members_unseen_by
from fourfold.partnerships.models import Seat

Row = TypeVar("Row", bound=Model)


def offers_now(seat: Seat, filters: Mapping[str, str] | None = None) -> QuerySet[Offer]:
    """What can be asked for now or later, of members who are here and whom this seat sees."""
    filters = filters or {}
    found = _of_those_here(Offer.objects.all(), seat).filter(
        Q(until_on=None) | Q(until_on__gte=clock.today())
    )
    if (kind := filters.get("kind", "")) in Offer.Kind:
        found = found.filter(kind=kind)
    if words := filters.get("q", "").split():
        found = found.filter(pk__in=_with_words(found, words))
    return found.select_related("membership__organization")


def _of_those_here(rows: QuerySet[Row], seat: Seat) -> QuerySet[Row]:
    """Without members that are away, and those whom this person does not see."""
    unseen = members_unseen_by(seat).values("pk")
    return rows.exclude(membership__in=unseen).exclude(membership__in=members_away())


def _with_words(found: QuerySet[Offer], words: Iterable[str]) -> list[UUID]:
    """Compared in Python: the databases fold letters with accents differently."""
    wanted = [word.casefold() for word in words]
    rows = found.values_list("pk", "words", "languages", "membership__organization__name")
    return [
        pk
        for pk, *texts in rows
        if all(word in " ".join(filter(None, texts)).casefold() for word in wanted)
    ]


def hours_sentence(seat: Seat) -> str:
    """How much time the members have promised, without naming any of them."""
    pledges = _of_those_here(Pledge.objects.all(), seat)
    members, hours = pledges.aggregate(members=Count("pk"), hours=Sum("hours")).values()
    if not members:
        return _("No member has pledged hours yet.")
    return ngettext(
        "%(members)s member pledges %(hours)s hours a month.",
        "%(members)s members pledge %(hours)s hours a month together.",
        members,
    ) % {"members": members, "hours": hours}


def pledge_of(membership: Membership) -> Pledge | None:
    return Pledge.objects.filter(membership=membership).first()


def offers_of(membership: Membership) -> QuerySet[Offer]:
    """All that a member offers, and has offered."""
    return Offer.objects.filter(membership=membership)


def when(offer: Offer) -> str:
    """From when until when, in words; nothing where there is no end to it."""
    begins, ends = (_day(day) for day in (offer.from_on, offer.until_on))
    if begins and ends:
        return _("from %(from)s until %(until)s") % {"from": begins, "until": ends}
    if begins:
        return _("from %(from)s") % {"from": begins}
    return _("until %(until)s") % {"until": ends} if ends else ""


def _day(day: Any) -> str:
    return date_format(day, "DATE_FORMAT") if day else ""


def is_over(offer: Offer) -> bool:
    return offer.until_on is not None and offer.until_on < clock.today()


def export_header() -> tuple[str, ...]:
    return (_("Member"), _("What it is"), _("In a sentence"), _("Languages"), _("From"), _("Until"))


def export_rows(seat: Seat, names: Mapping[UUID, str]) -> Iterable[tuple[Any, ...]]:
    """A row for each offer, then one for each pledge, of the members that `names` holds."""
    for offer in offers_now(seat).filter(membership__in=names):
        yield (
            names[offer.membership_id],
            str(offer.get_kind_display()),
            offer.words,
            offer.languages,
            offer.from_on,
            offer.until_on,
        )
    for pledge in _of_those_here(Pledge.objects.filter(membership__in=names), seat):
        hours = _("%(hours)s hours a month") % {"hours": pledge.hours}
        yield names[pledge.membership_id], _("Hours"), hours, "", None, None
