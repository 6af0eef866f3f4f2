"""Changing the partnership's own words. A word in use is retired, never deleted."""

from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.crypto import get_random_string
from django.utils.text import slugify
from django.utils.translation import gettext_noop

from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import claim_version
from fourfold.kernel.journal import record
from fourfold.partnerships.models import Term
from fourfold.partnerships.permissions import edit_words


@transaction.atomic
def add_word(axis: str, label: str, *, by: Actor) -> Term:
    """Add a word at the end of its list."""
    edit_words.require(by)
    last = Term.objects.filter(axis=axis).aggregate(last=Max("order"))["last"]
    term = Term.objects.create(
        axis=axis, key=_new_key(axis, label), label=label, order=0 if last is None else last + 1
    )
    record(by, gettext_noop("added the word “%(thing)s”"), term)
    return term


def _new_key(axis: str, label: str) -> str:
    key = slugify(label)[:30].replace("-", "_") or "word"
    if Term.objects.filter(axis=axis, key=key).exists():
        return f"{key}_{get_random_string(6).lower()}"
    return key


@transaction.atomic
def change_word(term: Term, *, by: Actor, version: int, **changes: Any) -> Term:
    """Rename a word, or change the counties of a region; raises `StaleEdit` after a newer save."""
    edit_words.require(by, term)
    claim_version(term, version)
    for name, value in changes.items():
        setattr(term, name, value)
    term.save()
    record(by, gettext_noop("changed the word “%(thing)s”"), term)
    return term


@transaction.atomic
def retire_word(term: Term, *, by: Actor, is_retired: bool = True) -> None:
    """Offer a word no longer, or again. What already carries it keeps it."""
    edit_words.require(by, term)
    if term.is_retired == is_retired:
        return
    claim_version(term, term.version)
    term.is_retired = is_retired
    term.save()
    retired = gettext_noop("retired the word “%(thing)s”")
    restored = gettext_noop("offered the word “%(thing)s” again")
    record(by, retired if is_retired else restored, term)


@transaction.atomic
def move_word(term: Term, *, by: Actor, steps: int) -> None:
    """Move a word up (negative) or down its list."""
    edit_words.require(by, term)
    row = list(Term.objects.filter(axis=term.axis))
    place = row.index(term)
    to = min(max(place + steps, 0), len(row) - 1)
    if to == place:
        return
    row.insert(to, row.pop(place))
    for order, other in enumerate(row):
        other.order = order
    Term.objects.bulk_update(row, ["order"])
    record(by, gettext_noop("moved the word “%(thing)s”"), term)
