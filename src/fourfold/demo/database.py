"""The demo's own database: one file, made whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.apps import apps
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.exceptions import InconsistentMigrationHistory, NodeNotFoundError

from fourfold.demo.build import build

BESIDE = ("-wal", "-shm", "-journal")


class OutOfDate(Exception):
    """The file was made by a version of the program that this one cannot go on from."""


def make(target: Path) -> None:
    """Build the demo beside its place and put it there when it is whole, over an older one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    growing = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with _connected_to(growing):
            call_command("prepare", verbosity=0)
            build()
            with connection.cursor() as cursor:
                # Folds the write-ahead log into the file, so that one file is everything.
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        # The old file goes before what lies beside it: half of a database would be worse than none.
        _remove(target)
        growing.rename(target)
    finally:
        _remove(growing)


def upgrade() -> None:
    """Bring the file to the tables of this version, with what was entered; else `OutOfDate`."""
    try:
        call_command("prepare", verbosity=0)
    except (DatabaseError, InconsistentMigrationHistory, NodeNotFoundError) as error:
        raise OutOfDate from error
    if _missing_columns():
        raise OutOfDate


def _missing_columns() -> set[str]:
    """What the program would ask for and not find: a first migration can change until a release."""
    missing = set()
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            table = model._meta.db_table
            there = {c.name for c in connection.introspection.get_table_description(cursor, table)}
            # A key made of several columns has none of its own.
            asked = {f.column for f in model._meta.local_concrete_fields}
            missing |= {f"{table}.{name}" for name in asked - there}
    return missing


@contextmanager
def _connected_to(file: Path) -> Iterator[None]:
    before = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = str(file)
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before


def _remove(file: Path) -> None:
    file.unlink(missing_ok=True)
    for ending in BESIDE:
        file.with_name(file.name + ending).unlink(missing_ok=True)
