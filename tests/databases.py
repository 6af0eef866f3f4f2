"""Test databases are copies of a template, made once per schema; nothing is ever flushed."""

import hashlib
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from psycopg import sql

from fourfold.kernel.rowsecurity import enforce

APP_ROLE = "fourfold_test_app"
FOLDER = Path("var/test").resolve()
is_postgresql = settings.DATABASES["default"]["ENGINE"].endswith("postgresql")


def schema_digest() -> str:
    """Changes when a migration or a model does."""
    files = sorted(
        path
        for pattern in (
            "*/migrations/*.py",
            "*/models.py",
            "*/*/models.py",
            "kernel/rowsecurity.py",
        )
        for path in settings.PACKAGE.glob(pattern)
    )
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:16]


def point_to(**changes: Any) -> None:
    """Let the program's connection lead somewhere else."""
    connection = connections["default"]
    connection.close()
    connection.settings_dict.update(changes)
    settings.DATABASES["default"].update(changes)


@contextmanager
def sqlite_copy() -> Iterator[Path]:
    FOLDER.mkdir(parents=True, exist_ok=True)
    template = FOLDER / f"template-{schema_digest()}.sqlite3"
    before = connections["default"].settings_dict["NAME"]
    if not template.exists():
        growing = template.with_suffix(f".{os.getpid()}")
        point_to(NAME=str(growing))
        call_command("prepare", verbosity=0)
        # Folds the write-ahead log into the file, so that one file is the whole database.
        with connections["default"].cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connections["default"].close()
        growing.rename(template)
    copy = FOLDER / f"run-{secrets.token_hex(6)}.sqlite3"
    shutil.copyfile(template, copy)
    point_to(NAME=str(copy))
    try:
        yield copy
    finally:
        point_to(NAME=before)
        for path in FOLDER.glob(f"{copy.name}*"):
            path.unlink()


def owner_settings() -> dict[str, Any]:
    original = settings.OWNER_FOR_TESTS
    return {key: original[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")}


def owner_connection() -> psycopg.Connection[Any]:
    owner = owner_settings()
    named = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST"}
    arguments = {key: owner[name] for key, name in named.items() if owner[name]}
    return psycopg.connect(port=owner["PORT"] or None, autocommit=True, **arguments)


def execute(statement: str, **names: str) -> None:
    identifiers = {key: sql.Identifier(name) for key, name in names.items()}
    with owner_connection() as owner:
        owner.execute(sql.SQL(statement).format(**identifiers))


@contextmanager
def postgresql_copy() -> Iterator[str]:
    template = f"fourfold_template_{schema_digest()}"
    _make_role()
    with owner_connection() as owner:
        owner.execute("SELECT pg_advisory_lock(20261121)")
        there = owner.execute("SELECT 1 FROM pg_database WHERE datname = %s", [template]).fetchone()
        if not there:
            _make_template(template)
    copy = f"fourfold_run_{secrets.token_hex(6)}"
    execute("CREATE DATABASE {copy} TEMPLATE {template}", copy=copy, template=template)
    before = {key: settings.DATABASES["default"][key] for key in ("NAME", "USER", "PASSWORD")}
    point_to(NAME=copy, USER=APP_ROLE, PASSWORD=APP_ROLE)
    try:
        yield copy
    finally:
        point_to(**before)
        execute("DROP DATABASE IF EXISTS {copy} WITH (FORCE)", copy=copy)


def _make_role() -> None:
    with owner_connection() as owner:
        owner.execute("SELECT pg_advisory_lock(20261121)")
        there = owner.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [APP_ROLE]).fetchone()
        if not there:
            owner.execute(f"CREATE ROLE {APP_ROLE} LOGIN PASSWORD '{APP_ROLE}'")


def _make_template(template: str) -> None:
    growing = f"{template}_growing"
    execute("DROP DATABASE IF EXISTS {growing} WITH (FORCE)", growing=growing)
    execute("CREATE DATABASE {growing}", growing=growing)
    point_to(**{**owner_settings(), "NAME": growing})
    call_command("prepare", verbosity=0)
    enforce("default", app_role=APP_ROLE)
    connections["default"].close()
    with owner_connection() as owner:
        owner.execute(
            sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                sql.Identifier(growing), sql.Identifier(template)
            )
        )


fresh_copy = postgresql_copy if is_postgresql else sqlite_copy
