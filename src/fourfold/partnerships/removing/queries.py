"""What waits to be removed, from how many places, and when backups no longer hold it."""

from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from fourfold.accounts.models import User
from fourfold.accounts.sealing import BrokenSeal, unseal
from fourfold.kernel import removal
from fourfold.partnerships.access import RESPONSIBLE
from fourfold.partnerships.models import Partnership, Removal, Seat

PURPOSE = "remove for safety"
A_DAY = timedelta(days=1)


def waiting() -> QuerySet[Removal]:
    """Requests that a second person can still confirm, newest first."""
    fresh = Removal.objects.filter(done_at=None, asked_at__gt=timezone.now() - A_DAY)
    return fresh.select_related("asked_by__user")


def done() -> QuerySet[Removal]:
    """What was removed, as far as it may be told: by whom, when, from how many places."""
    return Removal.objects.exclude(done_at=None).select_related(
        "asked_by__user", "confirmed_by__user"
    )


def second_people(request: Removal) -> QuerySet[Seat]:
    """Those who may confirm: coordinators and stewards other than who asked."""
    seats = Seat.objects.open().lasting().filter(partnership_id=request.partnership_id)
    return (
        seats.filter(role__in=RESPONSIBLE)
        .exclude(pk__in=[request.asked_by_id])
        .select_related("user")
    )


def rows_beside(partnership: Partnership) -> list[QuerySet[Any]]:
    """The rows about this partnership that stand in tables of no single partnership."""
    seats = Seat.objects.filter(partnership=partnership)
    return [Partnership.objects.filter(pk=partnership.pk), seats]


def preview(request: Removal) -> dict[str, int] | None:
    """In how many places the words stand, by area; None when they are no longer known."""
    words = words_of(request)
    if words is None:
        return None
    return dict(removal.places(words, also=rows_beside(request.partnership)))


def accounts_with(request: Removal) -> int:
    """How many people with access carry the words in their own name: theirs alone to change."""
    words = words_of(request)
    if words is None:
        return 0
    holders = Seat.objects.lasting().filter(partnership_id=request.partnership_id).values("user")
    people = User.objects.filter(pk__in=holders).values_list("name", "alias", "email")
    return sum(any(text in words for text in each) for each in people)


def words_of(request: Removal) -> removal.Words | None:
    """The words to remove, while they are still known."""
    try:
        text = unseal(request.sealed, purpose=PURPOSE, seconds=int(A_DAY.total_seconds()))
    except BrokenSeal:
        return None
    return removal.Words(text, language=request.partnership.language)


def gone_from_backups_on(removed_at: datetime | None = None) -> date:
    """The day when the last backup that may hold something removed then is thrown away."""
    removed_on = timezone.localdate(removed_at) if removed_at else timezone.localdate()
    return removed_on + timedelta(days=settings.BACKUPS_KEPT_DAYS)
