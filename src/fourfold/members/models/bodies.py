"""Who was already at work here before us."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel


class ExistingBody(PartnershipModel, Versioned):
    """A task force, team or council that is already at work here, and what we do about it."""

    class Kind(models.TextChoices):
        TASK_FORCE = "task_force", _("Task force or coalition")
        TEAM = "team", _("Multidisciplinary or response team")
        COUNCIL = "council", _("State or county council")
        NEIGHBOR = "neighbor", _("Partnership next door")
        OTHER = "other", _("Something else")

    class Choice(models.TextChoices):
        UNDECIDED = "undecided", _("Not decided")
        JOIN = "join", _("Join it instead of founding a new one")
        LINK = "link", _("Work beside it, with a link person")
        GO_ON = "go_on", _("Go on without it, for a reason")

    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("what it is"), max_length=12, choices=Kind.choices)
    area = models.CharField(_("where it works"), max_length=200, blank=True)
    contact = models.CharField(_("who to talk to"), max_length=200, blank=True)
    choice = models.CharField(
        _("what we do"), max_length=10, choices=Choice.choices, default=Choice.UNDECIDED
    )
    reason = models.TextField(_("why"), max_length=1000, blank=True)

    free_text: ClassVar = {
        "name": FreeText(purpose=_("A group that is already at work here"), guard=False),
        "area": FreeText(purpose=_("Where that group works"), guard=False),
        "contact": FreeText(purpose=_("Who to talk to there"), guard=False),
        "reason": FreeText(purpose=_("Why we join it, work beside it, or go on"), guard=True),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name
