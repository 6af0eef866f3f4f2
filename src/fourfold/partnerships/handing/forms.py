"""What is asked about a thing that is kept, and about a promise."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import OnceForm, VersionedForm
from fourfold.kernel.forms import QUIET, DayInput
from fourfold.kernel.tenancy import PartnershipForm
from fourfold.kernel.textguard.forms import GuardedForm
from fourfold.partnerships.handing.secrets_in import gives_away
from fourfold.partnerships.models import KeptThing, Promise

NEVER_WHAT = _("Write where it is kept, never the password, code or key itself.")


class KeptThingForm(GuardedForm, PartnershipForm):
    class Meta:
        model = KeptThing
        fields = ("kind", "name", "kept_at", "holder")
        labels: ClassVar = {
            "kind": _("What is it?"),
            "name": _("Which one?"),
            "kept_at": _("Where is it kept?"),
            "holder": _("Who can reach it?"),
        }
        help_texts: ClassVar = {
            "name": _("Such as: sign-in for the room booking, or key of the cabinet."),
            "kept_at": NEVER_WHAT,
            "holder": _("Name two people or offices, so that one can be away."),
        }
        widgets: ClassVar = {
            "kind": forms.RadioSelect,
            **{n: forms.TextInput(attrs=QUIET) for n in ("name", "kept_at", "holder")},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kind: Any = self.fields["kind"]
        kind.choices = KeptThing.Kind.choices

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        for name in ("name", "kept_at", "holder"):
            if gives_away(data.get(name, "")):
                self.add_error(name, NEVER_WHAT)
        return data


class KeptThingAddForm(KeptThingForm, OnceForm):
    pass


class KeptThingEditForm(KeptThingForm, VersionedForm):
    pass


class PromiseForm(GuardedForm, PartnershipForm):
    class Meta:
        model = Promise
        fields = ("what", "to_whom", "due_on")
        labels: ClassVar = {
            "what": _("What was promised?"),
            "to_whom": _("To whom?"),
            "due_on": _("Until when?"),
        }
        help_texts: ClassVar = {"to_whom": _("An organization or an office, where possible.")}
        widgets: ClassVar = {
            "what": forms.TextInput(attrs=QUIET),
            "to_whom": forms.TextInput(attrs=QUIET),
            "due_on": DayInput,
        }


class PromiseAddForm(PromiseForm, OnceForm):
    pass


class PromiseEditForm(PromiseForm, VersionedForm):
    pass
