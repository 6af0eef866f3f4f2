"""The partnership and the seats in it: the two tables that are read before a scope is open."""

import uuid
from datetime import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from fourfold.kernel import clock
from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel


class Role(models.TextChoices):
    COORDINATOR = "coordinator", _("Coordinator")
    STEWARD = "steward", _("Steward")
    EVALUATOR = "evaluator", _("Evaluator")
    MEMBER = "member", _("Member")
    OBSERVER = "observer", _("Observer")


class Partnership(models.Model):
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
    def host_may_have_to_disclose(self) -> bool:
        """Whether the host is an office that may be made to hand over what it holds."""
        return self.host_kind in {self.HostKind.POLICE, self.HostKind.PROSECUTOR}


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


class Term(PartnershipModel, Versioned):
    """A word of the partnership's own: one of its Ps, sectors, regions or roles."""

    class Axis(models.TextChoices):
        P = "p", _("P")
        SECTOR = "sector", _("Sector")
        REGION = "region", _("Region")
        ROLE = "role", _("Role")

    axis = models.CharField(max_length=8, choices=Axis.choices)
    key = models.SlugField(max_length=40)
    label = models.CharField(max_length=80)
    order = models.PositiveSmallIntegerField(default=0)
    counties = models.JSONField(default=list, blank=True)  # the counties that make up a region
    is_retired = models.BooleanField(default=False)

    free_text: ClassVar = {
        "label": FreeText(purpose=_("A word of the partnership's own"), guard=False),
        "counties": FreeText(purpose=_("Codes of the counties that make up a region"), guard=False),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["axis", "order", "label"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["partnership", "axis", "key"], name="one_term_per_axis_and_key"
            )
        ]

    def __str__(self) -> str:
        return self.label


class Removal(PartnershipModel):
    """Something to take out everywhere. Its words stand here sealed, until it is done or a day old.

    One person asks and a second one confirms; afterwards only the fact remains.
    """

    class Kind(models.TextChoices):
        NAME = "name", _("A name")
        ADDRESS = "address", _("An address, a phone number or an e-mail address")
        PASSAGE = "passage", _("A passage of text")

    kind = models.CharField(max_length=8, choices=Kind.choices)
    sealed = models.TextField(blank=True)
    asked_by = models.ForeignKey(Seat, null=True, on_delete=models.SET_NULL, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    confirmed_by = models.ForeignKey(Seat, null=True, on_delete=models.SET_NULL, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)
    places = models.PositiveIntegerField(default=0)

    free_text: ClassVar = {
        "sealed": FreeText(
            purpose=_("The words to remove, locked with the key of this installation"),
            seen_by=_("Nobody: the program alone"),
            keep=_("Until they are removed, one day at most"),
            guard=False,
        ),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["-asked_at"]

    def __str__(self) -> str:
        return self.get_kind_display()


class SetupToken(models.Model):
    """The operator's one-time invitation to found a partnership. Stored as a digest only."""

    digest = models.CharField(max_length=64, primary_key=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"until {self.expires_at:%Y-%m-%d}"
