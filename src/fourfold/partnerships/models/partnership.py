"""The partnership itself, and the link with which one is founded."""

import uuid
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from fourfold.kernel import clock
from fourfold.kernel.register import FreeText
from fourfold.partnerships.models.law import UnderLaw


class Partnership(UnderLaw):
    """A community partnership: the tenant. Its short name never says what it is about."""

    class Start(models.TextChoices):
        STARTING = "starting", _("Just starting")
        MEETING = "meeting", _("Already meeting")
        RESTARTING = "restarting", _("Starting again")

    class HostKind(models.TextChoices):
        NONPROFIT = "nonprofit", _("Nonprofit organization")
        GOVERNMENT = "government", _("City, county or state office")
        POLICE = "police", _("Police, sheriff or federal investigators")
        PROSECUTOR = "prosecutor", _("Prosecutor's office")
        SCHOOL = "school", _("School or university")
        PERSON = "person", _("One of us, on their own computer")
        OTHER = "other", _("Something else")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("name"), max_length=120)
    short_name = models.CharField(_("neutral short name"), max_length=30)
    start = models.CharField(max_length=10, choices=Start.choices, blank=True)
    language = models.CharField(max_length=8, default="en")
    counties = models.JSONField(default=list, blank=True)
    tribal_lands = models.JSONField(default=list, blank=True)
    hotline_name = models.CharField(max_length=120, blank=True)
    hotline_phone = models.CharField(max_length=40, blank=True)
    hotline_text = models.CharField(max_length=120, blank=True)
    hotline_verified_on = models.DateField(null=True, blank=True)
    host = models.CharField(_("host"), max_length=120, blank=True)
    host_kind = models.CharField(max_length=12, choices=HostKind.choices, blank=True)
    custodian = models.CharField(_("data custodian"), max_length=120, blank=True)
    fiscal_sponsor = models.CharField(_("fiscal sponsor"), max_length=120, blank=True)
    successor = models.CharField(_("successor"), max_length=120, blank=True)
    # Two clocks that people see on every page; what they are about stands in Passing and Ending.
    passes_at = models.DateTimeField(null=True, blank=True)
    deletes_at = models.DateTimeField(null=True, blank=True)
    # When somebody last took everything along: nothing is deleted without it.
    exported_at = models.DateTimeField(null=True, blank=True)
    is_demo = models.BooleanField(default=False)
    created_on = models.DateField(default=clock.today, editable=False)
    version = models.PositiveIntegerField(default=1)

    free_text: ClassVar = {
        "name": FreeText(
            purpose=_("What the partnership is called"),
            seen_by=_("Everyone with a seat, and who is invited"),
            guard=False,
        ),
        "counties": FreeText(purpose=_("Codes of the counties it works in"), guard=False),
        "tribal_lands": FreeText(purpose=_("Tribal lands it works with"), guard=False),
        "hotline_name": FreeText(
            purpose=_("Whose number is shown to someone in danger"),
            seen_by=_("Anyone"),
            guard=False,
        ),
        "hotline_text": FreeText(
            purpose=_("How to reach the hotline by text"), seen_by=_("Anyone"), guard=False
        ),
        "host": FreeText(purpose=_("Who runs the computer this stands on"), guard=False),
        "custodian": FreeText(purpose=_("Who keeps the records"), guard=False),
        "fiscal_sponsor": FreeText(purpose=_("Who holds the money"), guard=False),
        "successor": FreeText(purpose=_("Who takes over the records"), guard=False),
    }

    def __str__(self) -> str:
        return self.name

    @property
    def has_area(self) -> bool:
        return bool(self.counties or self.tribal_lands)

    @property
    def has_hotline(self) -> bool:
        """Whether there is a number of its own that somebody has called to check."""
        return bool(self.hotline_phone and self.hotline_verified_on)

    @property
    def has_keepers(self) -> bool:
        """Whether it is known who runs the computer, who keeps the records, and who is next."""
        return bool(self.host and self.custodian and self.successor)

    @property
    def host_may_have_to_disclose(self) -> bool:
        """Whether the host is an office that may be made to hand over what it holds."""
        return self.host_kind in {self.HostKind.POLICE, self.HostKind.PROSECUTOR}


class SetupToken(models.Model):
    """The operator's one-time invitation to found a partnership. Stored as a digest only."""

    digest = models.CharField(max_length=64, primary_key=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"until {self.expires_at:%Y-%m-%d}"
