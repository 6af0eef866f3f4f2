"""Adding to the chain, and proving that nobody has changed it."""

import hashlib
import json
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models, transaction
from django.utils.functional import Promise
from django.utils.translation import override

from fourfold.kernel import clock
from fourfold.kernel.actors import Actor
from fourfold.kernel.journal.models import LABEL, SAYS_WHAT, Details, Entry, Head
from fourfold.kernel.tenancy import current_id

CHAINED = (
    "number",
    "at",
    "actor_kind",
    "actor_id",
    "verb",
    "thing_kind",
    "thing_id",
    "details_digest",
    "previous",
)


@dataclass(frozen=True)
class Problem:
    """Where the chain does not hold, and how."""

    number: int
    what: str


def record(by: Actor, verb: str, thing: models.Model, **facts: Any) -> Entry:
    """Add an entry about `thing` to the open partnership's chain, in the caller's transaction.

    `verb` is an English phrase marked with gettext_noop, such as "changed %(thing)s"; it is
    translated when read. `facts` are plain values that the phrase may use, or labels marked with
    gettext_lazy, which are translated when read, too.
    """
    partnership_id = current_id()
    with transaction.atomic():
        head = _locked_head(partnership_id)
        details = Details(
            partnership_id=partnership_id,
            salt=secrets.token_hex(32),
            actor_name=by.actor_name[:120],
            thing=str(thing)[:240],
            facts={name: _as_kept(value) for name, value in facts.items()},
        )
        entry = Entry(
            partnership_id=partnership_id,
            number=head.number + 1,
            at=clock.now(),
            actor_kind=by.actor_kind,
            actor_id=by.actor_id,
            verb=verb,
            thing_kind=thing._meta.label,
            thing_id=str(thing.pk),
            details_digest=details_digest(details),
            previous=head.digest,
        )
        entry.digest = entry_digest(entry)
        entry.save(force_insert=True)
        details.entry = entry
        details.save(force_insert=True)
        head.number, head.digest = entry.number, entry.digest
        head.save(update_fields=["number", "digest"])
    return entry


def _as_kept(value: Any) -> Any:
    """A label stays in the words of the program, whatever language its writer reads."""
    if not isinstance(value, Promise):
        return value
    with override(None):
        return {LABEL: str(value)}


def _locked_head(partnership_id: Any) -> Head:
    # Inserting first, and only then locking, leaves no moment in which two could both insert.
    Head.objects.bulk_create([Head(partnership_id=partnership_id)], ignore_conflicts=True)
    return Head.objects.select_for_update().get(pk=partnership_id)


def blank(entries: models.QuerySet[Entry], *, says_what: bool = False) -> int:
    """Remove the names in these entries for good. The chain goes on verifying.

    With `says_what`, an entry goes on telling what was done, by a member and to nobody in
    particular: for somebody who left.
    """
    return Details.objects.filter(entry__in=entries).update(
        salt="", actor_name="", thing="", facts={SAYS_WHAT: True} if says_what else {}
    )


def entry_digest(entry: Entry) -> str:
    values = [getattr(entry, name) for name in CHAINED]
    values[1] = entry.at.isoformat(timespec="microseconds")
    return _sha256(values)


def details_digest(details: Details) -> str:
    return _sha256([details.salt, details.actor_name, details.thing, details.facts])


def _sha256(values: list[Any]) -> str:
    written = json.dumps(values, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def verify() -> list[Problem]:
    """Every place where the open partnership's chain does not hold; none when all is well."""
    return list(_problems())


def _problems() -> Iterator[Problem]:
    previous, number = "", 0
    entries = Entry.objects.select_related("details").order_by("number")
    for entry in entries.iterator(chunk_size=500):
        number += 1
        if entry.number != number:
            yield Problem(number, "An entry is missing before this one.")
            number = entry.number
        if entry.previous != previous:
            yield Problem(number, "This entry does not follow the one before it.")
        if entry_digest(entry) != entry.digest:
            yield Problem(number, "This entry was changed after it was written.")
        if entry.details.salt and details_digest(entry.details) != entry.details_digest:
            yield Problem(number, "The details of this entry were changed after it was written.")
        previous = entry.digest
    head = Head.objects.filter(pk=current_id()).first()
    if head is None and number:
        yield Problem(number, "The end of the journal is missing.")
    if head is not None and (head.number, head.digest) != (number, previous):
        yield Problem(head.number, "The newest entries are missing.")
