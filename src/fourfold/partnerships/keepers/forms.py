"""The pages of settings, each with the few boxes that belong together."""

from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fourfold.kernel.editing import VersionedForm
from fourfold.kernel.forms import QUIET, DayInput, RadiosWithHints, offer
from fourfold.partnerships.models import Partnership
from fourfold.partnerships.naming import NAME_HINT, SHORT_HINT, neutral_or_error

MOST_LANDS, LONGEST_LAND = 40, 120
START_HINTS = {
    Partnership.Start.STARTING: gettext_lazy("You begin with who could be at the table."),
    Partnership.Start.MEETING: gettext_lazy("You begin with what the group has agreed so far."),
    Partnership.Start.RESTARTING: gettext_lazy("You begin with who was there before."),
}


class SettingsForm(VersionedForm):
    """One page of settings; `what` names it to the journal."""

    what: ClassVar[str]

    def differences(self, current: Any) -> list[dict[str, Any]]:
        """Both texts as people read them: a choice by its label, a list line by line."""
        found = super().differences(current)
        for difference in found:
            for side in ("theirs", "yours"):
                difference[side] = self._in_words(difference[side])
        return found

    def _in_words(self, value: Any) -> Any:
        if isinstance(value, list):
            return "\n".join(value)
        if isinstance(value, bool):
            return _("Yes") if value else _("No")
        labels = {
            **dict(Partnership.HostKind.choices),
            **dict(Partnership.Start.choices),
            **dict(Partnership.RecordsLaw.choices),
        }
        return labels.get(value, value)


class NamesForm(SettingsForm):
    what = "names"

    class Meta:
        model = Partnership
        fields = ("name", "short_name")
        help_texts: ClassVar = {"name": NAME_HINT, "short_name": SHORT_HINT}
        widgets: ClassVar = {
            "name": forms.TextInput(attrs=QUIET),
            "short_name": forms.TextInput(attrs=QUIET),
        }

    def clean_short_name(self) -> str:
        typed = self.cleaned_data["short_name"]
        return neutral_or_error(typed, name=self.cleaned_data.get("name", ""))


class StartForm(SettingsForm):
    what = "start"
    start = forms.ChoiceField(
        label=gettext_lazy("Where are you now?"),
        choices=Partnership.Start.choices,
        widget=RadiosWithHints(hints=START_HINTS),
    )

    class Meta:
        model = Partnership
        fields = ("start",)


class HotlineForm(SettingsForm):
    what = "hotline"

    class Meta:
        model = Partnership
        fields = ("hotline_name", "hotline_phone", "hotline_text", "hotline_verified_on")
        labels: ClassVar = {
            "hotline_name": gettext_lazy("Name of the hotline"),
            "hotline_phone": gettext_lazy("Phone number"),
            "hotline_text": gettext_lazy("How to reach it by text"),
            "hotline_verified_on": gettext_lazy("Day you called it and somebody answered"),
        }
        help_texts: ClassVar = {
            "hotline_phone": gettext_lazy("It stands at the top of every page."),
            "hotline_text": gettext_lazy("In words, such as: text HELP to 12345."),
        }
        widgets: ClassVar = {
            "hotline_name": forms.TextInput(attrs=QUIET),
            "hotline_phone": forms.TextInput(attrs={**QUIET, "inputmode": "tel"}),
            "hotline_text": forms.TextInput(attrs=QUIET),
            "hotline_verified_on": DayInput,
        }

    def clean_hotline_phone(self) -> str:
        number: str = self.cleaned_data["hotline_phone"]
        if number and sum(sign.isdigit() for sign in number) < 3:
            raise forms.ValidationError(_("Enter the number in digits, as you would dial it."))
        return number

    def clean_hotline_verified_on(self) -> Any:
        day = self.cleaned_data["hotline_verified_on"]
        if day and day > timezone.localdate():
            raise forms.ValidationError(_("Enter the day of your last call: this one is to come."))
        return day

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        given = data.get("hotline_phone") or data.get("hotline_text")
        if given and "hotline_verified_on" in data and not data["hotline_verified_on"]:
            self.add_error(
                "hotline_verified_on", _("Call the number, then enter the day of your call.")
            )
        return data


class KeepersForm(SettingsForm):
    what = "keepers"

    class Meta:
        model = Partnership
        fields = ("host", "host_kind", "custodian", "fiscal_sponsor", "successor")
        labels: ClassVar = {
            "host": gettext_lazy("Host"),
            "host_kind": gettext_lazy("What kind of host is it?"),
            "custodian": gettext_lazy("Data custodian"),
            "fiscal_sponsor": gettext_lazy("Fiscal sponsor"),
            "successor": gettext_lazy("Successor"),
        }
        help_texts: ClassVar = {
            "host": gettext_lazy("Who runs the computer that all of this stands on."),
            "host_kind": gettext_lazy("Whoever holds the disk can reach what is on it."),
            "custodian": gettext_lazy("Who answers for the data: a person or an office."),
            "fiscal_sponsor": gettext_lazy("Who would hold your money, if anybody."),
            "successor": gettext_lazy("Who gets the keys if the coordinator stops."),
        }
        widgets: ClassVar = {
            "host_kind": forms.RadioSelect,
            **{
                name: forms.TextInput(attrs=QUIET)
                for name in ("host", "custodian", "fiscal_sponsor", "successor")
            },
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = [("", _("Not known yet")), *Partnership.HostKind.choices]
        offer(self.fields["host_kind"], kinds)


class LandsForm(SettingsForm):
    """Tribal lands, in the words that their governments use."""

    what = "tribal_lands"
    tribal_lands = forms.CharField(
        label=gettext_lazy("Tribal lands in the area"),
        help_text=gettext_lazy(
            "One on each line. Ask each Tribal government how it wants to be named."
        ),
        required=False,
        max_length=MOST_LANDS * LONGEST_LAND,
        widget=forms.Textarea(attrs={"rows": 4, **QUIET}),
    )

    class Meta:
        model = Partnership
        fields = ("tribal_lands",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["tribal_lands"] = "\n".join(self.instance.tribal_lands)

    def clean_tribal_lands(self) -> list[str]:
        lines = [" ".join(line.split()) for line in self.cleaned_data["tribal_lands"].splitlines()]
        lands = list(dict.fromkeys(line for line in lines if line))
        if len(lands) > MOST_LANDS or any(len(land) > LONGEST_LAND for land in lands):
            raise forms.ValidationError(
                _("Name 40 lands at most, each on one line of up to 120 characters.")
            )
        return lands
