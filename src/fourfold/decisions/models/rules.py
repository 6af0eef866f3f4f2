"""How a partnership decides, as data."""

from typing import Any, ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel


class Rule(PartnershipModel, Versioned):
    """One way to decide. Who may take part is not in it: whoever opens a round says that."""

    class Method(models.TextChoices):
        CONSENSUS = "consensus", _("Consensus: nobody blocks")
        FALLBACK = "consensus_with_fallback", _("Consensus first, else the majority")
        MAJORITY = "majority", _("Majority: more for than against")
        SUPERMAJORITY = "supermajority", _("A larger majority")

    class Share(models.TextChoices):
        THREE_FIFTHS = "3/5", _("Three fifths")
        TWO_THIRDS = "2/3", _("Two thirds")
        THREE_QUARTERS = "3/4", _("Three quarters")

    class Unit(models.TextChoices):
        ORGANIZATION = "organization", _("Each organization has one voice")
        POSITION = "position", _("Each chair has one voice")

    # What a round keeps of its rule when it opens.
    KEPT = (
        "name",
        "words",
        "method",
        "share",
        "unit",
        "quorum",
        "notice_days",
        "block_needs_reason",
        "fallback_tries",
        "fallback_days",
    )

    name = models.CharField(_("name"), max_length=80)
    words = models.TextField(_("in our own words"), max_length=1000, blank=True)
    method = models.CharField(_("how we decide"), max_length=24, choices=Method.choices)
    share = models.CharField(_("how much larger"), max_length=3, choices=Share.choices, blank=True)
    unit = models.CharField(_("who has a voice"), max_length=12, choices=Unit.choices)
    quorum = models.PositiveSmallIntegerField(
        _("how many have to take part, in percent"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
    )
    notice_days = models.PositiveSmallIntegerField(
        _("days of notice"), default=7, validators=[MaxValueValidator(90)]
    )
    block_needs_reason = models.BooleanField(_("a block needs a reason"), default=True)
    fallback_tries = models.PositiveSmallIntegerField(
        _("tries before the majority decides"), default=0, validators=[MaxValueValidator(5)]
    )
    fallback_days = models.PositiveSmallIntegerField(
        _("days before the majority decides"), default=0, validators=[MaxValueValidator(365)]
    )

    free_text: ClassVar = {
        "name": FreeText(purpose=_("What a way to decide is called"), guard=True),
        "words": FreeText(purpose=_("A way to decide in the partnership's own words"), guard=True),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["partnership", "name"], name="one_way_to_decide_per_name"
            ),
            models.CheckConstraint(
                condition=Q(method="supermajority") & ~Q(share="")
                | ~Q(method="supermajority") & Q(share=""),
                name="a_larger_majority_says_how_much_larger",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def kept(self) -> dict[str, Any]:
        """The rule as a round keeps it, whatever becomes of the rule afterwards."""
        return {name: getattr(self, name) for name in self.KEPT}
