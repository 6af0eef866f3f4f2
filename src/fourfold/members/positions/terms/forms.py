"""Forms for the terms on a chair."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fourfold.kernel import clock
from fourfold.kernel.editing import VersionedForm
from fourfold.kernel.forms import DayInput, offer
from fourfold.members.models import Invitation, Membership, Position
from fourfold.members.positions.months import later
from fourfold.members.positions.terms.commands import Sitting


class _TermForm(VersionedForm):
    """From when until when; the end is offered where the chair has a length of term."""

    term_starts_on = forms.DateField(
        label=gettext_lazy("Term starts"), initial=clock.today, widget=DayInput
    )
    term_ends_on = forms.DateField(
        label=gettext_lazy("Term ends"),
        required=False,
        widget=DayInput,
        help_text=gettext_lazy("An end makes it easy to thank someone and ask the next."),
    )

    class Meta:
        model = Position
        fields: ClassVar[list[str]] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.term_months:
            ends = later(clock.today(), self.instance.term_months)
            self.fields["term_ends_on"].initial = ends

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        starts, ends = cleaned.get("term_starts_on"), cleaned.get("term_ends_on")
        if starts and ends and ends < starts:
            self.add_error("term_ends_on", _("Choose an end that is after the start."))
        return cleaned


class BeginForm(_TermForm):
    """Who sits on a chair: a member, or one of the people who speak for it."""

    who = forms.ChoiceField(label=gettext_lazy("Who sits here"))
    told_how = forms.ChoiceField(
        label=gettext_lazy("How they told you that they accept what this chair takes on"),
        required=False,
        choices=[("", gettext_lazy("They accepted it already")), *Invitation.Told.choices],
    )

    def __init__(self, *args: Any, memberships: Iterable[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["who", "told_how"])
        leads = self.instance.leads
        if not leads:
            del self.fields["told_how"]
        self.memberships = {str(row.pk): row for row in memberships}
        places = [
            (str(row), _places(row, names_organization=not leads))
            for row in self.memberships.values()
        ]
        choices = [("", _("Choose")), *((name, people) for name, people in places if people)]
        offer(self.fields["who"], choices)
        self.fields["who"].initial = self._expected()

    def _expected(self) -> str:
        """Who comes next, where somebody is named."""
        successor = self.instance.successor
        return f"{successor.membership_id}/{successor.pk}" if successor else ""

    @property
    def sitting(self) -> Sitting:
        member, _sign, person = self.cleaned_data["who"].partition("/")
        membership = self.memberships[member]
        people = {str(one.pk): one for one in membership.representatives.all()}
        return Sitting(
            membership,
            people.get(person),
            self.cleaned_data["term_starts_on"],
            self.cleaned_data["term_ends_on"],
        )


def _places(membership: Membership, *, names_organization: bool) -> list[tuple[str, str]]:
    people = [
        (f"{membership.pk}/{person.pk}", str(person))
        for person in membership.representatives.all()
        if person.left_on is None
    ]
    if membership.organization is None or not names_organization:
        return people
    return [(str(membership.pk), _("The organization, no person named")), *people]


class NextTermForm(_TermForm):
    """When the next term begins, of the same person or of who comes next."""


class EndForm(VersionedForm):
    """On which day a term ended."""

    on = forms.DateField(label=gettext_lazy("On which day"), initial=clock.today, widget=DayInput)

    class Meta:
        model = Position
        fields: ClassVar[list[str]] = []
