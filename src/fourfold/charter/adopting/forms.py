"""What is put to the group, under which rule, until when."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from fourfold.charter.adopting.queries import fingerprint
from fourfold.charter.adopting.standing import Foundation, Standing
from fourfold.decisions.forms import RoundForm
from fourfold.kernel.editing import OnceForm
from fourfold.kernel.forms import offer


class ProposalForm(RoundForm, OnceForm):
    """A question about the charter: its words are given, so that only the parts are chosen."""

    parts = forms.MultipleChoiceField(
        label=_("Parts to put to the group"),
        help_text=_("What was agreed before stays as it is. What is in question can wait."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one part.")},
    )
    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, *args: Any, found: Foundation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("question", "background", "options", "outcome"):
            del self.fields[name]
        new = [each for each in found.articles if each.is_new]
        offer(self.fields["parts"], ((each.part.key, _label(each)) for each in new))
        ready = [each.part.key for each in new if not each.comments.objections]
        self.fields["parts"].initial = ready
        self.fields["seen"].initial = fingerprint(each.part for each in found.articles)
        self.order_fields(["parts", "rule", "way", "ends_on"])


def _label(one: Standing) -> str:
    if one.comments.objections:
        return gettext("%(part)s (in question)") % {"part": one.part.label}
    return one.part.label
