"""The boxes for one project. None asks for a person, and the guard asks about every name."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fourfold.kernel import clock
from fourfold.kernel.editing import OnceForm, VersionedForm
from fourfold.kernel.forms import CheckboxesWithHints, DayInput, offer
from fourfold.kernel.tenancy import PartnershipForm
from fourfold.kernel.textguard.forms import GuardedForm
from fourfold.members.models import Involvement

Stage, Part, Counted, Pay = (
    Involvement.Stage,
    Involvement.Part,
    Involvement.Counted,
    Involvement.Pay,
)
STAGE_HINTS = {
    Stage.DEVELOPMENT: gettext_lazy("Before anything was fixed: what to do, and whether."),
    Stage.IMPLEMENTATION: gettext_lazy("While the work is done."),
    Stage.EVALUATION: gettext_lazy("When you ask what came of it, and what to change."),
}
PART_HINTS = {
    Part.DECISION: gettext_lazy("A say or a vote in what is done."),
    Part.DESIGN: gettext_lazy("Shaping forms, rooms, services, words."),
    Part.EVALUATION: gettext_lazy("Choosing the questions, reading the answers."),
    Part.GOVERNANCE: gettext_lazy("A place on a board or committee."),
    Part.TRAINING: gettext_lazy("Teaching others for pay."),
    Part.SPEAKING: gettext_lazy("Speaking at events, to officials or to the press."),
}
TOTALS = ("paid_hours", "paid_amount")


class InvolvementForm(GuardedForm, PartnershipForm, VersionedForm):
    """What a project offers, how many take part from five up, and how it is paid."""

    about_lived_experience = True
    stages = forms.MultipleChoiceField(
        label=gettext_lazy("In which stages people are involved"),
        choices=Stage.choices,
        required=False,
        widget=CheckboxesWithHints(hints=STAGE_HINTS),
    )
    parts = forms.MultipleChoiceField(
        label=gettext_lazy("Which roles are offered"),
        choices=Part.choices,
        required=False,
        widget=CheckboxesWithHints(hints=PART_HINTS),
    )

    class Meta:
        model = Involvement
        fields: ClassVar = (
            *("name", "purpose", "stages", "parts", "counted", "people"),
            *("pay", "rate", "paid", *TOTALS, "told_back_on"),
        )
        widgets: ClassVar = {
            "counted": forms.RadioSelect,
            "pay": forms.RadioSelect,
            "paid": forms.RadioSelect,
            "told_back_on": DayInput,
        }
        help_texts: ClassVar = {
            "name": gettext_lazy("Name the work, such as: training for hotel staff. No person."),
            "people": gettext_lazy("Only from 5. A smaller number is never kept."),
            "rate": gettext_lazy("For each hour, or for each time."),
            "paid_hours": gettext_lazy(
                "Only from 5 people. Enter totals when the year or the project is over, so that"
                " nobody can see from one day to the next who was paid what."
            ),
            "told_back_on": gettext_lazy("Leave it empty until you have."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in (("counted", Counted), ("pay", Pay), ("paid", Involvement.Paid)):
            offer(self.fields[name], choices.choices)

    def clean_told_back_on(self) -> Any:
        day = self.cleaned_data["told_back_on"]
        if day and day > clock.today():
            raise forms.ValidationError(_("Choose today or an earlier day."))
        return day

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        self._check_people(data)
        self._check_pay(data)
        return data

    def _check_people(self, data: dict[str, Any]) -> None:
        """A number, and totals, only from five. What does not belong is not kept."""
        if data.get("counted") == Counted.ENOUGH:
            if "people" not in self.errors and data.get("people") is None:
                self.add_error("people", _("Write how many, or choose that it is not counted."))
            return
        if data.get("people") is not None:
            self.add_error("people", _("Empty this box: a number is kept only from 5."))
        for name in TOTALS:
            if data.get(name) is not None:
                self.add_error(name, _("Empty this box: totals are kept only from 5 people."))

    def _check_pay(self, data: dict[str, Any]) -> None:
        is_rated = data.get("pay") in {Pay.HOUR, Pay.TIME}
        if is_rated and "rate" not in self.errors and data.get("rate") is None:
            self.add_error("rate", _("Write how many dollars are offered."))
        if not is_rated and data.get("rate") is not None:
            self.add_error("rate", _("Empty this box, or choose what the dollars are for."))
        if data.get("pay") == Pay.NONE and data.get("paid") != Involvement.Paid.NOTHING:
            self.add_error("paid", _("Choose what is offered: something was paid."))


class NewInvolvementForm(InvolvementForm, OnceForm):
    """A project that is not on the list yet."""
