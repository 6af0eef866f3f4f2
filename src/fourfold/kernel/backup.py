"""Everything, as one encrypted stream of rows that restores into either database.

The stream is age-encrypted (anyone can open it with the standard `age` program and the key) and
holds gzipped JSON lines: a head with the schema, a line per row, a foot with the count and digest.
"""

import gzip
import hashlib
import io
import json
import os
import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, Any, cast

import pyrage
from django.apps import apps
from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession
from django.core import serializers
from django.db import connection, models, transaction
from django.db.migrations.recorder import MigrationRecorder

from fourfold.kernel.search import writing
from fourfold.kernel.tenancy import EVERYWHERE, inside

FORMAT = 1
BATCH = 500
# What is made again by itself, or must not outlive its day.
LEFT_OUT = {
    "contenttypes.ContentType",
    "auth.Permission",
    "auth.Group",
    "kernel.FormKey",
    "kernel.StagedRow",
    "kernel.Word",
}


class BackupError(Exception):
    """A sentence for the operator."""


def key_at(path: Path) -> pyrage.x25519.Identity:
    """The key in this file, made on first use."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(f"{pyrage.x25519.Identity.generate()}\n", encoding="ascii")
    try:
        return pyrage.x25519.Identity.from_str(path.read_text(encoding="ascii").strip())
    except (pyrage.IdentityError, UnicodeDecodeError) as error:
        raise BackupError(f"{path} holds no backup key. Give the file with the key.") from error
    except OSError as error:
        raise BackupError(
            f"{path} cannot be read ({error.strerror}). Copy it to where the program may read it."
        ) from error


def write(target: Path, key: pyrage.x25519.Identity) -> int:
    """Write an archive and prove it readable; returns the number of rows.

    The file appears under its name only when it is whole: an interrupted backup leaves none.
    """
    growing = target.with_name(f".{target.name}.part")
    try:
        with growing.open("wb") as file:
            os.chmod(growing, 0o600)
            _encrypt(file, key)
            file.flush()
            os.fsync(file.fileno())
        rows = sum(1 for _ in read(growing, key))
        growing.replace(target)
        _mark().touch()
    except OSError as error:
        raise BackupError(
            f"The backup could not be written ({error.strerror}). Make room or name another place."
        ) from error
    finally:
        growing.unlink(missing_ok=True)
    return rows


def _encrypt(file: IO[bytes], key: pyrage.x25519.Identity) -> None:
    """Rows go through a pipe, so that nothing stands on the disk unencrypted."""
    out, into = os.pipe()
    failure: list[BaseException] = []

    def pour() -> None:
        try:
            with open(into, "wb") as pipe, gzip.open(pipe, "wb") as packed:
                for line in _lines():
                    packed.write(line + b"\n")
        except BaseException as error:
            failure.append(error)
        finally:
            connection.close()

    thread = threading.Thread(target=pour)
    thread.start()
    with open(out, "rb") as pipe:
        pyrage.encrypt_io(pipe, file, [key.to_public()])
    thread.join()
    if failure:
        raise failure[0]


def _lines() -> Iterator[bytes]:
    digest, rows = hashlib.sha256(), 0
    made = datetime.now(UTC).isoformat(timespec="seconds")
    yield _json({"fourfold": FORMAT, "made": made, "schema": schema()})
    with _snapshot(), inside(EVERYWHERE):
        for model in backed_up():
            queryset = model._base_manager.order_by(model._meta.pk.name)
            for row in queryset.iterator(chunk_size=BATCH):
                line = _json(serializers.serialize("python", [row])[0])
                digest.update(line)
                rows += 1
                yield line
    yield _json({"rows": rows, "digest": digest.hexdigest()})


def _snapshot() -> transaction.Atomic:
    """One moment of the whole database, without keeping writers waiting."""
    if connection.vendor == "sqlite":
        cast(Any, connection).transaction_mode = None
    return transaction.atomic(durable=not connection.in_atomic_block)


def _json(value: Any) -> bytes:
    return json.dumps(value, default=_plain, sort_keys=True).encode()


def _plain(value: Any) -> str:
    # Django's own encoder drops the microseconds, and with them the journal's chain.
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def backed_up() -> list[Any]:
    return [
        model
        for model in apps.get_models()
        if model._meta.label not in LEFT_OUT and not issubclass(model, AbstractBaseSession)
    ]


def schema() -> list[str]:
    """The migrations that this database has seen."""
    applied = MigrationRecorder(connection).applied_migrations()
    return sorted(f"{app}.{name}" for app, name in applied)


def read(source: Path, key: pyrage.x25519.Identity) -> Iterator[dict[str, Any]]:
    """The rows of an archive, checked to the last: raises `BackupError` when it is not whole."""
    opened = io.BytesIO()
    try:
        with source.open("rb") as file:
            pyrage.decrypt_io(file, opened, [key])
    except pyrage.DecryptError as error:
        raise BackupError("This key does not open the backup, or the file is damaged.") from error
    except OSError as error:
        raise BackupError(f"{source} cannot be read. Give the path of a backup.") from error
    opened.seek(0)
    with gzip.open(opened, "rb") as lines:
        head = json.loads(next(iter(lines)))
        if head.get("schema") != schema():
            raise BackupError(
                "This backup was made by another version."
                " Restore it with that version, then upgrade."
            )
        yield from _checked(lines)


def _checked(lines: Any) -> Iterator[dict[str, Any]]:
    digest = hashlib.sha256()
    for rows, line in enumerate(lines):
        row = json.loads(line)
        if "digest" in row:
            if (row["rows"], row["digest"]) != (rows, digest.hexdigest()):
                break
            return
        digest.update(line.rstrip(b"\n"))
        yield row
    raise BackupError("The backup is not whole. Use another one.")


def restore(source: Path, key: pyrage.x25519.Identity) -> int:
    """Put an archive into an empty database, whole or not at all; returns the number of rows."""
    rows = 0
    with transaction.atomic(), inside(EVERYWHERE):
        if any(model._base_manager.exists() for model in backed_up()):
            raise BackupError("The database is not empty. Restore into a new one.")
        batch: list[models.Model] = []
        for rows, row in enumerate(read(source, key), 1):  # noqa: B007  counted for the answer
            loaded = next(iter(serializers.deserialize("python", [row]))).object
            if batch and (type(batch[0]) is not type(loaded) or len(batch) >= BATCH):
                _insert(batch)
                batch = []
            batch.append(loaded)
        _insert(batch)
        writing.rebuild()
    return rows


def _insert(batch: list[models.Model]) -> None:
    if batch:
        # Past our own queryset: rows come as they were, in an order that foreign keys do not know.
        models.QuerySet[Any](type(batch[0])).bulk_create(batch)


def last_backup_on() -> date | None:
    """The day of the last backup that was read back whole, as far as this machine knows."""
    mark = _mark()
    return date.fromtimestamp(mark.stat().st_mtime) if mark.exists() else None  # noqa: DTZ012


def _mark() -> Path:
    return Path(settings.VAR) / "last_backup"
