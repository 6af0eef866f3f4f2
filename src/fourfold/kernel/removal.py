"""Takes words out of everything a partnership has: records, journal, staged rows, waiting mail.

Words are found as people would find them: whole words, whatever their capitals, accents, spaces and
punctuation. Rows are changed in place, so that nothing keeps the former text; an editor who has the
old text open is told that a newer version is there.
"""

import re
import secrets
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.conf import settings
from django.db import IntegrityError, connection, models, transaction
from django.db.models import F
from django.utils import translation

from fourfold.kernel import journal
from fourfold.kernel.journal.models import Details, Entry, Head
from fourfold.kernel.outbox.models import Message
from fourfold.kernel.register import OPEN_KINDS, text_columns
from fourfold.kernel.search import writing
from fourfold.kernel.tenancy import Tenanted, current_id
from fourfold.kernel.textguard.folding import fold

SHORTEST = 3
# Columns in which the program writes names and codes of its own, never a person's words.
OWN_WORDS = frozenset(
    {"importer", "by", "kind", "step", "topic", "suggestion", "county", "counties", "language"}
)
UNREADABLE = (models.FileField, models.BinaryField)
ADDRESSES = (models.EmailField, models.URLField)
NUMBER_AS_ONE = 7  # from this many digits on, a number may be written with or without gaps
CHUNK = 500
_TOKENS = re.compile(r"[^\W_]+")

Rows = models.QuerySet[Any]
Clear = Callable[[str], str]


def mark_in(language: str = "") -> str:
    """What stands where something was removed, in the language of those whose records they are."""
    with translation.override(language or settings.LANGUAGE_CODE):
        return translation.gettext("[removed]")


class Words:
    """Something to look for, and the mark that is to stand in its place."""

    def __init__(self, text: str, *, language: str = "") -> None:
        self.mark = mark_in(language)
        tokens = _TOKENS.findall(fold(text).low)
        self.letters = sum(len(token) for token in tokens)
        body = "".join(_joined(tokens))
        self._pattern = re.compile(rf"(?<![^\W_]){body}(?![^\W_])")

    def __contains__(self, text: str) -> bool:
        return bool(self.letters) and bool(self._pattern.search(fold(text).low))

    def clear(self, text: str) -> str:
        """The text without the words; the very same when they are not in it."""
        if not self.letters:
            return text
        folded = fold(text)
        kept, at = [], 0
        for found in self._pattern.finditer(folded.low):
            start, end = folded.as_typed(*found.span())
            kept += [text[at:start], self.mark]
            at = end
        return "".join([*kept, text[at:]]) if kept else text


def _joined(tokens: list[str]) -> Iterator[str]:
    """The tokens with what may stand between them: anything but letters, and little of it."""
    for place, token in enumerate(tokens):
        if place:
            both_numbers = tokens[place - 1].isdigit() and token.isdigit()
            yield r"[\W_]{0,8}" if both_numbers else r"[\W_]{1,8}"
        spelled = [re.escape(sign) for sign in token]
        yield (r"[\W_]{0,3}" if token.isdigit() and len(token) >= NUMBER_AS_ONE else "").join(
            spelled
        )


def places(words: Words, *, also: Iterable[Rows] = ()) -> Counter[str]:
    """In how many columns of how many rows the words stand, by the area that owns them."""
    found: Counter[str] = Counter()
    for rows, columns in _everything(also):
        held = sum(len(_changes(row, columns, words.clear)) for row in _each(rows, columns))
        if held:
            found[_owner(rows.model)] += held
    entries = sum(1 for _ in _entries_with(words))
    if entries:
        found[_owner(Entry)] += entries
    return found


def remove(words: Words, *, also: Iterable[Rows] = ()) -> int:
    """Take the words out everywhere in the open partnership; returns in how many places.

    `also` are rows of tables that belong to no single partnership. The journal's entries that hold
    the words are blanked, and its chain goes on verifying.
    """
    with transaction.atomic():
        everything = list(_everything(also))
        keys = _new_keys(words, everything)

        def clear(text: str) -> str:
            return keys.get(text) or words.clear(text)

        removed = 0
        for rows, columns in everything:
            looked_at = ((row, _changes(row, columns, clear)) for row in _each(rows, columns))
            for row, changes in [pair for pair in looked_at if pair[1]]:
                _save(row, changes, mark=words.mark)
                removed += len(changes)
        blanked = [details.pk for details in _entries_with(words)]
        for start in range(0, len(blanked), CHUNK):
            journal.blank(Entry.objects.filter(pk__in=blanked[start : start + CHUNK]))
        transaction.on_commit(forget_on_disk)
    return removed + len(blanked)


def forget_on_disk() -> None:
    """On SQLite, empty the write-ahead log, which may hold pages as they were before."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def searchable_columns() -> dict[type[models.Model], list[str]]:
    """The text columns of each table of a partnership, but the journal's."""
    found: dict[type[models.Model], list[str]] = {}
    for model, name in text_columns():
        if issubclass(model, Tenanted) and model not in {Entry, Details, Head}:
            found.setdefault(model, [])
            if _is_words(model, name):
                found[model].append(name)
    return {model: names for model, names in found.items() if names}


def _is_words(model: type[models.Model], name: str) -> bool:
    is_readable = not isinstance(model._meta.get_field(name), UNREADABLE)
    return is_readable and name not in OWN_WORDS and not name.endswith("digest")


def _everything(also: Iterable[Rows]) -> Iterator[tuple[Rows, list[str]]]:
    for model, names in searchable_columns().items():
        yield model._default_manager.all(), names
    waiting = Message.objects.filter(partnership_id=current_id())
    yield waiting, ["to", "sender", "subject", "body"]
    for rows in also:
        yield (
            rows,
            [
                field.name
                for field in rows.model._meta.local_fields
                if not field.choices
                and isinstance(field, (models.CharField, *OPEN_KINDS))
                and _is_words(rows.model, field.name)
            ],
        )


def _each(rows: Rows, columns: list[str]) -> Iterator[Any]:
    return rows.order_by("pk").only("pk", *columns).iterator(chunk_size=CHUNK)


def _changes(row: Any, columns: list[str], clear: Clear) -> dict[str, Any]:
    """The columns of a row that hold the words, with what is to stand there instead."""
    changes = {}
    for name in columns:
        before = getattr(row, name)
        after = _cleared(before, clear)
        if before != after:
            changes[name] = _fitting(row._meta.get_field(name), after)
    return changes


def _cleared(value: Any, clear: Clear) -> Any:
    if isinstance(value, str):
        return clear(value)
    if isinstance(value, list):
        return [_cleared(each, clear) for each in value]
    if isinstance(value, dict):
        return {clear(key): _cleared(each, clear) for key, each in value.items()}
    return value


def _fitting(field: Any, value: Any) -> Any:
    """An address with a hole in it leads nowhere: it goes whole. Nothing grows past its column."""
    if isinstance(field, ADDRESSES) and field.blank:
        return ""
    if isinstance(value, str) and field.max_length:
        return value[: field.max_length]
    return value


def _new_keys(words: Words, everything: list[tuple[Rows, list[str]]]) -> dict[str, str]:
    """A new key for every key that holds the words, the same wherever it is used."""
    keys: dict[str, str] = {}
    for rows, columns in everything:
        slugs = [n for n in columns if isinstance(rows.model._meta.get_field(n), models.SlugField)]
        for name in slugs:
            for key in rows.order_by(name).values_list(name, flat=True).distinct():
                if key in words and key not in keys:
                    keys[key] = f"removed_{secrets.token_hex(4)}"
    return keys


def _save(row: Any, changes: dict[str, Any], *, mark: str) -> None:
    rows = type(row)._default_manager.filter(pk=row.pk)
    if any(field.name == "version" for field in row._meta.local_fields):
        changes = {**changes, "version": F("version") + 1}
    try:
        with transaction.atomic():
            rows.update(**changes)
    except IntegrityError:
        # Two rows that may not be called the same: each gets a mark of its own.
        own = f"{mark[:-1]} {secrets.token_hex(2)}]"
        marked = {
            name: _cleared(value, lambda text: text.replace(mark, own))
            for name, value in changes.items()
        }
        rows.update(**marked)
    if not isinstance(row, Tenanted):
        # A search finds a person by the alias of their account, which tells nobody of its changes.
        writing.changed(type(row), [row.pk])


def _entries_with(words: Words) -> Iterator[Details]:
    for details in Details.objects.exclude(salt="").iterator(chunk_size=CHUNK):
        held = [details.actor_name, details.thing, details.facts]
        if _cleared(held, words.clear) != held:
            yield details


def _owner(model: type[models.Model]) -> str:
    return str(model._meta.app_config.verbose_name)
