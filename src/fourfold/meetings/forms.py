"""The boxes of a meeting."""

from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import OnceForm, VersionedForm, details
from fourfold.kernel.forms import DayInput, TimeInput
from fourfold.kernel.tenancy import PartnershipForm
from fourfold.kernel.textguard.forms import GuardedForm
from fourfold.meetings.models import Meeting


class MeetingForm(GuardedForm, PartnershipForm, VersionedForm):
    """Day and time are asked apart; a meeting needs a place, a link or a phone number."""

    day = forms.DateField(label=_("Day"), widget=DayInput)
    time = forms.TimeField(label=_("Begins at"), widget=TimeInput)

    class Meta:
        model = Meeting
        fields = ("purpose", "minutes", "place", "is_place_confidential", "link", "dial_in")
        help_texts: ClassVar = {
            "purpose": _("What people will have done when they leave. One line."),
            "place": _("Building and room, so that a stranger finds it."),
            "is_place_confidential": _(
                "Then it is left out of every message, file and calendar. Tell people by phone."
            ),
            "link": _("The address of a video call, if there is one. It starts with https."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.starts_at:
            here = timezone.localtime(self.instance.starts_at)
            self.initial.update(day=here.date(), time=here.time())
        self.order_fields(["purpose", "day", "time", "minutes"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("day") and data.get("time"):
            data["starts_at"] = self._moment(data["day"], data["time"])
        if not (data.get("place") or data.get("link") or data.get("dial_in")):
            self.add_error("place", _("Give a place, a video link or a phone number."))
        return data

    def _moment(self, day: Any, time: Any) -> datetime | None:
        try:
            moment = timezone.make_aware(datetime.combine(day, time))
        except (ValueError, OverflowError):
            self.add_error("day", _("Choose a day in this century."))
            return None
        if moment < timezone.now() and moment != self.instance.starts_at:
            self.add_error("day", _("This has passed. Choose a day and time still to come."))
        return moment

    def details(self) -> dict[str, Any]:
        """What a command takes, without the version and the two halves of the moment."""
        halves = {"day", "time"}
        return {name: value for name, value in details(self).items() if name not in halves}


class NewMeetingForm(MeetingForm, OnceForm):
    """A meeting that is not there yet."""
