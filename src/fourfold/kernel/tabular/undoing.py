"""How an import is undone: what it made is deleted, unless somebody changed or used it since."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db import DEFAULT_DB_ALIAS
from django.db.models import QuerySet

from fourfold.kernel.tabular.importer import Created
from fourfold.kernel.tabular.models import Batch, ImportedRow

Kept = ImportedRow.Kept
Place = tuple[str, UUID]
CHUNK = 500
WRITE = DjangoJSONEncoder(sort_keys=True).encode


def remember(batch: Batch, created: Iterable[Created]) -> None:
    """Write down what an import made, as it is now."""
    made = [
        ImportedRow(
            partnership_id=batch.partnership_id,
            batch=batch,
            number=each.number,
            kind=each.thing._meta.label,
            thing_id=each.thing.pk,
        )
        for each in created
    ]
    by_kind: dict[str, dict[UUID, ImportedRow]] = {}
    for row in made:
        by_kind.setdefault(row.kind, {})[row.thing_id] = row
    for kind, rows in by_kind.items():
        ids = list(rows)
        for start in range(0, len(ids), CHUNK):
            things = _manager(kind).filter(pk__in=ids[start : start + CHUNK])
            for thing_id, digest in _digests(things).items():
                rows[thing_id].digest = digest
    ImportedRow.objects.bulk_create(made)


def undo(batch: Batch) -> tuple[int, int]:
    """Delete what is as the import made it; the numbers of things deleted and kept."""
    rows = batch.made.values_list("kind", "thing_id", "digest")
    made = {(kind, thing_id): digest for kind, thing_id, digest in rows}
    kinds = list(dict.fromkeys(kind for kind, _id in made))
    kept = _kept(batch, made, kinds)
    for kind, reason in {(kind, why) for (kind, _id), why in kept.items()}:
        ids = [
            thing_id for (other, thing_id), why in kept.items() if (other, why) == (kind, reason)
        ]
        for start in range(0, len(ids), CHUNK):
            chunk = ids[start : start + CHUNK]
            batch.made.filter(kind=kind, thing_id__in=chunk).update(kept=reason)
    gone = 0
    for kind in reversed(kinds):
        # Nothing points at these but what goes with them, so Django need not look for more.
        things = _things(batch.made.filter(kind=kind, kept=""), kind)
        gone += things._raw_delete(DEFAULT_DB_ALIAS)
    batch.made.filter(kept="").delete()
    return gone, len(kept)


def _kept(batch: Batch, made: dict[Place, str], kinds: list[str]) -> dict[Place, str]:
    """What has to stay, and why."""
    kept: dict[Place, str] = {}
    for kind in kinds:
        digests = _digests(_things(batch.made.filter(kind=kind), kind))
        for thing_id, digest in digests.items():
            if made[kind, thing_id] != digest:
                kept[kind, thing_id] = Kept.CHANGED
    links = [link for kind in kinds for link in _links(batch, kind)]
    before = -1
    while before != len(kept):
        before = len(kept)
        for pointing, target in links:
            if target not in kept and (pointing not in made or pointing in kept):
                kept[target] = Kept.IN_USE
    return kept


def _links(batch: Batch, kind: str) -> Iterator[tuple[Place, Place]]:
    """Everything that points at a thing the import made, with what it points at."""
    things = batch.made.filter(kind=kind).values("thing_id")
    for relation in apps.get_model(kind)._meta.get_fields(include_hidden=True):
        if not relation.auto_created or relation.concrete or relation.many_to_many:
            continue
        other: Any = relation.related_model
        field: Any = relation.field
        rows = _manager(other._meta.label).filter(**{f"{field.name}__in": things})
        for pk, target in rows.values_list("pk", field.attname):
            yield (other._meta.label, pk), (kind, target)


def _manager(kind: str) -> Any:
    return apps.get_model(kind)._default_manager


def _things(rows: QuerySet[ImportedRow], kind: str) -> QuerySet[Any]:
    things: QuerySet[Any] = _manager(kind).filter(pk__in=rows.values("thing_id"))
    return things


def _digests(things: QuerySet[Any]) -> dict[UUID, str]:
    """What stands in each thing, as the database gives it back."""
    fields = [field.attname for field in things.model._meta.concrete_fields]
    rows = things.order_by().values_list("pk", *fields)
    return {pk: _digest(values) for pk, *values in rows.iterator(chunk_size=CHUNK)}


def _digest(values: list[Any]) -> str:
    return hashlib.sha256(WRITE(values).encode()).hexdigest()[:32]
