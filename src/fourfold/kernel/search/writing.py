"""Keeping the table of words as the rows are, whatever way these are written.

A word may stand in another table: a member is found by the name of its organization. So each table
that a declared column passes through is followed, and a change there leads back to the things.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import models, transaction
from django.db.models.signals import post_delete, post_save
from django.utils import translation

from fourfold.kernel.search.declaring import Rows, Searchable, kinds
from fourfold.kernel.search.models import Word
from fourfold.kernel.search.words import words_in
from fourfold.kernel.tenancy import EVERYWHERE, Tenanted, follow, inside

CHUNK = 500
Model = type[models.Model]
Words = dict[bytes, int]
# For each table: the kinds whose words pass through it, by which way back, and its columns in use.
_ways: dict[Model, dict[tuple[str, str], set[str]]] = defaultdict(lambda: defaultdict(set))


def start() -> None:
    """Follow every table that a declared kind reads. Called once, when all areas are there."""
    for kind in kinds.values():
        for column in kind.columns:
            for model, way, name in _steps(kind.model, column):
                _ways[model][kind.key, way].add(name)
    for model, ways in _ways.items():
        post_save.connect(_saved, sender=model, dispatch_uid="search")
        columns = set().union(*ways.values())
        if issubclass(model, Tenanted):
            follow(model, columns | {f"{name}_id" for name in columns}, changed)
    for kind in kinds.values():
        post_delete.connect(_deleted, sender=kind.model, dispatch_uid="search")


def _steps(model: Model, column: str) -> Iterator[tuple[Model, str, str]]:
    """Each table on the way to a column, how it is reached, and the column that is read there."""
    names = column.split("__")
    for place, name in enumerate(names):
        yield model, "__".join(names[:place]), name
        model = getattr(model._meta.get_field(name), "related_model", None) or model


def changed(model: Model, keys: Iterable[Any], columns: Collection[str] | None = None) -> None:
    """Rows were written: bring the words of the things that read them up to date."""
    ids = list(keys)
    for (key, way), names in _ways.get(model, {}).items():
        if ids and (columns is None or names & set(columns)):
            _follow_back(kinds[key], way, ids, is_shared=not issubclass(model, Tenanted))


def _follow_back(kind: Searchable, way: str, ids: list[Any], *, is_shared: bool) -> None:
    if not way:
        _write(kind, ids)
        return
    if not is_shared:
        _write(kind, list(_all(kind).filter(**{f"{way}__in": ids}).values_list("pk", flat=True)))
        return
    # A row that belongs to no partnership, such as an account, may be read in several.
    with inside(EVERYWHERE):
        _write(kind, list(_all(kind).filter(**{f"{way}__in": ids}).values_list("pk", flat=True)))


def _saved(sender: Model, instance: Any, *, created: bool, **more: Any) -> None:
    if more.get("raw"):
        return
    if not created:
        changed(sender, [instance.pk], more.get("update_fields"))
        return
    # A row that has just come has no words yet, and nothing leads through it to others.
    for key, way in _ways[sender]:
        if not way:
            fresh = {
                pk: (owner, words) for pk, owner, words in _words_of(kinds[key], [instance.pk])
            }
            _add(kinds[key], fresh)


def _deleted(sender: Model, instance: Any, **_more: Any) -> None:
    Word.objects.filter(thing_id=instance.pk).delete()


@transaction.atomic
def _write(kind: Searchable, ids: list[UUID]) -> None:
    """Replace the words of the things that have others now; a thing that is gone has none."""
    for some in _chunks(ids):
        fresh = {pk: (owner, words) for pk, owner, words in _words_of(kind, some)}
        there: dict[UUID, Words] = defaultdict(dict)
        for thing, word, place in Word.objects.filter(thing_id__in=some).values_list(
            "thing_id", "word", "place"
        ):
            there[thing][bytes(word)] = place
        other = [pk for pk in some if fresh.get(pk, (None, {}))[1] != there.get(pk, {})]
        Word.objects.filter(thing_id__in=[pk for pk in other if pk in there]).delete()
        _add(kind, {pk: fresh[pk] for pk in other if pk in fresh})


def _add(kind: Searchable, words: dict[UUID, tuple[UUID, Words]]) -> None:
    Word.objects.bulk_create(
        (
            Word(partnership_id=owner, thing_id=pk, kind=kind.key, word=word, place=place)
            for pk, (owner, found) in words.items()
            for word, place in found.items()
        ),
        batch_size=CHUNK,
    )


def _words_of(kind: Searchable, ids: list[UUID]) -> Iterator[tuple[UUID, UUID, Words]]:
    rows = _all(kind).filter(pk__in=ids)
    for pk, owner, title, *texts in rows.values_list("pk", "partnership_id", *kind.columns):
        words: Words = {}
        for text in texts:
            words |= dict.fromkeys(_bytes(text), Word.Place.TEXT.value)
        for title_words in _names(kind, title or ""):
            words |= dict.fromkeys(_bytes(title_words), Word.Place.TITLE.value)
        yield pk, owner, words


def _names(kind: Searchable, title: str) -> Iterator[str]:
    """The title; one that the program translates is found in each of its languages."""
    if kind.named is str:
        yield title
        return
    for language, _label in settings.LANGUAGES:
        with translation.override(language):
            yield str(kind.named(title))


def _bytes(text: str | None) -> Iterator[bytes]:
    return (word.encode() for word in words_in(text or ""))


def rebuild() -> int:
    """Write the words of everything anew, in all partnerships; returns how many there are."""
    with transaction.atomic(), inside(EVERYWHERE):
        Word.objects.all().delete()
        for kind in kinds.values():
            for some in _chunks(_all(kind).values_list("pk", flat=True).iterator(CHUNK)):
                _add(kind, {pk: (owner, words) for pk, owner, words in _words_of(kind, some)})
        return Word.objects.count()


def is_behind() -> bool:
    """Whether there are things of a kind and no word of any: it is new, or was just restored."""
    with inside(EVERYWHERE):
        return any(
            _all(kind).exclude(**{f"{kind.title}": ""}).exists()
            and not Word.objects.filter(kind=kind.key).exists()
            for kind in kinds.values()
        )


def _all(kind: Searchable) -> Rows:
    rows: Rows = kind.model._default_manager.order_by()
    return rows


def _chunks(ids: Iterable[UUID]) -> Iterator[list[UUID]]:
    waiting = iter(ids)
    while some := list(islice(waiting, CHUNK)):
        yield some
