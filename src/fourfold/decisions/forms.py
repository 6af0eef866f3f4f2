"""The boxes of a question, from the draft to the record."""

from datetime import datetime, time
from typing import Any, ClassVar, cast

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from fourfold.decisions.models import Elector, Round, Rule
from fourfold.kernel import clock
from fourfold.kernel.editing import OnceForm, VersionedForm, details
from fourfold.kernel.forms import DayInput, RadiosWithHints, offer
from fourfold.kernel.tenancy import PartnershipForm
from fourfold.kernel.textguard.forms import GuardedForm

WAY_HINTS = {
    Round.Way.ONLINE: _("Everybody answers when it suits them, with reasons. Not a secret vote."),
    Round.Way.MEETING: _("You enter who said what at the meeting."),
    Round.Way.PAPER: _("Two people count; only the totals are entered. Nobody's answer is kept."),
}
LAST_MINUTE = time(23, 59, 59)
MOST_OPTIONS = 12


class RoundForm(GuardedForm, PartnershipForm, VersionedForm):
    """A question as it will be put. It ends when its day ends."""

    ends_on = forms.DateField(
        label=_("Last day to answer"),
        widget=DayInput,
        required=False,
        help_text=_("The day of the meeting, if you decide there. You can leave it for later."),
    )

    class Meta:
        model = Round
        fields = ("question", "background", "options", "outcome", "rule", "way")
        widgets: ClassVar = {
            "question": forms.Textarea(attrs={"rows": 2}),
            "background": forms.Textarea(attrs={"rows": 6}),
            "options": forms.Textarea(attrs={"rows": 3}),
            "outcome": forms.Textarea(attrs={"rows": 2}),
            "way": RadiosWithHints(hints=WAY_HINTS),
        }
        labels: ClassVar = {"rule": _("Rule")}
        help_texts: ClassVar = {
            "question": _("One sentence that can be agreed to. No names."),
            "background": _("What one has to know, for and against. No client details."),
            "options": _("One on each line. Empty means: agree or not."),
            "rule": _("What you wrote down under “How we decide”. You can leave it for later."),
            "outcome": _("Who does what, by when. People answer better when they know."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in Round.WORDS if self.instance.is_fixed else ():
            del self.fields[name]
        rule = cast(forms.ModelChoiceField, self.fields["rule"])
        rule.queryset, rule.empty_label = Rule.objects.all(), str(_("Not chosen yet"))
        if self.instance.closes_at:
            self.initial["ends_on"] = timezone.localdate(self.instance.closes_at)

    def clean_options(self) -> str:
        lines = [line.strip() for line in self.cleaned_data["options"].splitlines()]
        lines = [line for line in lines if line]
        if len(lines) == 1:
            raise forms.ValidationError(_("Give at least two options, or none."))
        if len(lines) > MOST_OPTIONS:
            raise forms.ValidationError(_("Give at most 12 options: fewer are easier to weigh."))
        if len({line.casefold() for line in lines}) < len(lines):
            raise forms.ValidationError(_("Each option may stand here once."))
        return "\n".join(lines)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        day = data.get("ends_on")
        data["closes_at"] = timezone.make_aware(datetime.combine(day, LAST_MINUTE)) if day else None
        if day and day < clock.today():
            self.add_error("ends_on", _("This day has passed. Choose one that is still to come."))
        return data

    def details(self) -> dict[str, Any]:
        """What a command takes: the moment of the end in place of its day."""
        return {name: value for name, value in details(self).items() if name != "ends_on"}


class NewRoundForm(RoundForm, OnceForm):
    """A question that is not written down yet."""


class OpenForm(GuardedForm, PartnershipForm, VersionedForm):
    """Who may take part, and why the notice is shorter if it is."""

    electors = forms.MultipleChoiceField(
        label=_("Who may take part"),
        help_text=_("Take out whoever has no voice in this question. It is fixed once you open."),
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Round
        fields = ("notice_reason",)
        help_texts: ClassVar = {"notice_reason": _("Only if your rule asks for more days.")}

    def __init__(self, *args: Any, eligible: list[Elector], is_short: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._by_key = {_key(elector): elector for elector in eligible}
        offer(self.fields["electors"], ((key, str(e)) for key, e in self._by_key.items()))
        self.fields["electors"].initial = list(self._by_key)
        if not is_short:
            del self.fields["notice_reason"]
        self.order_fields(["electors", "notice_reason"])

    @property
    def chosen(self) -> list[Elector]:
        return [self._by_key[key] for key in self.cleaned_data["electors"]]


def _key(elector: Elector) -> str:
    return str(elector.position_id or elector.membership_id)


class CloseForm(GuardedForm, PartnershipForm):
    """What the record says beside the counts."""

    class Meta:
        model = Round
        fields = ("reasons", "dissent", "revisit_on")
        widgets: ClassVar = {
            "reasons": forms.Textarea(attrs={"rows": 4}),
            "dissent": forms.Textarea(attrs={"rows": 3}),
            "revisit_on": DayInput,
        }
        help_texts: ClassVar = {
            "reasons": _("What carried the day, in two or three sentences."),
            "dissent": _(
                "Fairly, and without names. Reasons that people wrote stand in the record anyway."
            ),
            "revisit_on": _("A day to ask whether it still holds. You will be reminded."),
        }

    def clean_revisit_on(self) -> Any:
        day = self.cleaned_data["revisit_on"]
        if day and day <= clock.today():
            raise forms.ValidationError(_("Choose a day that is still to come."))
        return day


class RevisitForm(PartnershipForm, VersionedForm):
    """When to look at a decision again."""

    class Meta:
        model = Round
        fields = ("revisit_on",)
        widgets: ClassVar = {"revisit_on": DayInput}
        help_texts: ClassVar = {
            "revisit_on": _("Leave it empty when it holds until somebody asks.")
        }

    clean_revisit_on = CloseForm.clean_revisit_on


class WithdrawForm(GuardedForm, PartnershipForm):
    """Why a question is taken back."""

    class Meta:
        model = Round
        fields = ("reasons",)
        widgets: ClassVar = {"reasons": forms.Textarea(attrs={"rows": 3})}
        labels: ClassVar = {"reasons": _("Why you take it back")}
