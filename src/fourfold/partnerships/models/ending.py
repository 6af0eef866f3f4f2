"""The end of a partnership, on its way."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from fourfold.kernel import clock
from fourfold.kernel.tenancy import PartnershipModel
from fourfold.partnerships.models.seats import Seat


class Ending(PartnershipModel):
    """One coordinator asked for the end, a second person confirms; then the hold runs.

    The row goes with everything else. What was stopped stays, to be read.
    """

    class State(models.TextChoices):
        ASKED = "asked", _("Waiting for a second person")
        HOLD = "hold", _("Will be deleted")
        STOPPED = "stopped", _("Stopped")

    UNDER_WAY = (State.ASKED, State.HOLD)

    asked_by = models.ForeignKey(Seat, null=True, on_delete=models.SET_NULL, related_name="+")
    asked_at = models.DateTimeField(default=clock.now)
    confirmed_by = models.ForeignKey(Seat, null=True, on_delete=models.SET_NULL, related_name="+")
    state = models.CharField(max_length=8, choices=State.choices, default=State.ASKED)
    ended_at = models.DateTimeField(null=True)

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["-asked_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["partnership"],
                condition=models.Q(state__in=["asked", "hold"]),
                name="one_ending_under_way",
            )
        ]

    def __str__(self) -> str:
        return self.get_state_display()
