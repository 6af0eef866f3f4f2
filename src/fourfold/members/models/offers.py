"""What each member can bring: hours a month, and rooms, trainers, interpreters and the rest."""

from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel
from fourfold.members.models.belonging import Membership

MOST_HOURS = 2000  # a month, of one member


class Pledge(PartnershipModel, Versioned):
    """The hours a month that a member means to give. No row: nothing was said."""

    membership = models.OneToOneField(Membership, on_delete=models.CASCADE, related_name="pledge")
    hours = models.PositiveSmallIntegerField(
        _("hours a month"),
        validators=[MinValueValidator(1), MaxValueValidator(MOST_HOURS)],
    )

    class Meta(PartnershipModel.Meta):
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(hours__gte=1, hours__lte=MOST_HOURS), name="pledge_within_reason"
            )
        ]

    def __str__(self) -> str:
        return str(self.membership)


class Offer(PartnershipModel, Versioned):
    """One thing that a member can bring."""

    class Kind(models.TextChoices):
        ROOMS = "rooms", _("Rooms")
        TRAINERS = "trainers", _("Trainers")
        INTERPRETERS = "interpreters", _("Interpreters")
        TRANSPORT = "transport", _("Transport")
        DATA = "data", _("Data")
        PEOPLE = "people", _("Volunteers and staff time")
        OTHER = "other", _("Something else")

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="offers")
    kind = models.CharField(_("what it is"), max_length=12, choices=Kind.choices)
    languages = models.CharField(_("languages"), max_length=200, blank=True)
    words = models.CharField(_("in a sentence"), max_length=300)
    from_on = models.DateField(_("from"), null=True, blank=True)
    until_on = models.DateField(_("until"), null=True, blank=True)

    free_text: ClassVar = {
        "languages": FreeText(purpose=_("Which languages can be interpreted"), guard=True),
        "words": FreeText(purpose=_("What a member can bring, and how to ask for it"), guard=True),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["kind", "words"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(from_on=None) | Q(until_on=None) | Q(until_on__gte=F("from_on")),
                name="offer_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(languages="") | Q(kind="interpreters"),
                name="languages_are_for_interpreters",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
