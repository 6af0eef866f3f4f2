"""Which consents need a look. For coordinators."""

from datetime import timedelta

from django.db.models import QuerySet

from fourfold.kernel import clock
from fourfold.members.models import YoungMember

SOON = timedelta(days=60)


def consents_ending(within: timedelta = SOON) -> QuerySet[YoungMember]:
    """Consents that end soon or have ended: until they are renewed, nothing is shown either way."""
    rows = YoungMember.objects.filter(until_on__lte=clock.today() + within)
    return rows.select_related("representative__membership__organization").order_by("until_on")
