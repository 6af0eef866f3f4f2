"""What to leave out of a pack, chosen before it is printed."""

from django import forms
from django.utils.translation import gettext_lazy as _

from fourfold.partnerships.models import Seat
from fourfold.reports.documents import Options


class PackForm(forms.Form):
    """Comes by GET, because it changes nothing; its names tell a log nothing."""

    no_names = forms.BooleanField(
        label=_("Leave out names of people"),
        help_text=_("Organizations stay."),
        required=False,
    )
    no_details = forms.BooleanField(
        label=_("Leave out contact details"),
        help_text=_(
            "Phone numbers, e-mail addresses, and how to join from afar. The hotline stays."
        ),
        required=False,
    )
    signed = forms.BooleanField(
        label=_("Say who printed it"),
        help_text=_("The name others see of you, at the foot of each page."),
        required=False,
    )

    def options_for(self, seat: Seat) -> Options:
        """The choices of the person at this seat; a box never seen is not ticked."""
        self.full_clean()
        chosen = self.cleaned_data
        return Options(
            hides_names=chosen["no_names"],
            hides_contacts=chosen["no_details"],
            printed_by=seat.actor_name if chosen["signed"] else "",
        )

    @property
    def ticked(self) -> dict[str, str]:
        """The choices as they stand in an address."""
        return {name: "on" for name, is_chosen in self.cleaned_data.items() if is_chosen}
