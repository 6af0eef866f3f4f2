"""Forms for the partnership's own words."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fourfold.kernel.editing import OnceForm, VersionedForm
from fourfold.kernel.forms import QUIET
from fourfold.kernel.tenancy import PartnershipForm
from fourfold.partnerships.models import Term

LABEL = gettext_lazy("Word")


def _refuse_twin(axis: str, label: str, *, but: Any = None) -> str:
    twins = Term.objects.filter(axis=axis, label__iexact=label, is_retired=False)
    if twins.exclude(pk=but).exists():
        raise forms.ValidationError(_("Choose another word: this one is already in the list."))
    return label


class NewWordForm(OnceForm):
    label = forms.CharField(label=LABEL, max_length=80, widget=forms.TextInput(attrs=QUIET))

    def __init__(self, *args: Any, axis: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.axis = axis

    def clean_label(self) -> str:
        return _refuse_twin(self.axis, self.cleaned_data["label"])


class WordForm(PartnershipForm, VersionedForm):
    class Meta:
        model = Term
        fields: ClassVar = ["label"]
        labels: ClassVar = {"label": LABEL}
        help_texts: ClassVar = {
            "label": gettext_lazy(
                "It changes on every page at once. Nothing has to be sorted again."
            )
        }
        widgets: ClassVar = {"label": forms.TextInput(attrs=QUIET)}

    def clean_label(self) -> str:
        return _refuse_twin(self.instance.axis, self.cleaned_data["label"], but=self.instance.pk)
