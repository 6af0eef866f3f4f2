"""Invitations, and the letters they are written from."""

from datetime import timedelta
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel
from fourfold.members.models.belonging import Representative
from fourfold.partnerships.models import Role, Seat

INVITATION_LASTS = timedelta(days=21)


class Invitation(PartnershipModel, Versioned):
    """An invitation to one person. The link's token stands here only as a digest."""

    class Way(models.TextChoices):
        MAIL = "mail", _("E-mail")
        TEXT = "text", _("Text to copy")
        PRINT = "print", _("Letter to print")
        PHONE = "phone", _("Phone call")

    class State(models.TextChoices):
        DRAFT = "draft", _("Not sent")
        READY = "ready", _("Ready to hand over")
        SENT = "sent", _("Sent")
        ACCEPTED = "accepted", _("Accepted")
        DECLINED = "declined", _("Declined")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    class Told(models.TextChoices):
        PHONE = "phone", _("By phone")
        PERSON = "person", _("In person")
        MAIL = "mail", _("By e-mail")
        LETTER = "letter", _("By letter or text message")

    OPEN = (State.DRAFT, State.READY, State.SENT)

    representative = models.ForeignKey(
        Representative, on_delete=models.CASCADE, related_name="invitations"
    )
    invited_by = models.ForeignKey(
        Seat, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    role = models.CharField(_("role"), max_length=12, choices=Role.choices, default=Role.MEMBER)
    way = models.CharField(_("way"), max_length=8, choices=Way.choices, default=Way.MAIL)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    token_digest = models.CharField(max_length=64, blank=True)
    sent_on = models.DateField(null=True, blank=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    # For an answer that was entered for someone: how it was told, and to whom.
    told_how = models.CharField(max_length=8, choices=Told.choices, blank=True)
    told_to = models.CharField(_("who took the answer"), max_length=120, blank=True)

    free_text: ClassVar = {
        "told_to": FreeText(
            purpose=_("Who took the answer"), seen_by=_("Coordinators"), guard=False
        ),
    }

    class Meta(PartnershipModel.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["representative"],
                condition=Q(state__in=["draft", "ready", "sent"]),
                name="one_open_invitation_per_person",
            )
        ]
        indexes: ClassVar = [models.Index(fields=["token_digest"], name="invitations_by_token")]

    def __str__(self) -> str:
        return str(self.representative)

    @property
    def can_be_mailed(self) -> bool:
        """Whether the person has an inbox of their own: a shared one never becomes an account."""
        return bool(self.representative.email) and not self.representative.is_shared_inbox

    @property
    def goes_by_mail(self) -> bool:
        return self.way == self.Way.MAIL and self.can_be_mailed

    @property
    def is_expired(self) -> bool:
        return self.expires_at is not None and self.expires_at <= timezone.now()


class Letter(PartnershipModel, Versioned):
    """The words of an invitation, one per way of inviting; merge fields are a closed set."""

    way = models.CharField(max_length=8, choices=Invitation.Way.choices)
    subject = models.CharField(_("subject"), max_length=120, blank=True)
    body = models.TextField(_("text"), max_length=4000)

    free_text: ClassVar = {
        "subject": FreeText(
            purpose=_("The subject of an invitation"), seen_by=_("Coordinators"), guard=True
        ),
        "body": FreeText(
            purpose=_("The words of an invitation"), seen_by=_("Coordinators"), guard=True
        ),
    }

    class Meta(PartnershipModel.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["partnership", "way"], name="one_letter_per_way")
        ]

    def __str__(self) -> str:
        return self.get_way_display()
