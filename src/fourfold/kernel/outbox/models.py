"""One message to one person."""

import uuid
from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.register import FreeText


class Message(models.Model):
    """A message on its way. Once it is sent, its words and its address are gone."""

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting to be sent")
        SENT = "sent", _("Sent")
        FAILED = "failed", _("Could not be sent")
        CANCELED = "canceled", _("Canceled")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # A plain id: account messages belong to no partnership.
    partnership_id = models.UUIDField(null=True, blank=True)
    kind = models.CharField(max_length=40)
    about = models.CharField(max_length=40, blank=True)
    to = models.EmailField(max_length=254, blank=True)
    sender = models.CharField(max_length=60, blank=True)
    subject = models.CharField(max_length=160, blank=True)
    body = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True, blank=True)

    free_text: ClassVar = {
        "subject": FreeText(
            purpose=_("The subject of a message on its way"),
            seen_by=_("Coordinators"),
            keep=_("Until it is sent"),
            guard=False,
        ),
        "body": FreeText(
            purpose=_("The words of a message on its way"),
            seen_by=_("Coordinators"),
            keep=_("Until it is sent"),
            guard=False,
        ),
    }

    class Meta:
        indexes: ClassVar = [models.Index(fields=["state", "due_at"], name="messages_to_send")]

    def __str__(self) -> str:
        return f"{self.kind}: {self.get_state_display()}"
