"""People who can pass on the coordinator's role, and the notice they give before they do."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from fourfold.kernel import clock
from fourfold.kernel.tenancy import PartnershipModel
from fourfold.partnerships.models.seats import Seat


class Keeper(PartnershipModel):
    """A person named as custodian, chair or successor. Two of the three can act together."""

    class Kind(models.TextChoices):
        CUSTODIAN = "custodian", _("Data custodian")
        CHAIR = "chair", _("Chair")
        SUCCESSOR = "successor", _("Successor")

    kind = models.CharField(max_length=10, choices=Kind.choices)
    seat = models.ForeignKey(Seat, on_delete=models.CASCADE, related_name="+")

    class Meta(PartnershipModel.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["partnership", "kind"], name="one_keeper_of_a_kind")
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class Passing(PartnershipModel):
    """The coordinator's role on its way to somebody else.

    One keeper asks, another one agrees; then the notice runs until `due_at`, and any coordinator
    can end it. One is under way at a time.
    """

    class State(models.TextChoices):
        ASKED = "asked", _("Waiting for a second person")
        NOTICE = "notice", _("Notice is given")
        DONE = "done", _("Passed on")
        OBJECTED = "objected", _("A coordinator objected")
        DROPPED = "dropped", _("Dropped")

    UNDER_WAY = (State.ASKED, State.NOTICE)

    to = models.ForeignKey(Seat, on_delete=models.CASCADE, related_name="+")
    asked_by = models.ForeignKey(Seat, null=True, on_delete=models.SET_NULL, related_name="+")
    asked_at = models.DateTimeField(default=clock.now)
    agreed_by = models.ForeignKey(Seat, null=True, on_delete=models.SET_NULL, related_name="+")
    due_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.ASKED)
    ended_at = models.DateTimeField(null=True)

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["-asked_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["partnership"],
                condition=models.Q(state__in=["asked", "notice"]),
                name="one_passing_under_way",
            )
        ]

    def __str__(self) -> str:
        return self.get_state_display()
