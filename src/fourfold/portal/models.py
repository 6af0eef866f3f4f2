"""What a partnership said about the tasks and next steps that the product offers it."""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from fourfold.kernel import clock
from fourfold.kernel.tenancy import PartnershipModel
from fourfold.partnerships.models import Seat


class StepChoice(PartnershipModel):
    """A task or next step that was marked done, put off, or is done elsewhere."""

    class Choice(models.TextChoices):
        DONE = "done", _("Done")
        NOT_NOW = "not_now", _("Not now")
        ELSEWHERE = "elsewhere", _("We do this elsewhere")

    step = models.SlugField(max_length=40)
    choice = models.CharField(max_length=10, choices=Choice.choices)
    chosen_on = models.DateField(default=clock.today)

    class Meta(PartnershipModel.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["partnership", "step"], name="one_choice_per_step")
        ]

    def __str__(self) -> str:
        return f"{self.step}: {self.get_choice_display()}"


class SafetyRequest(PartnershipModel):
    """Somebody asked for help with how they appear here. Says who, not why; gone once answered."""

    in_confidence = True

    seat = models.OneToOneField(Seat, on_delete=models.CASCADE, related_name="+")
    asked_on = models.DateField(default=timezone.localdate)

    def __str__(self) -> str:
        return str(self.seat)


class Visit(PartnershipModel):
    """On which day somebody was here last, and on which one before. Shown to nobody else.

    Days and no times, two and no more: enough to say what is new, too little to watch anyone by.
    """

    in_confidence = True

    seat = models.OneToOneField(Seat, on_delete=models.CASCADE, related_name="+")
    on = models.DateField(default=clock.today)
    before = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return str(self.seat)
