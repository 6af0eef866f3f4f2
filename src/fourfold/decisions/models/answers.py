"""Who may take part in a round, and what each said."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from fourfold.decisions.models.rounds import Round
from fourfold.kernel import clock
from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel
from fourfold.members.models import Membership, Position, Representative
from fourfold.partnerships.models import Seat


class Elector(PartnershipModel):
    """One voice in a round: an organization's, or a chair's. Fixed when the round opens.

    The name is kept too, so that the record stands when a member leaves the list. An individual's
    name is not: it follows what that person chose to show.
    """

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="electors")
    membership = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    position = models.ForeignKey(
        Position, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    name = models.CharField(max_length=200, blank=True)

    free_text: ClassVar = {
        "name": FreeText(purpose=_("Which organization or chair could take part"), guard=False),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["name", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "membership"], name="one_voice_per_member"),
            models.UniqueConstraint(fields=["round", "position"], name="one_voice_per_chair"),
            models.CheckConstraint(
                condition=Q(membership=None) | Q(position=None),
                name="a_voice_is_a_members_or_a_chairs",
            ),
        ]

    def __str__(self) -> str:
        return self.name or gettext("An individual member")


class Choice(models.TextChoices):
    """What one may say to a question. The record counts each by itself."""

    AGREE = "agree", _("Agree")
    CONCERN = "concern", _("Agree with a concern")
    BLOCK = "block", _("Block, with a reason")
    ABSTAIN = "abstain", _("Abstain")
    RECUSED = "recused", _("Recused: too close to the matter")
    UNAUTHORIZED = "unauthorized", _("Not authorized to take a position")
    AWAY = "away", _("Away")


class Stance(PartnershipModel, Versioned):
    """What one voice said: by somebody who speaks for it, or entered for it by a coordinator.

    A first answer is saved as version 2: whoever writes one on a blank form posts version 1, and
    finds out when somebody else of the same organization was faster.
    """

    # A reason stands without its name unless somebody chose otherwise; the round holds what counts.
    in_confidence = True

    class Told(models.TextChoices):
        MEETING = "meeting", _("At a meeting")
        PHONE = "phone", _("By phone")
        PERSON = "person", _("In person")
        MAIL = "mail", _("By e-mail")
        PAPER = "paper", _("On paper")

    elector = models.OneToOneField(Elector, on_delete=models.CASCADE, related_name="stance")
    choice = models.CharField(_("answer"), max_length=12, choices=Choice.choices)
    option = models.PositiveSmallIntegerField(_("option"), default=0)  # its place in the list
    reason = models.TextField(_("reason"), max_length=1000, blank=True)
    is_named = models.BooleanField(_("name us beside the reason"), default=False)
    authority = models.CharField(_("on whose authority"), max_length=200, blank=True)
    by = models.ForeignKey(Seat, on_delete=models.SET_NULL, null=True, related_name="+")
    spoken_by = models.ForeignKey(
        Representative, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    told = models.CharField(_("how you were told"), max_length=8, choices=Told.choices, blank=True)
    told_on = models.DateField(_("when you were told"), null=True, blank=True)
    told_by = models.CharField(_("who told you"), max_length=120, blank=True)
    given_at = models.DateTimeField(default=clock.now)

    free_text: ClassVar = {
        "reason": FreeText(
            purpose=_("Why a member blocks, is concerned or agrees; named only if they chose so"),
            guard=True,
        ),
        "authority": FreeText(purpose=_("Who let a substitute speak, and how"), guard=True),
        "told_by": FreeText(
            purpose=_("Who told the coordinator what a member says"),
            seen_by=_("Coordinators and stewards"),
            guard=False,
        ),
    }

    class Meta(PartnershipModel.Meta):
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(told="", told_on=None, told_by="")
                | ~Q(told="") & Q(told_on__isnull=False),
                name="what_was_told_says_how_and_when",
            ),
        ]

    def __str__(self) -> str:
        return self.get_choice_display()
