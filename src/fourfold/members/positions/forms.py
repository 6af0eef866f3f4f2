"""Forms for the chairs."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fourfold.kernel.editing import OnceForm, VersionedForm
from fourfold.kernel.forms import QUIET, CheckboxesWithHints, RadiosWithHints, offer
from fourfold.kernel.tenancy import PartnershipForm
from fourfold.kernel.textguard.forms import GuardedForm
from fourfold.members.models import Position
from fourfold.members.positions.suggestions import GROUPS, SUGGESTION_BY_KEY
from fourfold.partnerships.models import Term
from fourfold.partnerships.vocabulary import labels

WEIGHT_HINTS = {
    Position.Weight.VOTING: gettext_lazy("Takes part in decisions."),
    Position.Weight.ADVISORY: gettext_lazy(
        "Is heard before decisions, such as somebody who is here because of their office."
    ),
    Position.Weight.OBSERVER: gettext_lazy("Listens."),
}


class SuggestionsForm(forms.Form):
    """Every suggested chair, group by group, each with the reason for it."""

    template_name = "members/suggestions_form.html"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for key, label, group in GROUPS:
            self.fields[key] = forms.MultipleChoiceField(
                label=label,
                required=False,
                choices=[(one.key, _titled(one)) for one in group],
                widget=CheckboxesWithHints(hints={one.key: one.why for one in group}),
            )

    @property
    def chosen(self) -> list[str]:
        return [key for keys in self.cleaned_data.values() for key in keys]


def _titled(suggestion: Any) -> str:
    return (
        _("%(chair)s (core)") % {"chair": suggestion.title}
        if suggestion.is_core
        else str(suggestion.title)
    )


def initial_choice(there: Iterable[str]) -> dict[str, list[str]]:
    """What is ticked at first: the chairs on the list, or the core ones while there is none."""
    there = set(there)
    ticked = there or {key for key, one in SUGGESTION_BY_KEY.items() if one.is_core}
    return {key: [one.key for one in group if one.key in ticked] for key, _label, group in GROUPS}


class _PositionFields(GuardedForm, PartnershipForm):
    """The fields of a chair, with the partnership's own words to choose from."""

    ps = forms.MultipleChoiceField(
        label=gettext_lazy("Ps"), required=False, widget=forms.CheckboxSelectMultiple
    )
    sector = forms.ChoiceField(label=gettext_lazy("Sector"), required=False)
    role = forms.ChoiceField(label=gettext_lazy("Role in the group"), required=False)

    class Meta:
        model = Position
        fields: ClassVar = ["title", "weight", "ps", "sector", "leads", "role", "term_months"]
        labels: ClassVar = {
            "title": gettext_lazy("Who sits here"),
            "weight": gettext_lazy("Say in decisions"),
            "leads": gettext_lazy("This chair leads the partnership"),
            "term_months": gettext_lazy("How many months a term lasts"),
        }
        help_texts: ClassVar = {
            "title": gettext_lazy("A kind of organization or work, not the name of a person."),
            "leads": gettext_lazy(
                "Chair, co-chair, steward, coordinator, head of a committee. It takes on the duty"
                " to handle conflict, which is accepted before a term begins."
            ),
            "term_months": gettext_lazy(
                "Every new term is offered with this length, so that the chair rotates."
            ),
        }
        widgets: ClassVar = {
            "weight": RadiosWithHints(hints=WEIGHT_HINTS),
            "title": forms.TextInput(attrs=QUIET),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.is_lived_experience:
            for name in ("ps", "sector", "leads", "role", "term_months"):
                del self.fields[name]
            return
        nothing = [("", _("None"))]
        position = self.instance
        offer(self.fields["ps"], _words(Term.Axis.P, position.ps))
        offer(self.fields["sector"], nothing + _words(Term.Axis.SECTOR, [position.sector]))
        offer(self.fields["role"], nothing + _words(Term.Axis.ROLE, [position.role]))


def _words(axis: str, in_use: list[str]) -> list[tuple[str, str]]:
    """The words of an axis, and those in use that were retired meanwhile."""
    every = labels(axis, retired=True)
    return [(key, every[key]) for key in dict.fromkeys([*labels(axis), *in_use]) if key in every]


class PositionForm(_PositionFields, VersionedForm):
    """Changes a chair."""


class NewPositionForm(_PositionFields, OnceForm):
    """Adds a chair of the partnership's own."""

    class Meta(_PositionFields.Meta):
        fields: ClassVar = [*_PositionFields.Meta.fields, "is_lived_experience"]
        labels: ClassVar = {
            **_PositionFields.Meta.labels,
            "is_lived_experience": gettext_lazy("This chair is for lived experience"),
        }
        help_texts: ClassVar = {
            **_PositionFields.Meta.help_texts,
            "is_lived_experience": gettext_lazy(
                "It is then filled or not, and never says by whom or since when."
            ),
        }

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("is_lived_experience"):
            cleaned.update(ps=[], sector="", leads=False, role="", term_months=None)
        return cleaned
