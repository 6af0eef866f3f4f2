"""The boxes for a group and the people in it."""

from typing import Any, ClassVar, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fourfold.kernel import clock
from fourfold.kernel.editing import OnceForm, VersionedForm
from fourfold.kernel.forms import DayInput
from fourfold.kernel.tenancy import PartnershipForm
from fourfold.kernel.textguard.forms import GuardedForm
from fourfold.members.models import WorkGroup
from fourfold.members.positions.leading.forms import PersonField
from fourfold.members.positions.queries import people_to_name


class GroupForm(GuardedForm, PartnershipForm, VersionedForm):
    """What a group is called, its charter in three answers, and until when it works."""

    class Meta:
        model = WorkGroup
        fields = ("name", "why", "decides", "leaves", "begins_on", "ends_on")
        labels: ClassVar = {
            "name": gettext_lazy("What the group is called"),
            "why": gettext_lazy("Why is it there?"),
            "decides": gettext_lazy("What does it decide?"),
            "leaves": gettext_lazy("What does it not decide?"),
            "begins_on": gettext_lazy("Begins"),
            "ends_on": gettext_lazy("Ends"),
        }
        help_texts: ClassVar = {
            "name": gettext_lazy("Name it after its task."),
            "why": gettext_lazy("What will be different when it is done?"),
            "leaves": gettext_lazy("Such as money, members, or words to the press."),
            "ends_on": gettext_lazy("You are told when the day has come. You can prolong it."),
        }
        widgets: ClassVar = {
            "why": forms.Textarea(attrs={"rows": 3}),
            "decides": forms.Textarea(attrs={"rows": 3}),
            "leaves": forms.Textarea(attrs={"rows": 3}),
            "begins_on": DayInput,
            "ends_on": DayInput,
        }

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        begins, ends = cleaned.get("begins_on"), cleaned.get("ends_on")
        if begins and ends and ends < begins:
            self.add_error("ends_on", _("Choose an end that is after the start."))
        return cleaned


class NewGroupForm(GroupForm, OnceForm):
    """A group that is not there yet."""


class ProlongForm(PartnershipForm, VersionedForm):
    """A later end."""

    class Meta:
        model = WorkGroup
        fields = ("ends_on",)
        labels: ClassVar = {"ends_on": gettext_lazy("New end")}
        widgets: ClassVar = {"ends_on": DayInput}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ends_on"].required = True


class PersonForm(OnceForm):
    """Who comes into a group."""

    person = PersonField(
        label=gettext_lazy("Who"), queryset=None, empty_label=gettext_lazy("Choose")
    )
    since = forms.DateField(label=gettext_lazy("Since"), initial=clock.today, widget=DayInput)
    leads = forms.BooleanField(label=gettext_lazy("Leads the group"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(PersonField, self.fields["person"]).queryset = people_to_name()


class LeaveForm(forms.Form):
    """When somebody left a group."""

    until = forms.DateField(label=gettext_lazy("Until"), initial=clock.today, widget=DayInput)
