"""A meeting as a calendar entry."""

from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, vText

from fourfold.meetings.models import Meeting
from fourfold.partnerships.models import Partnership


def calendar_entry(meeting: Meeting, partnership: Partnership, *, is_discreet: bool) -> bytes:
    """An .ics file. In discreet mode it says only that there is a meeting, and when."""
    calendar = Calendar()
    calendar.add("prodid", "-//Fourfold//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    event = Event()
    event.add("uid", f"{meeting.pk}@fourfold")
    event.add("sequence", meeting.version)
    event.add("dtstamp", timezone.now())
    event.add("dtstart", meeting.starts_at)
    event.add("dtend", meeting.ends_at)
    event.add(
        "summary", _("Meeting") if is_discreet else f"{partnership.short_name}: {_('Meeting')}"
    )
    event.add("class", "PRIVATE")
    if meeting.is_canceled:
        event.add("status", "CANCELLED")
    if not is_discreet:
        event.add("description", vText("\n".join(filter(None, (meeting.link, meeting.dial_in)))))
        if meeting.place and not meeting.is_place_confidential:
            event.add("location", vText(meeting.place))
    calendar.add_component(event)
    return bytes(calendar.to_ical())
