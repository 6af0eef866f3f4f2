"""What is asked of somebody who opens a setup link."""

from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fourfold.accounts.forms import PASSWORD_HINT
from fourfold.accounts.models import User
from fourfold.kernel.forms import QUIET
from fourfold.partnerships.models import Partnership
from fourfold.partnerships.naming import NAME_HINT, SHORT_HINT, neutral_or_error

LANGUAGE_NAMES = [("en", "English"), ("es", "Español")]


class FoundingForm(forms.ModelForm):
    """The partnership, by somebody who is signed in already."""

    language = forms.ChoiceField(
        label=gettext_lazy("Language of what you write together"),
        choices=LANGUAGE_NAMES,
        widget=forms.RadioSelect,
        initial=settings.LANGUAGE_CODE,
    )

    class Meta:
        model = Partnership
        fields = ("name", "short_name", "language")
        labels: ClassVar = {"name": gettext_lazy("Name of the partnership")}
        help_texts: ClassVar = {"name": NAME_HINT, "short_name": SHORT_HINT}
        widgets: ClassVar = {
            "name": forms.TextInput(attrs=QUIET),
            "short_name": forms.TextInput(attrs=QUIET),
        }

    def clean_short_name(self) -> str:
        typed = self.cleaned_data["short_name"]
        return neutral_or_error(typed, name=self.cleaned_data.get("name", ""))


class FoundingWithAccountForm(FoundingForm):
    """The partnership, and the account of its first coordinator."""

    your_name = forms.CharField(
        label=gettext_lazy("Your name"),
        help_text=gettext_lazy("You can go by another name later: see your safety preferences."),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=gettext_lazy("Your e-mail address"),
        help_text=gettext_lazy("You sign in with it. Use one that only you can open."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "username", "spellcheck": "false"}),
    )
    password = forms.CharField(
        label=gettext_lazy("Choose a password"),
        help_text=PASSWORD_HINT,
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password", "spellcheck": "false"}),
    )

    def clean_email(self) -> str:
        address: str = self.cleaned_data["email"].strip().lower()
        if User.objects.filter(email__iexact=address).exists():
            raise forms.ValidationError(
                _("Sign in first, then open this link again: this address has an account.")
            )
        return address

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("password"):
            likeness = User(email=data.get("email", ""), name=data.get("your_name", ""))
            likeness.joining = (data.get("name", ""), data.get("short_name", ""))
            try:
                validate_password(data["password"], likeness)
            except forms.ValidationError as error:
                self.add_error("password", error)
        return data
