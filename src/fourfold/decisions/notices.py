"""Mail about rounds: that something waits, never what it is about.

Subjects and bodies name neither the question nor the partnership's work, for everybody alike.
"""

from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from fourfold.accounts.models import User
from fourfold.decisions.eligibility import people_of
from fourfold.decisions.models import Elector, Round
from fourfold.kernel import clock
from fourfold.kernel.outbox import cancel, queue
from fourfold.kernel.tenancy import EVERYWHERE, inside
from fourfold.partnerships.models import Role, Seat

OPENED, REMINDER = "decision-opened", "decision-reminder"
BEFORE_THE_END = timedelta(days=1)
Volume = User.MailVolume


def tell_opened(matter: Round) -> int:
    """Let a message wait for everybody who may answer here; returns how many."""
    if matter.way != Round.Way.ONLINE:
        return 0
    return _tell(OPENED, matter, Elector.objects.filter(round=matter))


def tell_before_the_end() -> int:
    """Remind those whose voice has not answered, once, on the day before the end."""
    with inside(EVERYWHERE):
        due = list(_ending_soon().values_list("partnership_id", "pk"))
    return sum(_remind(partnership, pk) for partnership, pk in due)


def _ending_soon() -> QuerySet[Round]:
    now = clock.now()
    return Round.objects.filter(
        state=Round.State.OPEN,
        way=Round.Way.ONLINE,
        reminded_on=None,
        closes_at__gt=now,
        closes_at__lte=now + BEFORE_THE_END,
        opened_on__lt=clock.today(),
    )


def _remind(partnership_id: UUID, pk: UUID) -> int:
    with inside(partnership_id), transaction.atomic():
        matter = _ending_soon().select_for_update().filter(pk=pk).first()
        if matter is None:
            return 0
        matter.reminded_on = clock.today()
        matter.save(update_fields=["reminded_on"])
        silent = Elector.objects.filter(round=matter, stance=None)
        return _tell(REMINDER, matter, silent)


def take_back(matter: Round) -> None:
    """What still waits to be sent is about something that is over."""
    for kind in (OPENED, REMINDER):
        cancel(kind, about=str(matter.pk))


def _tell(kind: str, matter: Round, electors: QuerySet[Elector]) -> int:
    people = people_of(electors).values("seat")
    seats = Seat.objects.open().filter(pk__in=people).exclude(role=Role.OBSERVER)
    wanting = seats.exclude(user__mail_volume=Volume.SECURITY).select_related("user")
    for seat in wanting:
        _write(kind, matter, seat)
    return len(wanting)


def _write(kind: str, matter: Round, seat: Seat) -> None:
    partnership, user = matter.partnership, seat.user
    with override(user.language or partnership.language):
        queue(
            kind,
            to=user.email,
            sender=partnership.short_name,
            subject=_("%(name)s: something for you to answer") % {"name": partnership.short_name},
            body=_body(matter, user),
            partnership_id=partnership.pk,
            about=str(matter.pk),
        )


def _body(matter: Round, user: User) -> str:
    home = settings.BASE_URL + reverse("home:home", args=[matter.partnership_id])
    sign_in = _("Sign in to see it: %(address)s") % {"address": home}
    if user.is_told_little:
        return _("Something is waiting for you.") + "\n\n" + sign_in + "\n"
    until = date_format(timezone.localtime(matter.closes_at), "DATETIME_FORMAT")
    waits = _("A question waits for your answer until %(day)s.") % {"day": until}
    return waits + "\n\n" + sign_in + "\n"
