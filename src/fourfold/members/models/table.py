"""The chairs at the table, taken or empty, and who sat on them before."""

from datetime import date
from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fourfold.kernel import clock
from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel
from fourfold.members.models.belonging import Membership, Representative
from fourfold.members.models.inviting import Invitation

LONGEST_TERM = 120  # months


class Position(PartnershipModel, Versioned):
    """A chair at the table; empty until somebody holds it.

    A chair that leads has duties, written down and accepted before a term starts. A chair for lived
    experience is filled or not, and nothing more: no holder, no member, nobody beside them and no
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
    term_months = models.PositiveSmallIntegerField(
        _("months in a term"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST_TERM)],
    )
    empty_since = models.DateField(null=True, blank=True)  # unknown for chairs of long ago
    leads = models.BooleanField(_("leads the partnership"), default=False)
    duties = models.TextField(_("what this chair is for"), max_length=4000, blank=True)
    successor = models.ForeignKey(
        Representative, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    substitute = models.ForeignKey(
        Representative, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    # Never why: it may be an illness, a holiday, or a conflict they are part of.
    stands_in_from = models.DateField(_("stands in from"), null=True, blank=True)
    stands_in_until = models.DateField(_("stands in until"), null=True, blank=True)

    free_text: ClassVar = {
        "title": FreeText(purpose=_("Which chair at the table this is"), guard=True),
        "ps": FreeText(
            purpose=_("Keys of the partnership's own Ps, chosen from a list"), guard=False
        ),
        "kinds": FreeText(purpose=_("Kinds of organization, chosen from a list"), guard=False),
        "duties": FreeText(purpose=_("What somebody who leads takes on"), guard=True),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["order", "title"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(is_lived_experience=False)
                | Q(
                    membership=None,
                    holder=None,
                    term_starts_on=None,
                    term_ends_on=None,
                    term_months=None,
                    empty_since=None,
                    leads=False,
                    duties="",
                    successor=None,
                    substitute=None,
                    stands_in_from=None,
                    stands_in_until=None,
                ),
                name="lived_experience_names_nobody",
            ),
            models.CheckConstraint(
                condition=Q(term_ends_on=None)
                | Q(term_starts_on=None)
                | Q(term_ends_on__gte=F("term_starts_on")),
                name="term_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(stands_in_until=None)
                | Q(stands_in_from__isnull=False, stands_in_until__gte=F("stands_in_from")),
                name="standing_in_ends_after_it_starts",
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

    def stands_in_on(self, day: date) -> bool:
        """Whether the substitute is the one to go to on a day."""
        began = self.stands_in_from is not None and self.stands_in_from <= day
        return bool(self.substitute_id and began and day <= (self.stands_in_until or day))

    def to_go_to(self, day: date) -> Representative | None:
        """Whom to turn to on a day: who sits here, or the substitute for them.

        While the substitute stands in, it is never the holder, who may be part of what it is about.
        """
        order = [self.substitute] if self.stands_in_on(day) else [self.holder, self.substitute]
        return next((one for one in order if one and one.left_on is None), None)


class PastTerm(PartnershipModel):
    """A term that is over: who sat on a chair, from when until when.

    Somebody who leaves the list leaves the history too: the row stays and names nobody.
    """

    position = models.ForeignKey(Position, on_delete=models.CASCADE, related_name="past_terms")
    membership = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    holder = models.ForeignKey(
        Representative, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField()

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["-ends_on", "-starts_on"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(starts_on=None) | Q(ends_on__gte=F("starts_on")),
                name="past_term_ends_after_it_starts",
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["partnership", "ends_on"], name="past_terms_by_end")
        ]

    def __str__(self) -> str:
        return str(self.position)


class Acceptance(PartnershipModel):
    """Somebody said yes to what a leading chair takes on, as it is written now.

    When those words change, nobody has accepted them yet.
    """

    position = models.ForeignKey(Position, on_delete=models.CASCADE, related_name="acceptances")
    person = models.ForeignKey(Representative, on_delete=models.CASCADE, related_name="+")
    accepted_on = models.DateField(default=clock.today)
    # How it was told, when somebody entered it for them; empty when they said so here.
    told_how = models.CharField(max_length=8, choices=Invitation.Told.choices, blank=True)

    class Meta(PartnershipModel.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["position", "person"], name="accepted_once_per_chair")
        ]

    def __str__(self) -> str:
        return str(self.person)
