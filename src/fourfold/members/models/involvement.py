"""How a piece of work involves people with lived experience. Of the work, never of a person."""

from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel

FLOOR = 5  # no smaller number of people is ever stored
MOST = 100_000


class Involvement(PartnershipModel, Versioned):
    """One project: in which stages and roles it involves them, and how that is paid.

    A number of people below five is not stored, and no totals beside it: decision 13.
    """

    class Stage(models.TextChoices):
        DEVELOPMENT = "development", _("Development")
        IMPLEMENTATION = "implementation", _("Implementation")
        EVALUATION = "evaluation", _("Evaluation")

    class Part(models.TextChoices):
        DECISION = "decision", _("Deciding")
        DESIGN = "design", _("Designing")
        EVALUATION = "evaluation", _("Evaluating")
        GOVERNANCE = "governance", _("Governing")
        TRAINING = "training", _("Training others")
        SPEAKING = "speaking", _("Speaking")

    class Counted(models.TextChoices):
        NOT = "not", _("Not counted")
        FEW = "few", _("Fewer than 5")
        ENOUGH = "enough", _("5 or more")

    class Pay(models.TextChoices):
        OPEN = "open", _("Not decided")
        NONE = "none", _("No pay is offered")
        HOUR = "hour", _("An amount for each hour")
        TIME = "time", _("An amount for each time")

    class Paid(models.TextChoices):
        NOTHING = "nothing", _("Nothing yet")
        PARTLY = "partly", _("In part")
        ALL = "all", _("All that was offered")

    name = models.CharField(_("project"), max_length=120)
    purpose = models.CharField(_("what for"), max_length=300, blank=True)
    stages = models.JSONField(_("stages"), default=list, blank=True)
    parts = models.JSONField(_("roles offered"), default=list, blank=True)
    counted = models.CharField(
        _("how many take part"), max_length=8, choices=Counted.choices, default=Counted.NOT
    )
    people = models.PositiveIntegerField(
        _("number of people"),
        null=True,
        blank=True,
        validators=[MinValueValidator(FLOOR), MaxValueValidator(MOST)],
    )
    pay = models.CharField(_("pay"), max_length=4, choices=Pay.choices, default=Pay.OPEN)
    rate = models.DecimalField(
        _("dollars"),
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
    )
    paid = models.CharField(
        _("paid so far"), max_length=8, choices=Paid.choices, default=Paid.NOTHING
    )
    paid_hours = models.PositiveIntegerField(
        _("hours paid, in total"), null=True, blank=True, validators=[MaxValueValidator(MOST)]
    )
    paid_amount = models.PositiveIntegerField(
        _("dollars paid, in total"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(100 * MOST)],
    )
    told_back_on = models.DateField(_("told them what came of it"), null=True, blank=True)

    free_text: ClassVar = {
        "name": FreeText(purpose=_("Which piece of work this is"), guard=True),
        "purpose": FreeText(purpose=_("What that work is for"), guard=True),
        "stages": FreeText(purpose=_("Keys of stages, chosen from a list"), guard=False),
        "parts": FreeText(purpose=_("Keys of roles, chosen from a list"), guard=False),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["name", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(counted="enough", people__isnull=False, people__gte=FLOOR)
                | (~Q(counted="enough") & Q(people=None)),
                name="no_number_of_people_below_five",
            ),
            models.CheckConstraint(
                condition=Q(people__isnull=False) | Q(paid_hours=None, paid_amount=None),
                name="no_totals_below_five",
            ),
            models.CheckConstraint(
                condition=Q(pay__in=["hour", "time"], rate__isnull=False)
                | (~Q(pay__in=["hour", "time"]) & Q(rate=None)),
                name="a_rate_for_what_is_paid",
            ),
            models.CheckConstraint(
                condition=~Q(pay="none") | Q(paid="nothing"), name="nothing_paid_where_none_offered"
            ),
            models.UniqueConstraint(
                fields=["partnership", "name"], name="one_involvement_per_project"
            ),
        ]

    def __str__(self) -> str:
        return self.name
