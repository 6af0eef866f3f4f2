"""What can be found among meetings. Not the place: it may be one that is only told by phone."""

from django.utils.translation import gettext_lazy as _

from fourfold.kernel.search import Searchable, register
from fourfold.meetings.models import Meeting
from fourfold.meetings.permissions import see_meetings

register(
    Searchable(
        key="meeting",
        label=_("Meetings"),
        model=Meeting,
        title="purpose",
        page="meetings:meetings",
        by="",
        may=see_meetings,
        rows=lambda _by, rows: rows.filter(is_canceled=False),
    )
)
