"""The boxes of the proposal and the rules."""

from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from fourfold.charter.guidance import AIDS, COMPOSED
from fourfold.charter.models import Article, GroundRule, RuleBook
from fourfold.charter.queries import CHOICES, PROPOSAL
from fourfold.charter.suggestions import CONFIDENTIALITY, TOPICS
from fourfold.kernel.editing import OnceForm, VersionedForm
from fourfold.kernel.forms import CheckboxesWithHints, DayInput, offer
from fourfold.kernel.tenancy import PartnershipForm
from fourfold.kernel.textguard.forms import GuardedForm


class ArticleForm(GuardedForm, PartnershipForm, VersionedForm):
    """One part of the charter. Vision and mission ask three questions that make a first draft."""

    class Meta:
        model = Article
        fields = ("chosen", "body")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        key = self.instance.key
        self.fields["body"].label = self.instance.get_key_display()
        self.fields["body"].help_text = AIDS[key].hint
        self.fields["body"].widget = forms.Textarea(attrs={"rows": 5 if key in PROPOSAL else 9})
        if key in CHOICES:
            self._offer_choices(key)
        else:
            del self.fields["chosen"]
        for number, prompt in enumerate(AIDS[key].questions if key in COMPOSED else (), 1):
            self.fields[f"prompt_{number}"] = forms.CharField(
                label=prompt, required=False, max_length=200
            )
        self.order_fields(["prompt_1", "prompt_2", "prompt_3", "chosen", "body"])

    def _offer_choices(self, key: str) -> None:
        self.fields["chosen"] = forms.MultipleChoiceField(
            label=self.instance.get_key_display(),
            help_text=AIDS[key].hint,
            choices=list(CHOICES[Article.Key(key)].items()),
            required=False,
            widget=forms.CheckboxSelectMultiple,
            initial=self.instance.chosen,
        )
        self.fields["body"].label = _("In our own words")
        self.fields["body"].help_text = _("Anything to add or to say differently.")

    def drafted(self) -> str:
        """What the prompts make together: plain sentences to change, never a finished text."""
        answers = [self.data.get(f"prompt_{n}", "").strip().rstrip(".") for n in (1, 2, 3)]
        return " ".join(f"{answer[0].upper()}{answer[1:]}." for answer in answers if answer)


class HoursForm(GuardedForm, PartnershipForm, VersionedForm):
    """How many hours a month a member gives."""

    body = forms.IntegerField(
        label=_("Hours a month"), help_text=AIDS[Article.Key.HOURS].hint, min_value=1, max_value=80
    )

    class Meta:
        model = Article
        fields = ("body",)

    def clean_body(self) -> str:
        return str(self.cleaned_data["body"])


class ChooseRulesForm(OnceForm):
    """Suggested rules to begin from; each can be reworded afterwards."""

    topics = forms.MultipleChoiceField(
        label=_("Rules to begin with"),
        help_text=_("The rule of confidentiality always comes along. You reword them next."),
        required=False,
        widget=CheckboxesWithHints,
    )

    def __init__(self, *args: Any, there: set[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [t for t in TOPICS if t.key not in {CONFIDENTIALITY, *there}]
        field = self.fields["topics"]
        offer(field, ((t.key, t.label) for t in offered))
        field.widget.hints = {t.key: t.wording for t in offered}


class RuleForm(GuardedForm, PartnershipForm, VersionedForm):
    class Meta:
        model = GroundRule
        fields = ("text",)
        widgets: ClassVar = {"text": forms.Textarea(attrs={"rows": 4})}


class OwnRuleForm(GuardedForm, PartnershipForm, OnceForm):
    class Meta:
        model = GroundRule
        fields = ("text",)
        widgets: ClassVar = {"text": forms.Textarea(attrs={"rows": 3})}


class RuleBookForm(GuardedForm, PartnershipForm, VersionedForm):
    """How a broken rule is taken up."""

    class Meta:
        model = RuleBook
        fields = ("raised_by", "informal_path", "formal_path", "review_on")
        widgets: ClassVar = {
            "raised_by": forms.Textarea(attrs={"rows": 2}),
            "informal_path": forms.Textarea(attrs={"rows": 3}),
            "formal_path": forms.Textarea(attrs={"rows": 5}),
            "review_on": DayInput,
        }
        help_texts: ClassVar = {
            "raised_by": _("It helps when anyone may, also for someone else."),
            "informal_path": _("What happens first, and within which time."),
            "formal_path": _("Whom to write to, who hears both sides, by when."),
            "review_on": _("A day within a year. You will be reminded."),
        }

    def clean_review_on(self) -> Any:
        day = self.cleaned_data["review_on"]
        if day and day < timezone.localdate() and day != self.instance.review_on:
            raise forms.ValidationError(_("This day has passed. Choose one that is still to come."))
        return day
