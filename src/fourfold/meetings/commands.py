"""Setting a date, changing it, calling it off."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import claim_version
from fourfold.kernel.journal import record
from fourfold.meetings.models import Meeting
from fourfold.meetings.permissions import plan_meetings


@transaction.atomic
def plan_meeting(*, by: Actor, **details: Any) -> Meeting:
    """Set a date; `details` are the fields of a `Meeting`."""
    plan_meetings.require(by)
    meeting = Meeting.objects.create(**details)
    record(by, gettext_noop("planned a meeting: %(thing)s"), meeting)
    return meeting


@transaction.atomic
def change_meeting(meeting: Meeting, *, by: Actor, version: int, **details: Any) -> Meeting:
    """Change a meeting; raises `StaleEdit` when a newer version is there."""
    plan_meetings.require(by, meeting)
    claim_version(meeting, version)
    for name, value in details.items():
        setattr(meeting, name, value)
    meeting.save()
    record(by, gettext_noop("changed a meeting: %(thing)s"), meeting)
    return meeting


@transaction.atomic
def cancel_meeting(meeting: Meeting, *, by: Actor) -> None:
    """Call a meeting off. It stays in the records, out of the lists."""
    plan_meetings.require(by, meeting)
    if meeting.is_canceled:
        return
    claim_version(meeting, meeting.version)
    meeting.is_canceled = True
    meeting.save()
    record(by, gettext_noop("canceled a meeting: %(thing)s"), meeting)
