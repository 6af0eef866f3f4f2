"""The forms of one's own account. allauth checks; the words and the field attributes are ours."""

from typing import Any, ClassVar

from allauth.account import forms as account
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as mfa
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from fourfold.accounts.factors import use_up
from fourfold.accounts.models import User
from fourfold.accounts.notices import pretend_to_send_reset_link
from fourfold.accounts.sign_in_names import as_address
from fourfold.kernel.editing import VersionedForm
from fourfold.kernel.forms import QUIET

PASSWORD_HINT = _("At least 12 characters. Four or five ordinary words work well.")
# A script offers to show what is typed; browsers must not send it to a spelling service.
PASSWORD_ATTRS = {"spellcheck": "false", "data-show": _("Show"), "data-hide": _("Hide")}
CODE_ATTRS = {
    "autocomplete": "one-time-code",
    "inputmode": "numeric",
    "spellcheck": "false",
    "class": "input--medium",
}


class OurWords:
    """Gives the fields of a library's form our labels and hints, and no placeholders."""

    words: ClassVar[dict[str, tuple[Any, Any]]] = {}
    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            label, hint = self.words.get(name, (field.label, field.help_text))
            field.label, field.help_text = label, hint
            field.widget.attrs.pop("placeholder", None)
            if isinstance(field.widget, forms.PasswordInput):
                field.widget.attrs |= PASSWORD_ATTRS


class SignInForm(OurWords, account.LoginForm):
    words: ClassVar = {
        "login": (_("E-mail address, or the name you sign in with"), ""),
        "password": (_("Password"), ""),
    }
    is_shared = forms.BooleanField(
        label=_("This is a shared or public computer"),
        help_text=_("You are then signed out after 10 minutes of doing nothing."),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"] = forms.CharField(
            label=self.fields["login"].label,
            max_length=254,
            widget=forms.TextInput(
                attrs={
                    "autocomplete": "username",
                    "autocapitalize": "none",
                    "inputmode": "email",
                    "spellcheck": "false",
                }
            ),
        )
        if self.data.get("is_shared"):
            for name in ("login", "password"):
                self.fields[name].widget.attrs["autocomplete"] = "off"
        self.order_fields(["login", "password", "is_shared"])

    def clean_login(self) -> str:
        return as_address(self.cleaned_data["login"])


class ConfirmForm(OurWords, account.ReauthenticateForm):
    words: ClassVar = {"password": (_("Password"), "")}


class ChangePasswordForm(OurWords, account.ChangePasswordForm):
    words: ClassVar = {
        "oldpassword": (_("The password you use now"), ""),
        "password1": (_("New password"), PASSWORD_HINT),
        "password2": (_("New password, once more"), ""),
    }


class ForgottenPasswordForm(OurWords, account.ResetPasswordForm):
    words: ClassVar = {
        "email": (
            _("E-mail address"),
            _("You sign in with a name? Then ask your coordinator for help."),
        )
    }

    def save(self, request: Any, **kwargs: Any) -> str:
        if not self.users:
            pretend_to_send_reset_link()
        email: str = super().save(request, **kwargs)
        return email


class NewPasswordForm(OurWords, account.ResetPasswordKeyForm):
    words: ClassVar = {
        "password1": (_("New password"), PASSWORD_HINT),
        "password2": (_("New password, once more"), ""),
    }


class EachCodeOnce(OurWords):
    """A code of the authenticator app is taken once, also within the time it is shown."""

    words: ClassVar = {"code": (_("Code"), "")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs.update(CODE_ATTRS)

    def clean_code(self) -> str:
        code: str = super().clean_code()  # type: ignore[misc]  # a mixin
        is_app = self.authenticator.type == Authenticator.Type.TOTP  # type: ignore[attr-defined]
        if is_app and not use_up(self.user, code):  # type: ignore[attr-defined]
            raise forms.ValidationError(_("Wait for the next code: this one was used already."))
        return code


class SecondStepForm(EachCodeOnce, mfa.AuthenticateForm):
    pass


class ConfirmBySecondStepForm(EachCodeOnce, mfa.ReauthenticateForm):
    pass


class AddAppForm(OurWords, ActivateTOTPForm):
    words: ClassVar = {"code": (_("Code"), _("The six digits that the app shows now."))}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs.update(CODE_ATTRS)

    def clean_code(self) -> str:
        code: str = super().clean_code()
        use_up(self.user, code)
        return code


class FromADevice:
    """What a device answered, or what somebody made up: nonsense is refused, it breaks nothing."""

    NONSENSE = (LookupError, ValueError, TypeError, AttributeError)

    def clean_credential(self) -> Any:
        try:
            return super().clean_credential()  # type: ignore[misc]  # a mixin
        except self.NONSENSE as error:
            raise get_adapter().validation_error("incorrect_code") from error


class PasskeySignInForm(FromADevice, LoginWebAuthnForm):
    pass


class PasskeyStepForm(FromADevice, AuthenticateWebAuthnForm):
    pass


class ConfirmByPasskeyForm(FromADevice, ReauthenticateWebAuthnForm):
    pass


class AddPasskeyForm(OurWords, AddWebAuthnForm):
    words: ClassVar = {
        "name": (_("Name of this passkey"), _("For example: my phone, or the key on my ring."))
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Every passkey can sign in by itself: there is nothing to choose.
        del self.fields["passwordless"]

    def clean(self) -> dict[str, Any]:
        try:
            return dict(super().clean())
        except FromADevice.NONSENSE as error:
            raise get_adapter().validation_error("incorrect_code") from error


class RenamePasskeyForm(OurWords, EditWebAuthnForm):
    words: ClassVar = {"name": (_("Name of this passkey"), "")}


class AddressForm(forms.Form):
    address = forms.EmailField(
        label=_("New e-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
    )

    def clean_address(self) -> str:
        return str(self.cleaned_data["address"]).lower()


class NewAccountForm(forms.Form):
    """Name and password of someone who holds an invitation; the address comes with it."""

    name = forms.CharField(
        label=_("Your name"),
        help_text=_("You can choose an alias that others see instead, now or later."),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    alias = forms.CharField(
        label=_("Alias"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs=QUIET),
    )
    password = forms.CharField(
        label=_("Password"),
        help_text=PASSWORD_HINT,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password", **PASSWORD_ATTRS}),
    )

    def __init__(
        self, *args: Any, email: str, joining: tuple[str, ...] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.email, self.joining = email, joining

    def clean_password(self) -> str:
        password = str(self.cleaned_data["password"])
        named = {key: self.cleaned_data.get(key, "") for key in ("name", "alias")}
        user = User(email=self.email, **named)
        user.joining = self.joining
        validate_password(password, user)
        return password


class PreferencesForm(VersionedForm):
    language = forms.ChoiceField(
        label=_("Language"),
        required=False,
        choices=[("", _("Like my browser")), *settings.LANGUAGES],
    )

    class Meta:
        model = User
        fields: ClassVar = [
            "name",
            "alias",
            "is_hidden",
            "is_discreet",
            "leaves_by_key",
            "mail_volume",
            "theme",
            "language",
        ]
        labels: ClassVar = {
            "name": _("Name"),
            "alias": _("Alias"),
            "is_hidden": _("Leave me out of lists"),
            "is_discreet": _("Discreet mode"),
            "leaves_by_key": _("Leave the page with the Shift key"),
            "mail_volume": _("What to e-mail me"),
            "theme": _("Colors"),
        }
        help_texts: ClassVar = {
            "alias": _("If you enter one, others see it instead of your name."),
            "is_hidden": _("Your name is then not in the lists that other members see."),
            "is_discreet": _(
                "Page titles, e-mail and calendar entries then say nothing about this work."
            ),
            "leaves_by_key": _("Press Shift three times to leave for a neutral page."),
        }
        widgets: ClassVar = {
            "mail_volume": forms.RadioSelect,
            "theme": forms.RadioSelect,
            "name": forms.TextInput(attrs={"autocomplete": "name"}),
            "alias": forms.TextInput(attrs=QUIET),
        }
