"""Telling somebody that what they may do has changed, or that their access is over."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fourfold.accounts.notices import in_language_of
from fourfold.kernel.outbox import queue
from fourfold.partnerships.models import Seat

KIND = "partnerships.access"
SOMETHING = gettext_lazy("Something about your access was changed.")
NEW_ROLE = gettext_lazy("In %(group)s your role is now: %(role)s.")
PAUSED = gettext_lazy("Your access to %(group)s is paused.")
BACK = gettext_lazy("Your access to %(group)s is open again, as: %(role)s.")
ENDED = gettext_lazy("Your access to %(group)s has ended.")


def tell_of_access(seat: Seat, what: Promise) -> None:
    """By mail to the person alone; not what it is, where they wanted that."""
    user, group = seat.user, seat.partnership
    with in_language_of(user):
        words = {"group": group.short_name, "role": seat.get_role_display()}
        said = str(SOMETHING if user.is_told_little else what) % words
        whom = _("If you do not know why, call one of your coordinators.")
        queue(
            KIND,
            to=user.email,
            subject=_("Your account"),
            body=f"{said}\n\n{whom}",
            partnership_id=group.pk,
        )
