"""What goes on being deleted under a legal hold, and what does not."""

from datetime import date, timedelta

from django.utils import timezone

from fourfold.kernel.tabular.models import Batch
from fourfold.kernel.tenancy import EVERYWHERE, inside
from fourfold.partnerships.models import Partnership
from fourfold.portal.housekeeping import purge_imports


def old_import(partnership):
    with inside(partnership):
        return Batch.objects.create(
            importer="contacts", sheets=[["a"]], purge_at=timezone.now() - timedelta(hours=1)
        )


def left():
    with inside(EVERYWHERE):
        return set(Batch.objects.exclude(sheets=[]).values_list("partnership_id", flat=True))


def test_a_hold_keeps_the_raw_rows_of_its_own_partnership_and_no_others(cast):
    old_import(cast.here), old_import(cast.elsewhere)
    Partnership.objects.filter(pk=cast.here.pk).update(hold_since=date(2026, 11, 2))
    purge_imports()
    assert left() == {cast.here.pk}
    Partnership.objects.update(hold_since=None)
    purge_imports()
    assert left() == set()
