"""Three pages: whether the law may apply, what counsel answered, and a legal hold."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fourfold.kernel import clock
from fourfold.kernel.forms import QUIET, DayInput, RadiosWithHints
from fourfold.kernel.textguard.forms import GuardedForm
from fourfold.partnerships.keepers.forms import SettingsForm
from fourfold.partnerships.models import Partnership

LAW_HINTS = {
    Partnership.RecordsLaw.YES: gettext_lazy(
        "Such as a task force of the county, or a group that a law or a council set up."
    ),
    Partnership.RecordsLaw.NO: gettext_lazy("Somebody who knows the law of your state said so."),
    Partnership.RecordsLaw.UNSURE: gettext_lazy("You are treated as if it applied until you know."),
}
YES_OR_NO = [("True", gettext_lazy("Yes")), ("False", gettext_lazy("No"))]


def yes_or_no(label: Any, help_text: Any) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        help_text=help_text,
        choices=YES_OR_NO,
        coerce=lambda value: value == "True",
        widget=forms.RadioSelect,
    )


def not_to_come(day: date | None) -> date | None:
    """A day that has been; raises ValidationError for one that is to come."""
    if day and day > clock.today():
        raise forms.ValidationError(_("Enter a day that has been: this one is to come."))
    return day


class RecordsLawForm(SettingsForm):
    what = "records_law"
    records_law = forms.ChoiceField(
        label=gettext_lazy("May a law of open meetings or public records apply to you?"),
        choices=Partnership.RecordsLaw.choices,
        widget=RadiosWithHints(hints=LAW_HINTS),
    )

    class Meta:
        model = Partnership
        fields = ("records_law",)


class CounselForm(GuardedForm, SettingsForm):
    """What a lawyer answered, in the words of who asked."""

    what = "counsel"
    counsel_on = forms.DateField(label=gettext_lazy("On which day?"), widget=DayInput)
    may_go_online = yes_or_no(
        gettext_lazy("May the group decide online, between meetings?"),
        gettext_lazy("With no, decisions are made in meetings and entered afterwards."),
    )
    must_name_people = yes_or_no(
        gettext_lazy("Must the record name who agreed and who did not?"),
        gettext_lazy("With yes, people are told so before they join."),
    )

    class Meta:
        model = Partnership
        fields = (
            *("counsel_name", "counsel_office", "counsel_on"),
            *("may_go_online", "must_name_people", "counsel_words"),
        )
        labels: ClassVar = {
            "counsel_name": gettext_lazy("Who answered?"),
            "counsel_office": gettext_lazy("Of which office?"),
            "counsel_words": gettext_lazy("What did they say?"),
        }
        help_texts: ClassVar = {
            "counsel_name": gettext_lazy("The county's or the host's lawyer, for example."),
            "counsel_words": gettext_lazy("In a few sentences. Nothing about a client or a case."),
        }
        widgets: ClassVar = {
            "counsel_name": forms.TextInput(attrs=QUIET),
            "counsel_office": forms.TextInput(attrs=QUIET),
            "counsel_words": forms.Textarea(attrs={"rows": 4, **QUIET}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["counsel_name"].required = True

    def clean_counsel_on(self) -> date | None:
        return not_to_come(self.cleaned_data["counsel_on"])


class HoldForm(GuardedForm, SettingsForm):
    """A legal hold: in place with a day and a reason, or not in place and empty."""

    is_held = forms.BooleanField(
        label=gettext_lazy("A legal hold is in place: delete nothing"), required=False
    )

    class Meta:
        model = Partnership
        fields = ("is_held", "hold_since", "hold_by", "hold_why")
        labels: ClassVar = {
            "hold_since": gettext_lazy("Since which day?"),
            "hold_by": gettext_lazy("Who asks for it?"),
            "hold_why": gettext_lazy("Why?"),
        }
        help_texts: ClassVar = {
            "hold_by": gettext_lazy("A court, or a lawyer with their office."),
            "hold_why": gettext_lazy("In a few words, and none about a person. Everyone sees it."),
        }
        widgets: ClassVar = {
            "hold_since": DayInput,
            "hold_by": forms.TextInput(attrs=QUIET),
            "hold_why": forms.TextInput(attrs=QUIET),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["is_held"] = self.instance.hold_since is not None

    @property
    def what(self) -> str:  # type: ignore[override]  # the answer decides what the journal says
        return "hold" if self.cleaned_data["hold_since"] else "no_hold"

    def clean_hold_since(self) -> date | None:
        return not_to_come(self.cleaned_data["hold_since"])

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if not data.pop("is_held", False):
            return {**data, "hold_since": None, "hold_by": "", "hold_why": ""}
        for name in ("hold_since", "hold_by", "hold_why"):
            if name in data and not data[name]:
                self.add_error(name, _("Fill this in, so that people know what the hold rests on."))
        return data
