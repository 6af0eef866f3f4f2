"""The message that something waits for a second person. It says nothing else."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from fourfold.kernel.outbox import queue
from fourfold.partnerships.models import Seat

WAITS = "partnerships.removal"


def tell_second_person(seat: Seat) -> None:
    """Ask somebody to sign in and read."""
    user, partnership = seat.user, seat.partnership
    with translation.override(user.language or partnership.language):
        link = settings.BASE_URL + reverse("partnerships:removals", args=[partnership.pk])
        body = _("Something waits for you today. Sign in to read it:\n%(link)s") % {"link": link}
        queue(
            WAITS,
            to=user.email,
            subject=_("%(name)s: something for you to read") % {"name": partnership.short_name},
            body=body,
            sender=partnership.short_name,
            partnership_id=partnership.pk,
        )
