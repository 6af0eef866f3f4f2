"""Noting who is already at work here, and what we do about it."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import claim_version
from fourfold.kernel.journal import record
from fourfold.members.models import ExistingBody
from fourfold.members.permissions import edit_bodies


@transaction.atomic
def note_body(*, by: Actor, **details: Any) -> ExistingBody:
    edit_bodies.require(by)
    body = ExistingBody.objects.create(**details)
    record(by, gettext_noop("noted that %(thing)s is already at work here"), body)
    return body


@transaction.atomic
def change_body(body: ExistingBody, *, by: Actor, version: int, **details: Any) -> ExistingBody:
    """Change what is known, or what we do about it; raises `StaleEdit` after a newer save."""
    edit_bodies.require(by, body)
    claim_version(body, version)
    for name, value in details.items():
        setattr(body, name, value)
    body.save()
    record(by, gettext_noop("changed the note about %(thing)s"), body)
    return body


@transaction.atomic
def remove_body(body: ExistingBody, *, by: Actor) -> None:
    edit_bodies.require(by, body)
    record(by, gettext_noop("took out the note about %(thing)s"), body)
    body.delete()
