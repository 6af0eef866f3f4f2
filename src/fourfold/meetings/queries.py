"""What is ahead, and what was."""

from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone

from fourfold.meetings.models import Meeting


def meetings_ahead(now: datetime | None = None) -> QuerySet[Meeting]:
    return Meeting.objects.filter(is_canceled=False, starts_at__gte=now or timezone.now())


def meetings_past(now: datetime | None = None) -> QuerySet[Meeting]:
    past = Meeting.objects.filter(is_canceled=False, starts_at__lt=now or timezone.now())
    return past.order_by("-starts_at")


def next_meeting() -> Meeting | None:
    return meetings_ahead().first()
