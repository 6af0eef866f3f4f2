"""The boxes of an answer, and of the totals of a ballot on paper."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from fourfold.decisions.answering.saying import Answer, Ballots, Told
from fourfold.decisions.calc import FOR
from fourfold.decisions.models import Choice, Round, Stance
from fourfold.kernel import clock
from fourfold.kernel.editing import VersionedForm
from fourfold.kernel.forms import QUIET, DayInput, RadiosWithHints, offer
from fourfold.kernel.tenancy import PartnershipForm
from fourfold.kernel.textguard.forms import GuardedForm

HINTS = {
    Choice.AGREE: _("You will carry it."),
    Choice.CONCERN: _("You will carry it, and the record keeps what troubles you."),
    Choice.BLOCK: _("It would harm what we are here for. Say how."),
    Choice.ABSTAIN: _("You leave it to the others. You count as present."),
    Choice.RECUSED: _("You or your organization would gain or lose by it. You do not count."),
    Choice.UNAUTHORIZED: _("You were heard, and your office may not vote. You count as present."),
    Choice.AWAY: _("You could not look at it. You do not count as present."),
}


class StanceForm(GuardedForm, PartnershipForm, VersionedForm):
    """One answer. With options, whoever agrees says to which."""

    class Meta:
        model = Stance
        fields: ClassVar = ["choice", "option", "reason", "is_named", "authority"]
        widgets: ClassVar = {
            "choice": RadiosWithHints(hints=HINTS),
            "reason": forms.Textarea(attrs={"rows": 4}),
        }
        labels: ClassVar = {"choice": _("Your answer"), "authority": _("On whose authority")}
        help_texts: ClassVar = {
            "reason": _("Everybody reads it, without your name. No client details."),
            "is_named": _("Leave it empty, and the reason stands without a name."),
            "authority": _("You speak for somebody else: who let you, and when."),
        }

    def __init__(self, *args: Any, matter: Round, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self.fields["choice"], Choice.choices)
        self._offer_options(matter)
        if matter.names_recorded:
            del self.fields["is_named"]
            self.fields["reason"].help_text = _(
                "The record names you beside it. No client details."
            )

    def _offer_options(self, matter: Round) -> None:
        if not matter.option_list:
            del self.fields["option"]
            return
        self.fields["option"] = forms.TypedChoiceField(
            label=_("Which option"),
            help_text=_("If you agree, or agree with a concern."),
            choices=list(enumerate(matter.option_list)),
            coerce=int,
            required=False,
            empty_value=None,
            widget=forms.RadioSelect,
            initial=None if self.instance._state.adding else self.instance.option,
        )
        self.initial.pop("option", None)
        self.order_fields(["option", "choice"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if "option" in self.fields and data.get("choice") in FOR and data.get("option") is None:
            self.add_error("option", _("Choose the option that you agree to."))
        return data

    @property
    def answer(self) -> Answer:
        """What the command takes."""
        names = Answer.__dataclass_fields__
        given = {n: v for n, v in self.cleaned_data.items() if n in names and v is not None}
        return Answer(**given)


class OwnStanceForm(StanceForm):
    """An answer that somebody gives themselves."""

    def __init__(self, *args: Any, needs_authority: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if needs_authority:
            self.fields["authority"].required = True
        else:
            del self.fields["authority"]


class EnterForm(StanceForm):
    """An answer that somebody gave elsewhere."""

    class Meta(StanceForm.Meta):
        fields: ClassVar = [*StanceForm.Meta.fields, "told", "told_on", "told_by"]
        widgets: ClassVar = {
            **StanceForm.Meta.widgets,
            "choice": forms.RadioSelect(),
            "told": forms.RadioSelect(),
            "told_on": DayInput(),
            "told_by": forms.TextInput(attrs=QUIET),
        }
        labels: ClassVar = {
            "choice": _("Their answer"),
            "is_named": _("Name them beside the reason"),
            "authority": _("On whose authority"),
        }
        help_texts: ClassVar = {
            "reason": _("In their words, as short as they allow. No client details."),
            "is_named": _("Only if they asked for it."),
            "authority": _("If a substitute spoke: who let them, and when."),
            "told_by": _("Coordinators and stewards see it."),
        }

    def __init__(self, *args: Any, matter: Round, names_nobody: bool, **kwargs: Any) -> None:
        super().__init__(*args, matter=matter, **kwargs)
        offer(self.fields["told"], Stance.Told.choices)
        self.fields["told"].required = self.fields["told_on"].required = True
        self.initial["told_on"] = self.instance.told_on or clock.today()
        if matter.way == Round.Way.MEETING and not self.instance.told:
            self.initial["told"] = Stance.Told.MEETING
        if names_nobody:
            del self.fields["told_by"]

    @property
    def how(self) -> Told:
        names = Told.__dataclass_fields__
        return Told(**{n: v for n, v in self.cleaned_data.items() if n in names})


class BallotForm(PartnershipForm, VersionedForm):
    """Totals, and the two who counted them."""

    against = forms.IntegerField(label=_("Against"), min_value=0, max_value=100_000)
    abstain = forms.IntegerField(
        label=_("Blank or abstained"), min_value=0, max_value=100_000, initial=0
    )

    class Meta:
        model = Round
        fields = ("teller", "second_teller")
        widgets: ClassVar = {
            "teller": forms.TextInput(attrs=QUIET),
            "second_teller": forms.TextInput(attrs=QUIET),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        before = self.instance.ballots
        counted = before.get("votes", [])
        labels = self.instance.option_list or [_("For")]
        self._votes = [f"votes_{place}" for place in range(len(labels))]
        for place, (name, label) in enumerate(zip(self._votes, labels, strict=True)):
            was = counted[place] if place < len(counted) else None
            self.fields[name] = forms.IntegerField(
                label=label, min_value=0, max_value=100_000, initial=was
            )
        for name in ("against", "abstain"):
            self.initial[name] = before.get(name, self.fields[name].initial)
        for name in self.Meta.fields:
            self.fields[name].required = True
        self.order_fields([*self._votes, "against", "abstain", *self.Meta.fields])

    @property
    def ballots(self) -> Ballots:
        data = self.cleaned_data
        return Ballots(
            votes=[data[name] for name in self._votes],
            against=data["against"],
            abstain=data["abstain"],
        )

    @property
    def tellers(self) -> list[str]:
        return [self.cleaned_data[name] for name in self.Meta.fields]
