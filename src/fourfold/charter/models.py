"""What the partnership is for, and how its people behave toward each other."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel


class Article(PartnershipModel, Versioned):
    """One part of the proposal: words, choices from a list, or both."""

    class Key(models.TextChoices):
        DEFINITION = "definition", _("What trafficking looks like here")
        FUNCTIONS = "functions", _("What we would do")
        LIMITS = "limits", _("What we do not do")
        VISION = "vision", _("Vision")
        MISSION = "mission", _("Mission")
        HOURS = "hours", _("Time asked of each member")
        OFFERED = "offered", _("What is offered")

    key = models.CharField(max_length=12, choices=Key.choices)
    body = models.TextField(_("text"), max_length=4000, blank=True)
    chosen = models.JSONField(default=list, blank=True)

    free_text: ClassVar = {
        "body": FreeText(purpose=_("One part of the proposal"), guard=True),
        "chosen": FreeText(purpose=_("Keys chosen from a list"), guard=False),
    }

    class Meta(PartnershipModel.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["partnership", "key"], name="one_article_per_key")
        ]

    def __str__(self) -> str:
        return self.get_key_display()


class GroundRule(PartnershipModel, Versioned):
    """One rule, in the partnership's own words. Confidentiality always comes first."""

    topic = models.SlugField(_("topic"), max_length=40)
    text = models.TextField(_("rule"), max_length=600)
    order = models.PositiveSmallIntegerField(default=0)

    free_text: ClassVar = {
        "text": FreeText(purpose=_("How we agree to behave"), guard=True),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["order"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["partnership", "topic"], name="one_rule_per_topic")
        ]

    def __str__(self) -> str:
        return self.text


class RuleBook(PartnershipModel, Versioned):
    """What holds the rules up: who may raise a breach, the two paths, the day of review."""

    raised_by = models.TextField(_("who may raise a breach"), max_length=600, blank=True)
    informal_path = models.TextField(_("the informal path"), max_length=1000, blank=True)
    formal_path = models.TextField(_("the formal path"), max_length=1000, blank=True)
    review_on = models.DateField(_("review on"), null=True, blank=True)

    free_text: ClassVar = {
        "raised_by": FreeText(purpose=_("Who may say that a rule was broken"), guard=True),
        "informal_path": FreeText(purpose=_("What happens first"), guard=True),
        "formal_path": FreeText(purpose=_("What happens when talking was not enough"), guard=True),
    }

    class Meta(PartnershipModel.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["partnership"], name="one_rule_book")
        ]

    def __str__(self) -> str:
        return str(_("Ground rules"))
