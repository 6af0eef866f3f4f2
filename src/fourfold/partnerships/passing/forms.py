"""Whom to name, and who shall take over."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import OnceForm
from fourfold.partnerships.models import Keeper, Partnership, Seat
from fourfold.partnerships.passing import queries


class PersonChoice(forms.ModelChoiceField):
    """One person out of a list, by the name they go by."""

    def label_from_instance(self, seat: Any) -> str:
        return str(seat)


class KeepersForm(forms.Form):
    """The three people, two of whom can act."""

    HELP: ClassVar = {
        Keeper.Kind.CUSTODIAN: _("Answers for the records."),
        Keeper.Kind.CHAIR: _("Leads the group."),
        Keeper.Kind.SUCCESSOR: _("Is ready to take over."),
    }

    def __init__(self, *args: Any, partnership: Partnership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        seats = queries.lasting_seats(partnership)
        now = {keeper.kind: keeper.seat_id for keeper in queries.keepers()}
        for kind in Keeper.Kind:
            self.fields[kind.value] = PersonChoice(
                seats,
                label=kind.label,
                help_text=self.HELP[kind],
                required=False,
                initial=now.get(kind),
                empty_label=_("Nobody yet"),
            )


class PassOnForm(OnceForm):
    to = PersonChoice(
        Seat.objects.none(),
        label=_("Who shall coordinate?"),
        help_text=_("The people who are named here, and the stewards."),
        widget=forms.RadioSelect,
        empty_label=None,
    )

    def __init__(self, *args: Any, partnership: Partnership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people: Any = self.fields["to"]
        people.queryset = queries.who_could_take_over(partnership)
