"""What becomes of raw rows: gone after a day, and cleared of a text when safety asks for it."""

import re
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction
from django.utils import timezone

from fourfold.kernel.tabular.judging import save_rows
from fourfold.kernel.tabular.models import Batch, StagedRow
from fourfold.kernel.tenancy import EVERYWHERE, inside

Clear = Callable[[str], str]
ROW_TEXTS = ["cells", "verdict", "answers"]
TEXTS = ["label", "sheets", "columns", "mapping", "counts"]


def purge_staged(now: datetime | None = None) -> int:
    """Delete rows that were staged a day ago; an import that was kept can still be undone."""
    with inside(EVERYWHERE), transaction.atomic():
        due = Batch.objects.filter(purge_at__lte=now or timezone.now()).exclude(sheets=[])
        purged = due.count()
        StagedRow.objects.filter(batch__in=due).delete()
        due.filter(state__in=[Batch.State.READ, Batch.State.CHECKED]).delete()
        due.update(sheets=[], header=[], columns=[], mapping={})
    return purged


def scrub(text: str, replacement: str) -> int:
    """Replace a text, however it is capitalized, in every staged row and import of the partnership.

    Gives the number of rows and imports that held it.
    """
    words = re.compile(re.escape(text), re.IGNORECASE)
    clear = partial(words.sub, lambda _match: replacement)
    rows = [row for row in StagedRow.objects.all() if _cleared(row, ROW_TEXTS, clear)]
    imports = [each for each in Batch.objects.all() if _cleared(each, TEXTS, clear)]
    with transaction.atomic():
        save_rows(rows)
        for batch in imports:
            batch.save(update_fields=TEXTS)
    return len(rows) + len(imports)


def _cleared(row: Any, fields: list[str], clear: Clear) -> bool:
    """Clear the fields of a row; whether anything was there to clear."""
    found = False
    for field in fields:
        before = getattr(row, field)
        after = _without(before, clear)
        found = found or before != after
        setattr(row, field, after)
    return found


def _without(value: Any, clear: Clear) -> Any:
    if isinstance(value, str):
        return clear(value)
    if isinstance(value, list):
        return [_without(each, clear) for each in value]
    if isinstance(value, dict):
        return {key: _without(each, clear) for key, each in value.items()}
    return value
