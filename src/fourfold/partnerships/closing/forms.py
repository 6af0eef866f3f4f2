"""Why everything is taken along."""

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.forms import QUIET
from fourfold.kernel.textguard.forms import GuardedForm


class TakeAlongForm(GuardedForm, forms.Form):
    guarded: ClassVar = ("reason",)

    reason = forms.CharField(
        label=_("What do you need it for?"),
        help_text=_("A few words. The journal keeps them, and who took the file."),
        max_length=200,
        widget=forms.TextInput(attrs=QUIET),
    )
