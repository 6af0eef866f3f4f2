"""Members who are not yet adults, in the care of an agency that holds the consent."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel
from fourfold.members.models.belonging import Representative

KEPT = _("Until the coordinator takes it back, or the person leaves")


class YoungMember(PartnershipModel, Versioned):
    """That an agency holds the consent for a young member, until when, and whom to talk to.

    Never the document itself, never a day of birth. Who has one is on no list that others see:
    see members.visibility and docs/decisions/0012.
    """

    # No file lists who is young, whoever takes it along.
    in_confidence = True

    representative = models.OneToOneField(
        Representative, on_delete=models.CASCADE, related_name="young"
    )
    agency = models.CharField(_("which agency holds the consent"), max_length=200)
    held_by = models.CharField(_("who there keeps it"), max_length=120)
    until_on = models.DateField(_("it holds until"))
    adult = models.ForeignKey(
        Representative, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    free_text: ClassVar = {
        "agency": FreeText(
            purpose=_("Which agency holds the consent"),
            seen_by=_("Coordinators"),
            keep=KEPT,
            guard=False,
        ),
        "held_by": FreeText(
            purpose=_("Who keeps the consent there"),
            seen_by=_("Coordinators"),
            keep=KEPT,
            guard=False,
        ),
    }

    class Meta(PartnershipModel.Meta):
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(adult=None) | ~Q(adult=F("representative")),
                name="the_adult_is_somebody_else",
            )
        ]

    def __str__(self) -> str:
        return str(self.representative)
