"""The chairs at the table, taken or empty."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel
from fourfold.members.models.belonging import Membership, Representative


class Position(PartnershipModel, Versioned):
    """A chair at the table; empty until somebody holds it.

    A chair for lived experience is filled or not, and nothing more: no holder, no member, no
    dates, so that nobody can be found through it.
    """

    class Weight(models.TextChoices):
        VOTING = "voting", _("Voting")
        ADVISORY = "advisory", _("Advisory")
        OBSERVER = "observer", _("Observer")

    title = models.CharField(_("who sits here"), max_length=120)
    weight = models.CharField(max_length=10, choices=Weight.choices, default=Weight.VOTING)
    sector = models.SlugField(_("sector"), max_length=40, blank=True)
    ps = models.JSONField(_("Ps"), default=list, blank=True)
    kinds = models.JSONField(default=list, blank=True)  # kinds of organization that would fill it
    suggestion = models.SlugField(max_length=40, blank=True)  # which suggestion it came from
    role = models.SlugField(_("role"), max_length=40, blank=True)
    order = models.PositiveSmallIntegerField(default=0)
    is_lived_experience = models.BooleanField(_("for lived experience"), default=False)
    is_filled = models.BooleanField(_("filled"), default=False)
    membership = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, blank=True, related_name="positions"
    )
    holder = models.ForeignKey(
        Representative, on_delete=models.SET_NULL, null=True, blank=True, related_name="positions"
    )
    term_starts_on = models.DateField(_("term starts"), null=True, blank=True)
    term_ends_on = models.DateField(_("term ends"), null=True, blank=True)

    free_text: ClassVar = {
        "title": FreeText(purpose=_("Which chair at the table this is"), guard=True),
        "ps": FreeText(
            purpose=_("Keys of the partnership's own Ps, chosen from a list"), guard=False
        ),
        "kinds": FreeText(purpose=_("Kinds of organization, chosen from a list"), guard=False),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["order", "title"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(is_lived_experience=False)
                | Q(membership=None, holder=None, term_starts_on=None, term_ends_on=None),
                name="lived_experience_names_nobody",
            ),
            models.CheckConstraint(
                condition=Q(term_ends_on=None)
                | Q(term_starts_on=None)
                | Q(term_ends_on__gte=models.F("term_starts_on")),
                name="term_ends_after_it_starts",
            ),
            models.UniqueConstraint(
                fields=["partnership", "suggestion"],
                condition=~Q(suggestion=""),
                name="one_chair_per_suggestion",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_empty(self) -> bool:
        if self.is_lived_experience:
            return not self.is_filled
        return self.membership_id is None and self.holder_id is None
