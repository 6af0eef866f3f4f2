"""What is to be removed. Typed once, and never shown again."""

from django import forms
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import OnceForm
from fourfold.kernel.forms import PrivateText
from fourfold.partnerships.models import Removal


class RemovalForm(OnceForm):
    kind = forms.ChoiceField(
        label=_("What has to go?"), choices=Removal.Kind.choices, widget=forms.RadioSelect
    )
    text = forms.CharField(
        label=_("The words to remove"),
        help_text=_(
            "Exactly as they may stand here; capitals and accents do not matter. If a name is"
            " written in several ways, ask for each of them."
        ),
        max_length=2000,
        widget=PrivateText(attrs={"rows": 3}),
    )
