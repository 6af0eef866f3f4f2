"""What the next coordinator has to find: where things are kept, and what was promised."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel

COORDINATORS = _("Coordinators, and who prints the handover page")


class KeptThing(PartnershipModel, Versioned):
    """An account, a key or a paper: where it is kept and who can reach it, never what it says."""

    class Kind(models.TextChoices):
        ACCOUNT = "account", _("Account or login")
        KEY = "key", _("Key, card or code")
        BACKUP = "backup", _("Backup or its key")
        PAPER = "paper", _("Paper")

    kind = models.CharField(max_length=8, choices=Kind.choices)
    name = models.CharField(max_length=120)
    kept_at = models.CharField(max_length=200)
    holder = models.CharField(max_length=120, blank=True)

    free_text: ClassVar = {
        "name": FreeText(
            purpose=_("Which account, key or paper it is"), seen_by=COORDINATORS, guard=True
        ),
        "kept_at": FreeText(
            purpose=_("Where it is kept, never what it says"), seen_by=COORDINATORS, guard=True
        ),
        "holder": FreeText(
            purpose=_("Which person or office can reach it"), seen_by=COORDINATORS, guard=True
        ),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["kind", "name", "pk"]

    def __str__(self) -> str:
        return self.get_kind_display()


class Promise(PartnershipModel, Versioned):
    """What the partnership promised to somebody, and until when."""

    what = models.CharField(max_length=200)
    to_whom = models.CharField(max_length=120)
    due_on = models.DateField(null=True, blank=True)

    free_text: ClassVar = {
        "what": FreeText(purpose=_("What was promised"), seen_by=COORDINATORS, guard=True),
        "to_whom": FreeText(
            purpose=_("Which organization or person it was promised to"),
            seen_by=COORDINATORS,
            guard=True,
        ),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = [models.F("due_on").asc(nulls_last=True), "pk"]

    def __str__(self) -> str:
        return str(_("a promise"))
