"""What is asked about a person's access."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import OnceForm
from fourfold.kernel.forms import QUIET, RadiosWithHints
from fourfold.kernel.textguard.forms import GuardedForm
from fourfold.partnerships.models import Role, Seat

MEANINGS = {
    Role.COORDINATOR: _("Keeps the partnership in order, invites people, and gives roles."),
    Role.STEWARD: _("Is there for concerns and conflict, also about a coordinator."),
    Role.EVALUATOR: _("Works on questions, measures, and findings."),
    Role.MEMBER: _("Takes part and does the shared work."),
    Role.OBSERVER: _("Reads, and changes nothing."),
}


class RoleForm(forms.Form):
    role = forms.ChoiceField(
        label=_("Role"),
        help_text=_("Give the smallest role that lets a person do their part."),
        choices=Role.choices,
        widget=RadiosWithHints(hints=MEANINGS),
    )

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["role"] = seat.role


class VisitForm(GuardedForm, OnceForm):
    """Whom to let look for an hour, and why."""

    guarded: ClassVar = ("reason",)

    email = forms.EmailField(
        label=_("The address they sign in with"),
        help_text=_("They need an account with a second step. They can change nothing."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    reason = forms.CharField(
        label=_("Why"),
        help_text=_("A few words about the trouble, none about a person. The journal keeps them."),
        max_length=200,
        widget=forms.TextInput(attrs=QUIET),
    )
