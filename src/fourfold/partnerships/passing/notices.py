"""The message that something about the coordinator's role is there to be read, and no more."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from fourfold.kernel.outbox import queue
from fourfold.partnerships.models import Seat

CHANGES = "partnerships.role"


def tell(seat: Seat) -> None:
    """Ask somebody to sign in and read about the coordinator's role."""
    tell_of(seat, "partnerships:passing")


def tell_of(seat: Seat, page: str) -> None:
    """Ask somebody to sign in and read a page."""
    user, partnership = seat.user, seat.partnership
    with translation.override(user.language or partnership.language):
        link = settings.BASE_URL + reverse(page, args=[partnership.pk])
        body = _("Something here needs your eyes this week. Sign in to read it:\n%(link)s")
        queue(
            CHANGES,
            to=user.email,
            subject=_("%(name)s: something for you to read") % {"name": partnership.short_name},
            body=body % {"link": link},
            sender=partnership.short_name,
            partnership_id=partnership.pk,
        )
