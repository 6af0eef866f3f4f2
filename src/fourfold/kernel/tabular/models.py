"""One import, its rows while they are staged, and the links by which it can be undone."""

import uuid
from datetime import datetime, timedelta
from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import Tenanted

STAGED_FOR = timedelta(hours=24)
IMPORTERS = _("Those who may import")
ONE_DAY = _("24 hours, then deleted")


def in_a_day() -> datetime:
    return timezone.now() + STAGED_FOR


def raw(purpose: str | Promise) -> FreeText:
    """A box that holds what was in the file, for a day."""
    return FreeText(purpose=purpose, seen_by=IMPORTERS, keep=ONE_DAY, guard=True)


class Batch(Tenanted, Versioned):
    """One import: from the moment a file was read until it is undone or purged.

    `header` holds the numbers of the rows that name the columns, `columns` these names, `mapping`
    a field's key per column ("0": "name"), `counts` how many rows stand where.
    """

    class State(models.TextChoices):
        READ = "read", _("Waiting for its columns")
        CHECKED = "checked", _("Ready to check")
        KEPT = "kept", _("Added")
        UNDONE = "undone", _("Undone")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    partnership_id = models.UUIDField(editable=False)
    importer = models.CharField(max_length=40)
    label = models.CharField(max_length=100)
    by = models.CharField(max_length=40, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.READ)
    created_at = models.DateTimeField(default=timezone.now)
    purge_at = models.DateTimeField(default=in_a_day)
    sheets = models.JSONField(default=list)
    sheet = models.PositiveSmallIntegerField(default=0)
    header = models.JSONField(default=list)
    columns = models.JSONField(default=list)
    mapping = models.JSONField(default=dict)
    counts = models.JSONField(default=dict)

    free_text: ClassVar = {
        "label": FreeText(
            purpose=_("The name of an imported file"),
            seen_by=IMPORTERS,
            keep=_("As long as the import can be undone"),
            guard=True,
        ),
        "sheets": raw(_("The names of the sheets, and remarks on reading them")),
        "header": raw(_("Which rows name the columns")),
        "columns": raw(_("The names of the columns")),
        "mapping": raw(_("Which column holds what")),
        "counts": raw(_("How many rows stand where")),
    }

    class Meta(Tenanted.Meta):
        ordering: ClassVar = ["-created_at"]
        indexes: ClassVar = [models.Index(fields=["purge_at"], name="imports_to_purge")]

    def __str__(self) -> str:
        return self.label

    @property
    def is_open(self) -> bool:
        return self.state in {self.State.READ, self.State.CHECKED}

    @property
    def has_rows(self) -> bool:
        """Whether the rows of the file are still there."""
        return bool(self.sheets)

    def count(self, *states: str) -> int:
        return sum(self.counts.get("states", {}).get(state, 0) for state in states)


class StagedRow(Tenanted):
    """A row of the file, what the importer says about it, and what a person answered."""

    class State(models.TextChoices):
        UNREAD = "unread", _("Not looked at yet")
        READY = "ready", _("Ready")
        ASKS = "asks", _("Needs your answer")
        WRONG = "wrong", _("Can't be added as it is")
        LEFT_OUT = "left_out", _("Left out")
        ADDED = "added", _("Added")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    partnership_id = models.UUIDField(editable=False)
    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="rows")
    sheet = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.UNREAD)
    cells = models.JSONField()
    verdict = models.JSONField(default=dict)
    answers = models.JSONField(default=dict)

    free_text: ClassVar = {
        "cells": raw(_("A row of an imported file, before it is added")),
        "verdict": raw(_("What the row would become")),
        "answers": raw(_("What was answered about the row")),
    }

    class Meta(Tenanted.Meta):
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["batch", "sheet", "number"], name="a_row_is_staged_once"
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["batch", "state", "number"], name="staged_rows_by_state")
        ]

    def __str__(self) -> str:
        return str(self.number)


class ImportedRow(Tenanted):
    """A thing that an import made, as it was then; after undoing, only what was kept, and why."""

    class Kept(models.TextChoices):
        CHANGED = "changed", _("It was changed after the import.")
        IN_USE = "in_use", _("Something was added to it after the import.")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    partnership_id = models.UUIDField(editable=False)
    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="made")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=60)
    thing_id = models.UUIDField()
    digest = models.CharField(max_length=32)
    kept = models.CharField(max_length=8, choices=Kept.choices, blank=True)

    class Meta(Tenanted.Meta):
        ordering: ClassVar = ["number"]
        indexes: ClassVar = [models.Index(fields=["batch", "kind"], name="imported_rows_by_kind")]

    def __str__(self) -> str:
        return f"{self.kind} {self.thing_id}"
