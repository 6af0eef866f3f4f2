"""What the partnership is for, and how its people behave toward each other."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from fourfold.decisions.models import Round
from fourfold.kernel import clock
from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel
from fourfold.partnerships.models import Seat


class Article(PartnershipModel, Versioned):
    """One part of the charter: words, choices from a list, or both.

    Two have their words elsewhere: the ground rules, and how we disagree (the rule book's paths).
    """

    class Key(models.TextChoices):
        DEFINITION = "definition", _("What trafficking looks like here")
        PARTNERSHIP = "partnership", _("What we mean by partnership")
        FUNCTIONS = "functions", _("What we would do")
        LIMITS = "limits", _("What we do not do")
        VISION = "vision", _("Vision")
        MISSION = "mission", _("Mission")
        STANDARDS = "values", _("Values")
        MEMBERSHIP = "membership", _("How one joins and leaves")
        HOURS = "hours", _("Time asked of each member")
        OFFERED = "offered", _("What is offered")
        ROLES = "roles", _("Roles: who does what")
        DECISIONS = "decisions", _("How we decide")
        RULES = "rules", _("Ground rules")
        CONFLICT = "conflict", _("How we disagree")
        CONFIDENTIAL = "confidential", _("Confidentiality")
        TRUST = "trust", _("What trust means to us")
        SPEAKING = "speaking", _("Communications")
        MONEY = "money", _("Money, and who holds it")
        RECORDS = "records", _("Data and records")
        REVIEW = "review", _("When we look at this again")

    key = models.CharField(max_length=12, choices=Key.choices)
    body = models.TextField(_("text"), max_length=4000, blank=True)
    chosen = models.JSONField(default=list, blank=True)

    free_text: ClassVar = {
        "body": FreeText(purpose=_("One part of the charter"), guard=True),
        "chosen": FreeText(purpose=_("Keys chosen from a list"), guard=False),
    }

    class Meta(PartnershipModel.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["partnership", "key"], name="one_article_per_key")
        ]

    def __str__(self) -> str:
        return self.get_key_display()


class Wording(PartnershipModel):
    """How an article read at one time: kept with every saved change."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="wordings")
    body = models.TextField(max_length=4000, blank=True)
    chosen = models.JSONField(default=list, blank=True)
    by = models.ForeignKey(Seat, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=clock.now)

    free_text: ClassVar = {
        "body": FreeText(purpose=_("How a part of the charter read before"), guard=False),
        "chosen": FreeText(purpose=_("What was chosen, and rules as they read then"), guard=False),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["-at", "-pk"]
        indexes: ClassVar = [models.Index(fields=["article", "-at"], name="wordings_newest_first")]

    def __str__(self) -> str:
        return str(self.article)


class Comment(PartnershipModel, Versioned):
    """What a member says about an article. An open objection puts the article in question."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="comments")
    body = models.TextField(_("your comment"), max_length=1000)
    is_objection = models.BooleanField(_("I could not agree to this as it stands"), default=False)
    by = models.ForeignKey(Seat, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=clock.now)
    settled_on = models.DateField(null=True, blank=True)
    came_of_it = models.CharField(_("what came of it"), max_length=300, blank=True)

    free_text: ClassVar = {
        "body": FreeText(purpose=_("What a member says about a part of the charter"), guard=True),
        "came_of_it": FreeText(purpose=_("What came of a comment"), guard=True),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["at", "pk"]
        indexes: ClassVar = [models.Index(fields=["article", "at"], name="comments_in_order")]

    def __str__(self) -> str:
        return str(self.article)


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


class Version(PartnershipModel):
    """The charter as it was put to the group: words that no longer change.

    Nothing here says whether it was agreed: its round does, see `adopting.queries`. It goes only
    with a round that was thrown away before anybody was asked.
    """

    number = models.PositiveIntegerField()
    round = models.OneToOneField(Round, on_delete=models.CASCADE, related_name="+")
    proposed = models.JSONField(default=list)  # keys of the articles that were put forward
    articles = models.JSONField(default=list)  # these and, as agreed before, all others

    free_text: ClassVar = {
        "proposed": FreeText(purpose=_("Which parts were put to the group"), guard=False),
        "articles": FreeText(purpose=_("The charter as it was put to the group"), guard=False),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["partnership", "number"], name="one_version_of_each_number"
            )
        ]

    def __str__(self) -> str:
        return gettext("Charter, version %(number)s") % {"number": self.number}
