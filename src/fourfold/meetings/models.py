"""When and where the partnership meets."""

from datetime import datetime, timedelta
from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator, URLValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel


class Meeting(PartnershipModel, Versioned):
    """A date with a place or a link. A confidential place is told by phone, never sent out."""

    starts_at = models.DateTimeField(_("starts"))
    minutes = models.PositiveSmallIntegerField(
        _("length in minutes"),
        default=90,
        validators=[MinValueValidator(10), MaxValueValidator(600)],
    )
    purpose = models.CharField(_("purpose"), max_length=200)
    place = models.CharField(_("place"), max_length=200, blank=True)
    is_place_confidential = models.BooleanField(_("the place is confidential"), default=False)
    link = models.URLField(
        _("video link"),
        max_length=500,
        blank=True,
        validators=[URLValidator(schemes=["https"])],
    )
    dial_in = models.CharField(_("phone number to dial in"), max_length=120, blank=True)
    is_canceled = models.BooleanField(default=False)

    free_text: ClassVar = {
        "purpose": FreeText(purpose=_("What the meeting is for"), guard=True),
        "place": FreeText(purpose=_("Where the meeting is"), guard=False),
        "dial_in": FreeText(purpose=_("The phone number to join by"), guard=False),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["starts_at"]
        constraints: ClassVar = [
            # It becomes a link on a page: no way in may put a script there.
            models.CheckConstraint(
                condition=Q(link="") | Q(link__istartswith="https://"),
                name="video_link_is_a_safe_address",
            )
        ]

    def __str__(self) -> str:
        return self.purpose

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.minutes)
