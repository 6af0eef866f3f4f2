"""Writing down how a project involves people with lived experience."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import claim_version
from fourfold.kernel.journal import record
from fourfold.members.involvement.permissions import edit_involvement
from fourfold.members.models import Involvement


@transaction.atomic
def note_project(*, by: Actor, **details: Any) -> Involvement:
    edit_involvement.require(by)
    project = Involvement.objects.create(**details)
    record(by, gettext_noop("wrote down how people take part in %(thing)s"), project)
    return project


@transaction.atomic
def change_project(project: Involvement, *, by: Actor, version: int, **changes: Any) -> Involvement:
    """Save what is known now; raises `StaleEdit` after a newer one. No number is journaled."""
    edit_involvement.require(by, project)
    claim_version(project, version)
    for name, value in changes.items():
        setattr(project, name, value)
    project.save()
    record(by, gettext_noop("changed how people take part in %(thing)s"), project)
    return project


@transaction.atomic
def remove_project(project: Involvement, *, by: Actor) -> None:
    edit_involvement.require(by, project)
    claim_version(project, project.version)
    record(by, gettext_noop("took the project %(thing)s off the list"), project)
    project.delete()
