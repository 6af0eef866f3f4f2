"""What becomes of raw rows: they are gone after a day."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from fourfold.kernel.tabular.models import Batch, StagedRow
from fourfold.kernel.tenancy import EVERYWHERE, inside


def purge_staged(now: datetime | None = None, *, but: Collection[UUID] = ()) -> int:
    """Delete rows that were staged a day ago; an import that was kept can still be undone.

    `but` names the partnerships that must keep everything for now.
    """
    with inside(EVERYWHERE), transaction.atomic():
        due = Batch.objects.filter(purge_at__lte=now or timezone.now()).exclude(sheets=[])
        due = due.exclude(partnership_id__in=but)
        purged = due.count()
        StagedRow.objects.filter(batch__in=due).delete()
        due.filter(state__in=[Batch.State.READ, Batch.State.CHECKED]).delete()
        due.update(sheets=[], header=[], columns=[], mapping={})
    return purged
