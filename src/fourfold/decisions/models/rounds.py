"""One question, from the draft to the record of what was decided."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fourfold.decisions.models.rules import Rule
from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel


class Round(PartnershipModel, Versioned):
    """A question with an end. Whoever builds on a decision points here and reads `result`."""

    class State(models.TextChoices):
        DRAFT = "draft", _("Draft")
        OPEN = "open", _("Open")
        CLOSED = "closed", _("Closed")
        CANCELED = "canceled", _("Withdrawn")

    class Result(models.TextChoices):
        AGREED = "agreed", _("Agreed")
        NOT_AGREED = "not_agreed", _("Not agreed")
        NO_QUORUM = "no_quorum", _("Too few took part")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    class Way(models.TextChoices):
        ONLINE = "online", _("Here, until a set day")
        MEETING = "meeting", _("At a meeting, recorded here")
        PAPER = "paper", _("By secret ballot on paper, totals entered here")

    WORDS = ("question", "options", "outcome")  # what a fixed question keeps

    question = models.CharField(_("question"), max_length=300)
    background = models.TextField(_("background"), max_length=4000, blank=True)
    outcome = models.TextField(_("what happens if it is agreed"), max_length=1000, blank=True)
    options = models.TextField(_("options"), max_length=1200, blank=True)  # one per line
    way = models.CharField(
        _("how people take part"), max_length=8, choices=Way.choices, default=Way.ONLINE
    )
    rule = models.ForeignKey(
        Rule, on_delete=models.SET_NULL, null=True, blank=True, related_name="rounds"
    )
    terms = models.JSONField(default=dict, blank=True)  # the rule as it was when the round opened
    # Worded by what it is about, such as a version of the charter: nobody asks something else.
    is_fixed = models.BooleanField(default=False)
    names_recorded = models.BooleanField(default=False)  # fixed at opening: what people were told
    earlier = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="later"
    )
    state = models.CharField(max_length=8, choices=State.choices, default=State.DRAFT)
    opened_on = models.DateField(null=True, blank=True)
    closes_at = models.DateTimeField(_("ends"), null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    reminded_on = models.DateField(null=True, blank=True)
    notice_reason = models.CharField(_("why the notice is shorter"), max_length=300, blank=True)
    ballots = models.JSONField(default=dict, blank=True)  # the totals of a secret ballot on paper
    teller = models.CharField(_("first of the two who counted"), max_length=120, blank=True)
    second_teller = models.CharField(_("second of the two who counted"), max_length=120, blank=True)
    result = models.CharField(max_length=10, choices=Result.choices, blank=True)
    chosen = models.CharField(max_length=300, blank=True)  # the option that was agreed
    counts = models.JSONField(default=dict, blank=True)
    reasons = models.TextField(_("why it was decided so"), max_length=2000, blank=True)
    dissent = models.TextField(_("what others held against it"), max_length=2000, blank=True)
    revisit_on = models.DateField(_("look at it again on"), null=True, blank=True)

    free_text: ClassVar = {
        "question": FreeText(purpose=_("What is to be decided"), guard=True),
        "background": FreeText(purpose=_("What one needs to know to decide"), guard=True),
        "outcome": FreeText(purpose=_("What happens if it is agreed"), guard=True),
        "options": FreeText(purpose=_("What there is to choose from"), guard=True),
        "chosen": FreeText(purpose=_("The option that was agreed"), guard=False),
        "terms": FreeText(purpose=_("The rule as it was when the round opened"), guard=False),
        "notice_reason": FreeText(purpose=_("Why people had less notice"), guard=True),
        "ballots": FreeText(purpose=_("Totals of a ballot on paper, numbers only"), guard=False),
        "counts": FreeText(purpose=_("How many said what, numbers only"), guard=False),
        "teller": FreeText(purpose=_("Who counted a ballot on paper"), guard=False),
        "second_teller": FreeText(purpose=_("Who counted it too"), guard=False),
        "reasons": FreeText(purpose=_("Why it was decided so"), guard=True),
        "dissent": FreeText(purpose=_("What others held against it, without names"), guard=True),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["-opened_on", "question"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=["draft", "open"], result="")
                | Q(state="closed", result__in=["agreed", "not_agreed", "no_quorum"])
                | Q(state="canceled", result="withdrawn"),
                name="a_round_has_a_result_when_it_is_over",
            ),
            models.CheckConstraint(
                condition=~Q(state="open") | Q(opened_on__isnull=False, closes_at__isnull=False),
                name="an_open_round_has_a_beginning_and_an_end",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["partnership", "state", "closes_at"], name="rounds_by_state")
        ]

    def __str__(self) -> str:
        return self.question

    @property
    def option_list(self) -> list[str]:
        """The options in their order; none where people say whether they agree."""
        return [line.strip() for line in self.options.splitlines() if line.strip()]

    @property
    def is_open(self) -> bool:
        return self.state == self.State.OPEN

    @property
    def is_agreed(self) -> bool:
        return self.result == self.Result.AGREED
