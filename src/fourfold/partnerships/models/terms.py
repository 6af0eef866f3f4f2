"""The partnership's own words."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel


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
