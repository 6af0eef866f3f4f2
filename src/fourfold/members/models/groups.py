"""Committees and working groups: what each is for, until when, and who sits in it."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fourfold.kernel import clock
from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel
from fourfold.members.models.belonging import Representative


class WorkGroup(PartnershipModel, Versioned):
    """A committee or working group with a charter in three answers, and an end."""

    name = models.CharField(_("name"), max_length=120)
    why = models.TextField(_("why it is there"), max_length=1000, blank=True)
    decides = models.TextField(_("what it decides"), max_length=1000, blank=True)
    leaves = models.TextField(_("what it does not decide"), max_length=1000, blank=True)
    begins_on = models.DateField(_("begins"), default=clock.today)
    ends_on = models.DateField(_("ends"), null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)

    free_text: ClassVar = {
        "name": FreeText(purpose=_("What a group is called"), guard=True),
        "why": FreeText(purpose=_("Why a group is there"), guard=True),
        "decides": FreeText(purpose=_("What a group decides"), guard=True),
        "leaves": FreeText(purpose=_("What a group leaves to others"), guard=True),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("begins_on")),
                name="group_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def has_charter(self) -> bool:
        """Whether it is written down why the group is there and what it decides."""
        return bool(self.why and self.decides)

    @property
    def is_overdue(self) -> bool:
        """Whether the end has passed and nobody has closed or prolonged it."""
        return self.closed_on is None and self.ends_on is not None and self.ends_on < clock.today()


class GroupMember(PartnershipModel):
    """Somebody in a group, from a day until another."""

    group = models.ForeignKey(WorkGroup, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(Representative, on_delete=models.CASCADE, related_name="groups")
    leads = models.BooleanField(_("leads the group"), default=False)
    since = models.DateField(default=clock.today)
    until = models.DateField(null=True, blank=True)

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["-leads", "person__name"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["group", "person"], condition=Q(until=None), name="once_in_a_group"
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")),
                name="leaves_a_group_after_coming",
            ),
        ]

    def __str__(self) -> str:
        return str(self.person)
