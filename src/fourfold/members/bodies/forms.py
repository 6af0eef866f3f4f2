"""The boxes for a group that is already at work here."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import OnceForm, VersionedForm
from fourfold.kernel.forms import offer
from fourfold.kernel.tenancy import PartnershipForm
from fourfold.kernel.textguard.forms import GuardedForm
from fourfold.members.models import ExistingBody


class BodyForm(GuardedForm, PartnershipForm, VersionedForm):
    """What it is, who to talk to, and what we do about it."""

    class Meta:
        model = ExistingBody
        fields = ("name", "kind", "area", "contact", "choice", "reason")
        widgets: ClassVar = {
            "kind": forms.RadioSelect,
            "choice": forms.RadioSelect,
            "reason": forms.Textarea(attrs={"rows": 3}),
        }
        help_texts: ClassVar = {
            "contact": _("A public role or number, such as the county's front desk."),
            "reason": _("You will be asked why there are two groups. Write the answer here."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Without the empty choice that Django adds.
        offer(self.fields["kind"], ExistingBody.Kind.choices)
        offer(self.fields["choice"], ExistingBody.Choice.choices)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("choice") == ExistingBody.Choice.GO_ON and not data.get("reason"):
            self.add_error("reason", _("Say in one sentence why you go on without it."))
        return data


class NewBodyForm(BodyForm, OnceForm):
    """A group that is not noted yet."""
