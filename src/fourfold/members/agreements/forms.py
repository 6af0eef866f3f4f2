"""The boxes for an agreement, its clauses and parties, and what a party said."""

from collections.abc import Iterable
from typing import Any, ClassVar, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fourfold.kernel import clock
from fourfold.kernel.editing import OnceForm, VersionedForm
from fourfold.kernel.forms import QUIET, CheckboxesWithHints, DayInput, RadiosWithHints, offer
from fourfold.kernel.tenancy import PartnershipForm
from fourfold.kernel.textguard.forms import GuardedForm
from fourfold.members.agreements.headings import HEADINGS
from fourfold.members.models import Agreement, Answer, Clause, Invitation, Party
from fourfold.members.people.queries import Member

MOST_OUTSIDE = 50
State = Answer.State
KIND_HINTS = {
    Agreement.Kind.MOU: gettext_lazy("Who does what, how you work together, how one leaves."),
    Agreement.Kind.CONFIDENTIALITY: gettext_lazy("What stays in the room, and for how long."),
    Agreement.Kind.MEMBER: gettext_lazy("What a member takes on, and what it can count on."),
    Agreement.Kind.DATA: gettext_lazy("Which totals are shared, and who keeps them."),
}
TERM = ("starts_on", "ends_on", "review_on")


class _TermForm(GuardedForm, PartnershipForm, VersionedForm):
    """From when until when, and when it is looked at again."""

    class Meta:
        model = Agreement
        fields: ClassVar[tuple[str, ...]] = TERM
        widgets: ClassVar[dict[str, Any]] = dict.fromkeys(TERM, DayInput)
        help_texts: ClassVar = {
            "starts_on": gettext_lazy("Leave it empty until you know."),
            "ends_on": gettext_lazy("Leave it empty when no end is agreed on."),
            "review_on": gettext_lazy("The home page reminds you two months before."),
        }

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        begins, ends = data.get("starts_on"), data.get("ends_on")
        if begins and ends and ends < begins:
            self.add_error("ends_on", _("Choose an end that is after the start."))
        return data


class FrameForm(_TermForm):
    """What it is called, its term, and where the paper is. Once signed, the first two stand."""

    class Meta(_TermForm.Meta):
        fields: ClassVar = ("title", *TERM, "kept_at")
        help_texts: ClassVar = {
            **_TermForm.Meta.help_texts,
            "kept_at": gettext_lazy(
                "Such as: the blue binder in the county clerk's office. It is not kept here."
            ),
        }

    def __init__(self, *args: Any, is_fixed: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("title", "starts_on", "ends_on") if is_fixed else ():
            del self.fields[name]


class NewAgreementForm(FrameForm, OnceForm):
    """An agreement that is not there yet, with its kind."""

    class Meta(FrameForm.Meta):
        fields: ClassVar = ("kind", "title", *TERM)
        widgets: ClassVar = {
            **FrameForm.Meta.widgets,
            "kind": RadiosWithHints(hints=KIND_HINTS),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self.fields["kind"], Agreement.Kind.choices)


class RenewForm(_TermForm):
    """The new term; the words and parties come along."""

    class Meta(_TermForm.Meta):
        help_texts: ClassVar = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in TERM:
            self.initial[name] = None
        self.initial["starts_on"] = self.instance.ends_on


class EndForm(VersionedForm):
    """On which day an agreement ended."""

    on = forms.DateField(label=gettext_lazy("On which day"), initial=clock.today, widget=DayInput)

    class Meta:
        model = Agreement
        fields: ClassVar[list[str]] = []

    def clean_on(self) -> Any:
        return not_ahead(self.cleaned_data["on"])


def not_ahead(day: Any) -> Any:
    if day > clock.today():
        raise forms.ValidationError(_("Choose today or an earlier day."))
    return day


class HeadingsForm(OnceForm):
    """Which headings to take in from the list."""

    keys = forms.MultipleChoiceField(
        label=gettext_lazy("Headings"), widget=CheckboxesWithHints, choices=[]
    )

    def __init__(self, *args: Any, there: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        missing = [heading for heading in HEADINGS if heading.key not in set(there)]
        offer(self.fields["keys"], [(heading.key, heading.label) for heading in missing])
        self.fields["keys"].widget.hints = {one.key: one.prompt for one in missing}


class ClauseForm(GuardedForm, PartnershipForm, VersionedForm):
    """The words of a clause; the heading only where it is our own."""

    class Meta:
        model = Clause
        fields: ClassVar = ("title", "body")
        widgets: ClassVar = {"body": forms.Textarea(attrs={"rows": 8})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.key:
            del self.fields["title"]


class OwnClauseForm(ClauseForm, OnceForm):
    """A clause of our own."""


class PartiesForm(GuardedForm, OnceForm):
    """Who is asked to stand by it: members, and others by their name."""

    guarded: ClassVar = ("outside",)
    members = forms.MultipleChoiceField(
        label=gettext_lazy("Members"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[],
    )
    outside = forms.CharField(
        label=gettext_lazy("Organizations outside the partnership"),
        help_text=gettext_lazy("One on each line."),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    one_of: ClassVar = ("members", "outside")

    def __init__(self, *args: Any, members: Iterable[Member], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.memberships = {str(one.pk): one.membership for one in members}
        offer(self.fields["members"], [(str(one.pk), one.name) for one in members])
        if not self.memberships:
            del self.fields["members"]

    def clean_outside(self) -> str:
        text = str(self.cleaned_data["outside"])
        longest = Party._meta.get_field("name").max_length or 0
        names = _lines(text)
        if len(names) > MOST_OUTSIDE or any(len(name) > longest for name in names):
            said = _("Write at most %(count)s names, each on one line of its own.")
            raise forms.ValidationError(said % {"count": MOST_OUTSIDE})
        return text

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if not self.errors and not (data.get("members") or data.get("outside")):
            self.add_error(None, _("Choose a member, or write the name of somebody outside."))
        return data

    @property
    def chosen(self) -> list[Any]:
        return [self.memberships[key] for key in self.cleaned_data.get("members", ())]

    @property
    def names(self) -> list[str]:
        return _lines(self.cleaned_data["outside"])


def _lines(text: str) -> list[str]:
    """Each name once, without the blanks around it."""
    names = (" ".join(line.split()) for line in text.splitlines())
    return list(dict.fromkeys(name for name in names if name))


# What is asked beside the day and how it was told, for each thing that a party can say.
ASKED_OF: dict[str, tuple[str, ...]] = {
    State.SIGNED: ("signed_by", "office"),
    State.AWAITS: ("awaits", "awaits_until"),
    State.OBJECTS: ("clause", "why", "what_we_did"),
}
NEEDED = {"signed_by", "office", "awaits", "clause"}


class AnswerForm(GuardedForm, PartnershipForm, VersionedForm):
    """What one party said: the boxes of that answer, and no others."""

    class Meta:
        model = Answer
        fields: ClassVar = (
            *("signed_by", "office", "awaits", "awaits_until", "clause", "why", "what_we_did"),
            *("on", "told_how"),
        )
        widgets: ClassVar = {
            "signed_by": forms.TextInput(attrs=QUIET),
            "awaits": forms.RadioSelect,
            "awaits_until": DayInput,
            "why": forms.Textarea(attrs={"rows": 3}),
            "what_we_did": forms.Textarea(attrs={"rows": 3}),
            "on": DayInput,
            "told_how": forms.RadioSelect,
        }
        help_texts: ClassVar = {
            "signed_by": gettext_lazy("Only coordinators see the name."),
            "office": gettext_lazy("Such as: director, chief, chair of the board."),
            "awaits_until": gettext_lazy("Leave it empty when nobody knows."),
            "why": gettext_lazy("Only coordinators see it. A few fair words, as they said it."),
            "what_we_did": gettext_lazy("Only coordinators see it. It can wait."),
        }

    def __init__(self, *args: Any, party: Party, state: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = party.version
        asked = ASKED_OF.get(state, ())
        for name in {name for names in ASKED_OF.values() for name in names} - set(asked):
            del self.fields[name]
        for name in NEEDED & set(asked):
            self.fields[name].required = True
        offer(self.fields["told_how"], Invitation.Told.choices)
        if "awaits" in self.fields:
            offer(self.fields["awaits"], Answer.Body.choices)
        if "clause" in self.fields:
            clauses = cast(forms.ModelChoiceField, self.fields["clause"])
            clauses.queryset = party.agreement.clauses.all()
            clauses.label = _("Which clause")
            clauses.empty_label = _("Choose")

    def clean_on(self) -> Any:
        return not_ahead(self.cleaned_data["on"])
