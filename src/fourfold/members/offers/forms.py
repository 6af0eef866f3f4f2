"""The boxes for hours, and for one thing that a member can bring."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import OnceForm, VersionedForm
from fourfold.kernel.forms import DayInput, offer
from fourfold.kernel.tenancy import PartnershipForm
from fourfold.kernel.textguard.forms import GuardedForm
from fourfold.members.models import Offer, Pledge


class PledgeForm(PartnershipForm, VersionedForm):
    """Hours a month; empty means that nothing is pledged."""

    class Meta:
        model = Pledge
        fields = ("hours",)
        help_texts: ClassVar = {
            "hours": _("For meetings and for work between them. Empty the box to pledge nothing."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["hours"].required = False


class OfferForm(GuardedForm, PartnershipForm, VersionedForm):
    """What it is, how to ask for it, and for how long."""

    class Meta:
        model = Offer
        fields = ("kind", "words", "languages", "from_on", "until_on")
        widgets: ClassVar = {
            "kind": forms.RadioSelect,
            "from_on": DayInput,
            "until_on": DayInput,
        }
        help_texts: ClassVar = {
            "words": _("Such as: a room for 30 people on Thursdays; call the front desk."),
            "languages": _("For interpreters only: which languages."),
            "from_on": _("Leave it empty when it is there now."),
            "until_on": _("Leave it empty when there is no end to it."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self.fields["kind"], Offer.Kind.choices)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("kind") != Offer.Kind.INTERPRETERS:
            data["languages"] = ""
        elif not data.get("languages"):
            self.add_error("languages", _("Say which languages."))
        begins, ends = data.get("from_on"), data.get("until_on")
        if begins and ends and ends < begins:
            self.add_error("until_on", _("Choose an end that is after the start."))
        return data


class NewOfferForm(OfferForm, OnceForm):
    """Something that is not on the list yet."""
