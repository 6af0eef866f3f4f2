"""What is handed on when somebody leaves, and members who left or are taking a break."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fourfold.kernel import clock
from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel
from fourfold.members.models.belonging import Membership, Representative

READERS = _("Coordinators, who hands over and who takes over")


class Handover(PartnershipModel, Versioned):
    """What a person who leaves tells whoever comes next.

    Handed over without a word, it says that there was nothing to hand over.
    """

    giver = models.OneToOneField(Representative, on_delete=models.CASCADE, related_name="handover")
    taker = models.ForeignKey(
        Representative, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    under_way = models.TextField(_("what is under way"), max_length=3000, blank=True)
    promises = models.TextField(_("what was promised, and to whom"), max_length=3000, blank=True)
    contacts = models.TextField(_("contacts to keep"), max_length=3000, blank=True)
    papers = models.TextField(_("where papers and keys are"), max_length=3000, blank=True)
    handed_on = models.DateField(null=True, blank=True)
    read_on = models.DateField(null=True, blank=True)

    PARTS = ("under_way", "promises", "contacts", "papers")
    free_text: ClassVar = {
        "under_way": FreeText(purpose=_("What is under way"), seen_by=READERS, guard=True),
        "promises": FreeText(purpose=_("What was promised"), seen_by=READERS, guard=True),
        "contacts": FreeText(purpose=_("Which contacts to keep"), seen_by=READERS, guard=True),
        "papers": FreeText(
            purpose=_("Where papers and keys are, never the keys themselves"),
            seen_by=READERS,
            guard=True,
        ),
    }

    class Meta(PartnershipModel.Meta):
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(taker=None) | ~Q(taker=F("giver")), name="handed_to_somebody_else"
            ),
            models.CheckConstraint(
                condition=Q(read_on=None) | Q(handed_on__isnull=False), name="read_once_handed_over"
            ),
        ]

    def __str__(self) -> str:
        return str(self.giver)

    @property
    def has_words(self) -> bool:
        return any(getattr(self, part) for part in self.PARTS)


class Departure(PartnershipModel):
    """A member left, or is taking a break. It is over when they come back."""

    class Kind(models.TextChoices):
        LEFT = "left", _("Left")
        PAUSED = "paused", _("Taking a break")

    class Reason(models.TextChoices):
        NOT_SAID = "not_said", _("Not said")
        TIME = "time", _("No time or no staff")
        MONEY = "money", _("Funding ended")
        CLOSED = "closed", _("Closed, merged or moved away")
        MISSION = "mission", _("Their task changed")
        ELSEWHERE = "elsewhere", _("They do this in another group")
        OUR_WAYS = "our_ways", _("The way we work did not suit them")

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="departures")
    kind = models.CharField(_("what happened"), max_length=8, choices=Kind.choices)
    since = models.DateField(_("since"), default=clock.today)
    reason = models.CharField(
        _("why"), max_length=12, choices=Reason.choices, default=Reason.NOT_SAID
    )
    back_on = models.DateField(null=True, blank=True)

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["-since"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["membership"], condition=Q(back_on=None), name="one_departure_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(back_on=None) | Q(back_on__gte=F("since")),
                name="back_after_they_left",
            ),
        ]

    def __str__(self) -> str:
        return str(self.membership)
