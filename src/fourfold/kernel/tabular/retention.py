"""What becomes of raw rows: they are gone after a day."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from fourfold.kernel.tabular.models import Batch, StagedRow
from fourfold.kernel.tenancy import EVERYWHERE, inside


def purge_staged(now: datetime | None = None) -> int:
    """Delete rows that were staged a day ago; an import that was kept can still be undone."""
    with inside(EVERYWHERE), transaction.atomic():
        due = Batch.objects.filter(purge_at__lte=now or timezone.now()).exclude(sheets=[])
        purged = due.count()
        StagedRow.objects.filter(batch__in=due).delete()
        due.filter(state__in=[Batch.State.READ, Batch.State.CHECKED]).delete()
        due.update(sheets=[], header=[], columns=[], mapping={})
    return purged
