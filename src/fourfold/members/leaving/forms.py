"""The boxes for leaving, and for what is handed on."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from fourfold.kernel import clock
from fourfold.kernel.editing import VersionedForm
from fourfold.kernel.forms import DayInput, PrivateText, offer
from fourfold.kernel.tenancy import PartnershipForm
from fourfold.kernel.textguard.forms import GuardedForm
from fourfold.members.models import Departure, Handover, Representative
from fourfold.members.welcome.forms import person_label


class LeaveForm(forms.Form):
    """From which day on, and whether their access ends with it."""

    on = forms.DateField(label=_("Since when"), widget=DayInput, initial=clock.today)
    ends_access = forms.BooleanField(
        label=_("End their access to this site too"), initial=True, required=False
    )

    def __init__(self, *args: Any, has_seat: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_seat:
            del self.fields["ends_access"]


class AwayForm(PartnershipForm):
    """Whether a member left or takes a break, since when, and why."""

    class Meta:
        model = Departure
        fields = ("kind", "since", "reason")
        widgets: ClassVar = {
            "kind": forms.RadioSelect,
            "since": DayInput,
            "reason": forms.RadioSelect,
        }
        help_texts: ClassVar = {"reason": _("Only coordinators see this.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self.fields["kind"], Departure.Kind.choices)


class HandoverForm(GuardedForm, PartnershipForm, VersionedForm):
    """Four boxes; each may stay empty."""

    taker = forms.ChoiceField(
        label=_("Who takes over"),
        help_text=_("Leave it open when nobody is named yet. Then the coordinators keep it."),
        required=False,
    )

    class Meta:
        model = Handover
        fields = ("taker", *Handover.PARTS)
        widgets: ClassVar = {part: PrivateText({"rows": 4}) for part in Handover.PARTS}
        help_texts: ClassVar = {
            "under_way": _("What you are in the middle of, and the next step."),
            "promises": _("What others count on, and by when."),
            "contacts": _("Whom to call, and what they care about. Offices rather than people."),
            "papers": _("The place, never a password."),
        }

    def __init__(self, *args: Any, people: Iterable[Representative], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in people}
        named = [(pk, person_label(one)) for pk, one in self.people.items()]
        offer(self.fields["taker"], [("", _("Nobody yet")), *named])
        self.initial["taker"] = str(self.instance.taker_id or "")

    def clean_taker(self) -> Representative | None:
        return self.people.get(self.cleaned_data["taker"])
