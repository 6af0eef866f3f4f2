"""Who has access, and in which role."""

import uuid
from datetime import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from fourfold.kernel import clock
from fourfold.kernel.register import FreeText
from fourfold.partnerships.models.partnership import Partnership


class Role(models.TextChoices):
    COORDINATOR = "coordinator", _("Coordinator")
    STEWARD = "steward", _("Steward")
    EVALUATOR = "evaluator", _("Evaluator")
    MEMBER = "member", _("Member")
    OBSERVER = "observer", _("Observer")


class SeatQuerySet(models.QuerySet["Seat"]):
    def lasting(self) -> "SeatQuerySet":
        """Seats that nobody has ended, suspended ones too; visits are not among them."""
        return self.filter(ends_at=None)

    def visits(self, at: datetime | None = None) -> "SeatQuerySet":
        """Seats of people from outside who may look now."""
        return self.open(at).filter(ends_at__gt=at or timezone.now())

    def give(self, partnership_id: uuid.UUID, user: Any, *, role: str) -> "Seat":
        """The lasting seat of a person: their own, a new one, or one given back after it ended.

        A suspended seat stays suspended. The caller records why somebody got access.
        """
        seat, is_new = self.get_or_create(
            partnership_id=partnership_id, user=user, defaults={"role": role}
        )
        if not is_new and seat.ends_at is not None:
            seat.role, seat.ends_at, seat.visit_reason = role, None, ""
            seat.created_at = timezone.now()
            seat.save()
        return seat

    def open(self, at: datetime | None = None) -> "SeatQuerySet":
        """Seats that let their holder in now."""
        at = at or timezone.now()
        return self.filter(suspended_at=None, user__is_active=True).filter(
            Q(ends_at=None) | Q(ends_at__gt=at)
        )


class Seat(models.Model):
    """A person's access and role in a partnership."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="seats")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    role = models.CharField(max_length=12, choices=Role.choices)
    created_at = models.DateTimeField(default=clock.now)
    ends_at = models.DateTimeField(null=True, blank=True)
    suspended_at = models.DateTimeField(null=True, blank=True)
    # Only a visitor has one: somebody from outside who may look for an hour.
    visit_reason = models.CharField(max_length=200, blank=True)

    objects = SeatQuerySet.as_manager()

    free_text: ClassVar = {
        "visit_reason": FreeText(
            purpose=_("Why somebody from outside may look for an hour"),
            seen_by=_("Coordinators"),
            keep=_("Until the next visit of the same person"),
            guard=True,
        ),
    }

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["partnership", "user"], name="one_seat_per_person")
        ]

    def __str__(self) -> str:
        return f"{self.user.shown_name}, {self.get_role_display()}"

    actor_kind = "seat"

    @property
    def actor_id(self) -> str:
        return str(self.pk)

    @property
    def actor_name(self) -> str:
        return self.user.shown_name
