"""Asking for a removal, confirming it, taking the request back, and forgetting old requests."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from fourfold.accounts.sealing import seal
from fourfold.kernel import removal
from fourfold.kernel.actors import Actor
from fourfold.kernel.journal import record
from fourfold.kernel.tenancy import EVERYWHERE, inside
from fourfold.partnerships.models import Removal, Seat
from fourfold.partnerships.permissions import ask_removal, confirm_removal
from fourfold.partnerships.removing import notices
from fourfold.partnerships.removing.queries import (
    A_DAY,
    PURPOSE,
    rows_beside,
    second_people,
    words_of,
)

TOO_OLD = gettext_lazy(
    "Ask again: this request is done, was taken back, or is more than a day old."
)


@transaction.atomic
def ask_to_remove(text: str, *, by: Seat, kind: str) -> Removal:
    """Seal the words and let them wait for a second person. Nothing is removed yet."""
    ask_removal.require(by)
    if removal.Words(text).letters < removal.SHORTEST:
        raise ValidationError(_("Enter at least three letters or digits."))
    request = Removal.objects.create(kind=kind, sealed=seal(text, purpose=PURPOSE), asked_by=by)
    record(by, gettext_noop("asked to remove something for safety"), request)
    for seat in second_people(request):
        notices.tell_second_person(seat)
    return request


@transaction.atomic
def remove_for_safety(request: Removal, *, by: Seat) -> int:
    """Take the words out everywhere, at once and for good; returns from how many places."""
    confirm_removal.require(by, request)
    request = Removal.objects.select_for_update().get(pk=request.pk)
    words = words_of(request)
    if words is None:
        raise ValidationError(TOO_OLD)
    places = removal.remove(words, also=rows_beside(by.partnership))
    request.sealed, request.confirmed_by = "", by
    request.done_at, request.places = timezone.now(), places
    request.save()
    verb = gettext_noop("confirmed that something was removed for safety (places: %(places)s)")
    record(by, verb, request, places=places)
    return places


@transaction.atomic
def take_back(request: Removal, *, by: Actor) -> None:
    """Forget the words without removing anything."""
    ask_removal.require(by)
    if request.done_at is None:
        record(by, gettext_noop("took back a request to remove something for safety"), request)
        request.delete()


def forget_old_requests(*, by: Actor) -> int:
    """Delete what nobody confirmed within a day, in every partnership; returns how many.

    After a removal it also folds the database's log once more: a reader may have been in the way.
    """
    with inside(EVERYWHERE):
        old = Removal.objects.filter(done_at=None, asked_at__lte=timezone.now() - A_DAY)
        number = old.count()
        old.delete()
        lately = timezone.now() - timedelta(hours=1)
        was_removed = Removal.objects.filter(done_at__gt=lately).exists()
    if was_removed or number:
        removal.forget_on_disk()
    return number
