"""Forms for invitations, answers and letters."""

from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fourfold.accounts.forms import NewAccountForm
from fourfold.kernel.editing import VersionedForm
from fourfold.kernel.forms import QUIET, DayInput, RadiosWithHints
from fourfold.kernel.textguard.forms import GuardedForm
from fourfold.members.invitations.commands import Answer
from fourfold.members.invitations.letters import FIELDS, unknown_fields
from fourfold.members.models import Invitation, Letter
from fourfold.partnerships.models import Role

ROLE_HINTS = {
    Role.COORDINATOR: gettext_lazy(
        "Runs the partnership here, with you: sees and changes all of it."
    ),
    Role.STEWARD: gettext_lazy("Helps when there is conflict."),
    Role.EVALUATOR: gettext_lazy("Asks how it goes, and sees results."),
    Role.MEMBER: gettext_lazy("Takes part, works on the plan, sees the member pages."),
    Role.OBSERVER: gettext_lazy("Sees the member pages and changes nothing."),
}


class DraftForm(VersionedForm):
    """How somebody is invited, and with which access."""

    class Meta:
        model = Invitation
        fields: ClassVar = ["way", "role"]
        labels: ClassVar = {
            "way": gettext_lazy("How to invite"),
            "role": gettext_lazy("What they can do here after a yes"),
        }
        widgets: ClassVar = {
            "way": forms.RadioSelect,
            "role": RadiosWithHints(hints=ROLE_HINTS),
        }

    def clean_way(self) -> str:
        way = str(self.cleaned_data["way"])
        if way == Invitation.Way.MAIL and not self.instance.can_be_mailed:
            raise forms.ValidationError(
                _("Choose another way: this person has no inbox of their own in your list.")
            )
        return way


class CodeForm(forms.Form):
    """What somebody with a link on paper was told by voice."""

    code = forms.CharField(
        label=gettext_lazy("The code you were told"),
        help_text=gettext_lazy(
            "Eight letters and digits. The person who invited you says them to you, in person or"
            " by phone."
        ),
        max_length=20,
        widget=forms.TextInput(
            attrs={**QUIET, "autocapitalize": "characters", "class": "input--medium"}
        ),
    )


class AccountByCodeForm(NewAccountForm, CodeForm):
    """An account without an address, for somebody with a link on paper and its code."""

    field_order = ("code",)


class AnswerForm(VersionedForm):
    """An answer that reached you outside the program."""

    is_yes = forms.TypedChoiceField(
        label=gettext_lazy("What they said"),
        choices=[("yes", gettext_lazy("Yes, they take part")), ("no", gettext_lazy("No"))],
        widget=forms.RadioSelect,
        coerce=lambda value: value == "yes",
    )
    told_how = forms.ChoiceField(
        label=gettext_lazy("How it was told"),
        choices=Invitation.Told.choices,
        widget=forms.RadioSelect,
    )
    told_to = forms.CharField(
        label=gettext_lazy("Who took the answer"),
        max_length=120,
        widget=forms.TextInput(attrs=QUIET),
    )
    told_on = forms.DateField(label=gettext_lazy("When"), widget=DayInput)

    class Meta:
        model = Invitation
        fields: ClassVar[list[str]] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["told_on"].initial = timezone.localdate

    def clean_told_on(self) -> Any:
        day = self.cleaned_data["told_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("Choose today or an earlier day."))
        return day

    @property
    def answer(self) -> Answer:
        names = ("is_yes", "told_how", "told_to", "told_on")
        return Answer(**{name: self.cleaned_data[name] for name in names})


class LetterForm(GuardedForm, VersionedForm):
    """The words of a letter, checked for fields that do not exist."""

    class Meta:
        model = Letter
        fields: ClassVar = ["subject", "body"]
        labels: ClassVar = {"subject": gettext_lazy("Subject"), "body": gettext_lazy("Text")}
        help_texts: ClassVar = {
            "subject": gettext_lazy(
                "Others may see it on a locked screen: name neither the subject nor a person."
            )
        }
        widgets: ClassVar = {"body": forms.Textarea(attrs={"rows": 16, "autocomplete": "off"})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_mail:
            self.fields["subject"].required = True
        else:
            del self.fields["subject"]
        fields = [name for name in FIELDS if name != "link" or self.is_mail]
        self.fields["body"].help_text = _("These are filled in for each person: %(fields)s") % {
            "fields": ", ".join(f"{{{name}}}" for name in fields)
        }

    @property
    def is_mail(self) -> bool:
        return bool(self.instance.way == Invitation.Way.MAIL)

    def clean_subject(self) -> str:
        subject = str(self.cleaned_data["subject"])
        if set(unknown_fields(subject)) or subject.replace("{partnership}", "").count("{"):
            raise forms.ValidationError(_("Use no field but {partnership} in the subject."))
        return subject

    def clean_body(self) -> str:
        body = str(self.cleaned_data["body"])
        if unknown := unknown_fields(body):
            said = _("Take out {%(field)s}: there is no such field.") % {"field": unknown[0]}
            raise forms.ValidationError(said)
        links = body.count("{link}")
        if self.is_mail and links != 1:
            raise forms.ValidationError(_("Put {link} in once: it is how people answer."))
        if not self.is_mail and links:
            raise forms.ValidationError(_("Take out {link}: only e-mail carries a secret link."))
        return body
