"""What has to go, for safety."""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel
from fourfold.partnerships.models.seats import Seat


class Removal(PartnershipModel):
    """Something to take out everywhere. Its words stand here sealed, until it is done or a day old.

    One person asks and a second one confirms; afterwards only the fact remains.
    """

    in_confidence = True

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
