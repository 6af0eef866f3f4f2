"""From words to the things that somebody may see.

The table of words names candidates; what is shown, and how many, is decided by the rows. So a name
that a person has hidden, or a word that has just gone, is not found even by its place in the table.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import reduce
from operator import itemgetter
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet, TextField, Value
from django.db.models.functions import Cast, Coalesce, Concat

from fourfold.kernel.actors import Actor
from fourfold.kernel.search.declaring import Found, Searchable, kinds
from fourfold.kernel.search.models import Word
from fourfold.kernel.search.words import answers, excerpt, words_asked, words_in

CANDIDATES = 80
SHOWN = 25


def search(text: str, *, by: Actor) -> list[Found]:
    """What answers every word of the text, best first; at most one more than `SHOWN`.

    Titles come before texts, whole words before beginnings, then kinds in the order of the areas,
    then the alphabet.
    """
    asked = words_asked(text)
    if not asked:
        return []
    seen = things(_candidates(asked, by), by=by)
    ranked = [(rank, each) for each in seen if (rank := _rank(each, asked)) is not None]
    best = [each for _rank, each in sorted(ranked, key=itemgetter(0))[: SHOWN + 1]]
    return [each if each.line else replace(each, line=excerpt(each.text, asked)) for each in best]


def things(keys: Mapping[str, Iterable[UUID]], *, by: Actor) -> list[Found]:
    """Things by kind and key, as somebody may see them: what they may not see is not there."""
    wanted = {
        kinds[key]: list(ids)
        for key, ids in keys.items()
        if key in kinds and kinds[key].may.allows(by)
    }
    plain = {kind: ids for kind, ids in wanted.items() if kind.seen is None and ids}
    found = list(_read(plain, by)) if plain else []
    for kind, ids in wanted.items():
        if kind.seen is not None and ids:
            found += kind.seen(by, ids)
    return found


def _candidates(asked: list[str], by: Actor) -> dict[str, list[UUID]]:
    """Keys of things in which every word begins one, by kind, the closest words first."""
    first, *others = asked
    # One letter begins too much to be looked for by itself: it must be the word.
    rows = Word.objects.filter(_beginning(first) if len(first) > 1 else Q(word=first.encode()))
    for each in others:
        beside = Word.objects.filter(_beginning(each), thing_id=OuterRef("thing_id"))
        rows = rows.filter(Exists(beside))
    if closed := [key for key, kind in kinds.items() if not kind.may.allows(by)]:
        rows = rows.exclude(kind__in=closed)
    ordered = rows.order_by("word", "place", "thing_id").values_list("kind", "thing_id")
    found: dict[str, dict[UUID, None]] = defaultdict(dict)
    for kind, key in ordered[:CANDIDATES]:
        found[kind][key] = None
    return {kind: list(keys) for kind, keys in found.items()}


def _beginning(word: str) -> Q:
    start = word.encode()
    # No letter is written with the byte 255, so this is past the last word with this beginning.
    return Q(word__gte=start, word__lt=start + b"\xff")


def _read(wanted: Mapping[Searchable, list[UUID]], by: Actor) -> Iterator[Found]:
    """The rows of all plain kinds in one statement."""
    parts = [_part(kind, ids, by) for kind, ids in wanted.items()]
    rows = parts[0].union(*parts[1:], all=True) if len(parts) > 1 else parts[0]
    for key, pk, end_key, slug, title, text, line in rows:
        kind = kinds[key]
        end = end_key if kind.ends_with_key else slug or None
        yield Found(key, pk, str(kind.named(title)), kind.page, end, text, line)


def _part(kind: Searchable, ids: list[UUID], by: Actor) -> QuerySet[Any, tuple[Any, ...]]:
    rows = kind.rows(by, kind.model._default_manager.filter(pk__in=ids))
    return rows.order_by().values_list(
        Value(kind.key, TextField()),
        "pk",
        F(kind.by if kind.ends_with_key else "pk"),
        _text("" if kind.ends_with_key else kind.by),
        _text(kind.title),
        reduce(_beside, [_text(each) for each in kind.texts], _text("")),
        _text(kind.beside),
    )


def _text(column: str) -> Any:
    """A column as text; without a name, nothing."""
    if not column:
        return Value("", TextField())
    return Coalesce(Cast(column, TextField()), Value("", TextField()))


def _beside(one: Any, other: Any) -> Any:
    return Concat(one, Value(" "), other, output_field=TextField())


def _rank(found: Found, asked: list[str]) -> tuple[Any, ...] | None:
    """How well a thing answers, less being better; nothing when it does not."""
    title = list(words_in(found.title))
    there = {*title, *words_in(found.text)}
    if not answers(there, asked):
        return None
    return (
        not answers(title, asked),
        not there.issuperset(asked),
        list(kinds).index(found.kind),
        title,
        str(found.pk),
    )
