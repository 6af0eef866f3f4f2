"""The boxes for a consent: who holds it, never what it says."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import VersionedForm
from fourfold.kernel.forms import DayInput, offer
from fourfold.kernel.tenancy import PartnershipForm
from fourfold.members.models import Representative, YoungMember
from fourfold.members.welcome.forms import person_label


class ConsentForm(PartnershipForm, VersionedForm):
    """Which agency, who there, until when, and which adult."""

    adult = forms.ChoiceField(
        label=_("Which adult to talk to"),
        help_text=_("Whatever is meant for the young member goes to this person first."),
    )

    class Meta:
        model = YoungMember
        fields = ("agency", "held_by", "until_on", "adult")
        widgets: ClassVar = {"until_on": DayInput}
        help_texts: ClassVar = {
            "agency": _("The paper stays with them. Do not bring it here."),
            "held_by": _("An office or a role, such as: the youth program's director."),
        }

    def __init__(self, *args: Any, people: Iterable[Representative], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in people}
        named = [(pk, person_label(one)) for pk, one in self.people.items()]
        offer(self.fields["adult"], [("", _("Choose")), *named])
        self.initial["adult"] = str(self.instance.adult_id or "")

    def clean_adult(self) -> Representative | None:
        return self.people.get(self.cleaned_data["adult"])
