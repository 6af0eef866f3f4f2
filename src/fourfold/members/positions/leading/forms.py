"""Forms for what a leading chair takes on, and for the people beside a chair."""

from typing import Any, ClassVar, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from fourfold.kernel import clock
from fourfold.kernel.editing import VersionedForm
from fourfold.kernel.forms import DayInput, offer
from fourfold.kernel.tenancy import PartnershipForm
from fourfold.kernel.textguard.forms import GuardedForm
from fourfold.members.models import Invitation, Position, Representative
from fourfold.members.positions.leading.duties import duties_of
from fourfold.members.positions.queries import people_to_name


class PersonField(forms.ModelChoiceField):
    """One of the people who speak for a member, with the member beside the name."""

    def label_from_instance(self, obj: Any) -> str:
        organization = obj.membership.organization
        return f"{obj} · {organization}" if organization else str(obj)


class DutiesForm(GuardedForm, PartnershipForm, VersionedForm):
    """What a chair takes on."""

    class Meta:
        model = Position
        fields: ClassVar = ["duties"]
        labels: ClassVar = {"duties": _("What this chair takes on")}
        help_texts: ClassVar = {
            "duties": _("Keep the part about conflict: who leads should know it beforehand.")
        }
        widgets: ClassVar = {"duties": forms.Textarea(attrs={"rows": 12})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["duties"].required = True
        self.initial["duties"] = duties_of(self.instance)


class BesideForm(VersionedForm):
    """Who comes next, and who steps in."""

    successor = PersonField(
        label=_("Who comes next"),
        queryset=None,
        required=False,
        empty_label=_("Nobody yet"),
        help_text=_("They take over when this term ends."),
    )
    substitute = PersonField(
        label=_("Substitute"),
        queryset=None,
        required=False,
        empty_label=_("Nobody yet"),
        help_text=_("Steps in while the holder is away or is part of a conflict."),
    )

    class Meta:
        model = Position
        fields: ClassVar[list[str]] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        now = [self.instance.successor_id, self.instance.substitute_id]
        people = people_to_name() | _people().filter(pk__in=[pk for pk in now if pk])
        for name, pk in zip(("successor", "substitute"), now, strict=True):
            cast(PersonField, self.fields[name]).queryset = people
            self.initial[name] = pk


def _people() -> Any:
    return Representative.objects.select_related("membership__organization", "seat__user")


class StandInForm(PartnershipForm, VersionedForm):
    """From when until when the substitute is the one to go to."""

    class Meta:
        model = Position
        fields: ClassVar = ["stands_in_from", "stands_in_until"]
        labels: ClassVar = {
            "stands_in_from": _("From"),
            "stands_in_until": _("Until"),
        }
        help_texts: ClassVar = {"stands_in_until": _("Leave it empty when you do not know yet.")}
        widgets: ClassVar = {"stands_in_from": DayInput, "stands_in_until": DayInput}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stands_in_from"].required = True
        self.initial["stands_in_from"] = self.instance.stands_in_from or clock.today()

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        since, until = cleaned.get("stands_in_from"), cleaned.get("stands_in_until")
        if since and until and until < since:
            self.add_error("stands_in_until", _("Choose an end that is after the start."))
        return cleaned


class AcceptedForm(forms.Form):
    """Enters that somebody accepted, with how they told it."""

    person = forms.ChoiceField(label=_("Who accepted"), widget=forms.RadioSelect)
    told_how = forms.ChoiceField(
        label=_("How they told you"), choices=Invitation.Told.choices, widget=forms.RadioSelect
    )
    accepted_on = forms.DateField(label=_("On which day"), initial=clock.today, widget=DayInput)

    def __init__(self, *args: Any, position: Position, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = (position.holder, position.successor, position.substitute)
        self.people = {str(one.pk): one for one in named if one}
        choices = [(pk, str(one)) for pk, one in self.people.items()]
        offer(self.fields["person"], choices)
        if len(choices) == 1:
            self.fields["person"].initial = choices[0][0]
