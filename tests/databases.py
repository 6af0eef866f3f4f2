"""Test databases are copies of a template, made once per schema; nothing is ever flushed."""

import hashlib
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

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
            "*/models/*.py",
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
def pointing_to(**changes: Any) -> Iterator[None]:
    """Lead the program's connection somewhere else for a while."""
    before = {key: connections["default"].settings_dict[key] for key in changes}
    point_to(**changes)
    try:
        yield
    finally:
        point_to(**before)


def address_of(where: dict[str, Any]) -> str:
    """A database as another process is told of it."""
    if not is_postgresql:
        return f"sqlite:///{where['NAME']}"
    server = {**settings.DATABASES["default"], **where}
    query = urlencode({"host": server["HOST"], "port": server["PORT"] or 5432})
    return f"postgresql://{server['USER']}:{server['PASSWORD']}@/{server['NAME']}?{query}"


@contextmanager
def sqlite_database() -> Iterator[dict[str, Any]]:
    FOLDER.mkdir(parents=True, exist_ok=True)
    template = FOLDER / f"template-{schema_digest()}.sqlite3"
    if not template.exists():
        growing = template.with_suffix(f".{os.getpid()}")
        with pointing_to(NAME=str(growing)):
            call_command("prepare", verbosity=0)
            # Folds the write-ahead log into the file, so that one file is the whole database.
            with connections["default"].cursor() as cursor:
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        growing.rename(template)
    copy = FOLDER / f"run-{secrets.token_hex(6)}.sqlite3"
    shutil.copyfile(template, copy)
    try:
        yield {"NAME": str(copy)}
    finally:
        for path in FOLDER.glob(f"{copy.name}*"):
            path.unlink()


def bytes_on_disk(name: str) -> bytes:
    """Everything in the files of an SQLite database, its log among them."""
    file = Path(name)
    return b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))


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
def postgresql_database() -> Iterator[dict[str, Any]]:
    template = f"fourfold_template_{schema_digest()}"
    _make_role()
    with owner_connection() as owner:
        owner.execute("SELECT pg_advisory_lock(20261121)")
        there = owner.execute("SELECT 1 FROM pg_database WHERE datname = %s", [template]).fetchone()
        if not there:
            _make_template(template)
    copy = f"fourfold_run_{secrets.token_hex(6)}"
    execute("CREATE DATABASE {copy} TEMPLATE {template}", copy=copy, template=template)
    try:
        yield {"NAME": copy, "USER": APP_ROLE, "PASSWORD": APP_ROLE}
    finally:
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
    with pointing_to(**{**owner_settings(), "NAME": growing}):
        call_command("prepare", verbosity=0)
        enforce("default", app_role=APP_ROLE)
    with owner_connection() as owner:
        owner.execute(
            sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                sql.Identifier(growing), sql.Identifier(template)
            )
        )


fresh_database = postgresql_database if is_postgresql else sqlite_database


@contextmanager
def fresh_copy() -> Iterator[str]:
    """A database of its own, to which the program's connection leads meanwhile."""
    with fresh_database() as where, pointing_to(**where):
        yield where["NAME"]
