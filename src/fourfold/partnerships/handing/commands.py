"""Noting, changing and taking out what the next coordinator has to know."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import claim_version
from fourfold.kernel.journal import record
from fourfold.partnerships.models import KeptThing, Promise
from fourfold.partnerships.permissions import keep_notes

Note = KeptThing | Promise


@transaction.atomic
def note(row: Note, *, by: Actor) -> Note:
    """Add a line for the handover. The journal says which kind, and not what it is about."""
    keep_notes.require(by)
    row.save(force_insert=True)
    record(by, gettext_noop("noted for the handover: %(thing)s"), row)
    return row


@transaction.atomic
def change_note(row: Note, *, by: Actor, version: int, **values: Any) -> Note:
    """Change a line; raises `StaleEdit` when a newer one is there."""
    keep_notes.require(by)
    claim_version(row, version)
    for name, value in values.items():
        setattr(row, name, value)
    row.save(update_fields=list(values))
    record(by, gettext_noop("changed for the handover: %(thing)s"), row)
    return row


@transaction.atomic
def drop_note(row: Note, *, by: Actor) -> None:
    """Take a line out, as the caller saw it: a promise that is kept, a key that was given back."""
    keep_notes.require(by)
    claim_version(row, row.version)
    record(by, gettext_noop("took out of the handover: %(thing)s"), row)
    row.delete()
