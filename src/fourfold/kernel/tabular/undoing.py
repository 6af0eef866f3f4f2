"""How an import is undone: what it made is deleted, unless somebody changed or used it since."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any, cast
from uuid import UUID

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model, QuerySet

from fourfold.kernel.tabular.importer import Created
from fourfold.kernel.tabular.models import Batch, ImportedRow

Kept = ImportedRow.Kept
Place = tuple[str, UUID]
CHUNK = 2_000
Made = dict[str, dict[UUID, str]]
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
        for thing_id, digest in _digests(kind, rows).items():
            rows[thing_id].digest = digest
    ImportedRow.objects.bulk_create(made)


def undo(batch: Batch) -> tuple[int, int]:
    """Delete what is as the import made it; the numbers of things deleted and kept."""
    made: Made = {}
    for kind, thing_id, digest in batch.made.values_list("kind", "thing_id", "digest"):
        made.setdefault(kind, {})[thing_id] = digest
    kept = _kept(made)
    gone = 0
    for kind, things in made.items():
        for ids in _chunks(thing_id for thing_id in things if (kind, thing_id) not in kept):
            # Nothing points at these but what goes with them, so Django need not look for more.
            gone += _rows(kind).filter(pk__in=ids)._raw_delete(DEFAULT_DB_ALIAS)
        for reason in Kept:
            held = (each for each in things if kept.get((kind, each)) == reason)
            for ids in _chunks(held):
                batch.made.filter(kind=kind, thing_id__in=ids).update(kept=reason)
    batch.made.filter(kept="").delete()
    return gone, len(kept)


def _kept(made: Made) -> dict[Place, str]:
    """What has to stay, and why."""
    kept: dict[Place, str] = {}
    for kind, things in made.items():
        for thing_id, digest in _digests(kind, things).items():
            if things[thing_id] != digest:
                kept[kind, thing_id] = Kept.CHANGED
    links = [link for kind, things in made.items() for link in _links(kind, things)]
    before = -1
    while before != len(kept):
        before = len(kept)
        for pointing, target in links:
            is_ours = pointing[1] in made.get(pointing[0], {})
            if target not in kept and (not is_ours or pointing in kept):
                kept[target] = Kept.IN_USE
    return kept


def _links(kind: str, things: Iterable[UUID]) -> Iterator[tuple[Place, Place]]:
    """Everything that points at one of these things, with what it points at."""
    chunks = list(_chunks(things))
    for relation in apps.get_model(kind)._meta.get_fields(include_hidden=True):
        if not relation.auto_created or relation.concrete or relation.many_to_many:
            continue
        other = cast(type[Model], relation.related_model)._meta.label
        field: Any = relation.field
        for ids in chunks:
            rows = _rows(other).filter(**{f"{field.name}__in": ids})
            for pk, target in rows.values_list("pk", field.attname):
                yield (other, pk), (kind, target)


def _rows(kind: str) -> QuerySet[Any]:
    rows: QuerySet[Any] = apps.get_model(kind)._default_manager.order_by()
    return rows


def _digests(kind: str, things: Iterable[UUID]) -> dict[UUID, str]:
    """What stands in each thing, as the database gives it back."""
    fields = [field.attname for field in apps.get_model(kind)._meta.concrete_fields]
    found: dict[UUID, str] = {}
    for ids in _chunks(things):
        for pk, *values in _rows(kind).filter(pk__in=ids).values_list("pk", *fields):
            found[pk] = _digest(values)
    return found


def _digest(values: list[Any]) -> str:
    return hashlib.sha256(WRITE(values).encode()).hexdigest()[:32]


def _chunks(ids: Iterable[UUID]) -> Iterator[list[UUID]]:
    """Ids, as many as a statement can well name.

    A condition that looks them up in our own table would be shorter, but PostgreSQL, which has no
    statistics of rows this new, then compares each with each.
    """
    waiting = list(ids)
    for start in range(0, len(waiting), CHUNK):
        yield waiting[start : start + CHUNK]
