"""The power fails, or the process is killed, in the middle of a backup."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from fourfold.kernel import backup
from fourfold.kernel.tenancy import inside
from fourfold.partnerships.models import Term
from tests.databases import address_of
from tests.people import make_cast

# Writes a backup, and says so at the moment when a part of it is on the disk.
WRITE = """
import sys, time
from pathlib import Path
import django; django.setup()
from fourfold.kernel import backup
lines = backup._lines
def slowly():
    for number, line in enumerate(lines()):
        yield line
        if number == 5:
            print("a part is written", flush=True)
            time.sleep(60)
backup._lines = slowly
backup.write(Path(sys.argv[1]), backup.key_at(Path(sys.argv[2])))
"""


def killed_midway(target: Path, key: Path) -> None:
    connection.close()
    process = subprocess.Popen(
        [sys.executable, "-c", WRITE, str(target), str(key)],
        stdout=subprocess.PIPE,
        env={
            **os.environ,
            "PYTHONPATH": "src:.",
            "DJANGO_SETTINGS_MODULE": "fourfold.config.settings",
            "DATABASE_URL": address_of(connection.settings_dict),
        },
        cwd=settings.PACKAGE.parent.parent,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "a part is written\n"
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()


@pytest.mark.parametrize("is_first", [True, False])
def test_a_kill_leaves_the_last_whole_backup_and_the_next_one_works(
    own_database: str, tmp_path: Path, is_first: bool
) -> None:
    cast = make_cast()
    target, key = tmp_path / "all.age", tmp_path / "key"
    before = 0 if is_first else backup.write(target, backup.key_at(key))
    killed_midway(target, key)
    # Under its name there is the old backup, whole, or none: never a part of the new one.
    assert target.exists() is not is_first
    assert (0 if is_first else len(_rows(target, key))) == before
    # Nobody is kept waiting, and what comes after is in the next one.
    with inside(cast.here):
        Term.objects.create(axis="p", key="a", label="Afterwards")
    rows = backup.write(target, backup.key_at(key))
    assert "Afterwards" in {row["fields"].get("label") for row in _rows(target, key)}
    assert rows > before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["all.age", "key"]


def _rows(target: Path, key: Path) -> list[dict]:
    return list(backup.read(target, backup.key_at(key)))
