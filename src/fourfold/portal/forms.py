"""The question before the first hour."""

from django import forms
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.forms import RadiosWithHints
from fourfold.partnerships.models import Partnership


class StartForm(forms.Form):
    """How does it begin? Asked once, before the first hour."""

    start = forms.ChoiceField(
        label=_("Where are you now?"),
        choices=Partnership.Start.choices,
        widget=RadiosWithHints(
            hints={
                Partnership.Start.STARTING: _("There is no group yet, or a first idea."),
                Partnership.Start.MEETING: _("People meet already. We put in order what is there."),
                Partnership.Start.RESTARTING: _("There was a group, and it went quiet."),
            }
        ),
    )
