"""The command that runs the demo: one file, whole or not at all, on this computer alone."""

import http.client
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from subprocess import PIPE, STDOUT

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import connection

from fourfold.demo import database
from fourfold.demo.management.commands.demo import Command

pytestmark = pytest.mark.sqlite_only
on_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="the demo is a SQLite file")
PATIENCE = 60


@pytest.fixture
def open_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def partnerships(file: Path) -> list[str]:
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as there:
        rows = there.execute("SELECT short_name FROM partnerships_partnership ORDER BY short_name")
        return [name for (name,) in rows]


@on_sqlite
def test_the_file_is_made_whole_over_what_was_there(own_database, tmp_path):
    target = tmp_path / "demo.sqlite3"
    for name in ("demo.sqlite3", "demo.sqlite3-wal", "demo.sqlite3-shm"):
        (tmp_path / name).write_bytes(b"left over")
    database.make(target)
    assert [path.name for path in tmp_path.iterdir()] == ["demo.sqlite3"]
    assert partnerships(target) == ["Lakeside", "Riverbend"]


@on_sqlite
def test_a_build_that_fails_leaves_nothing_behind(own_database, tmp_path, settings):
    settings.DEMO_PASSWORD = "weak"
    with pytest.raises(ValidationError):
        database.make(tmp_path / "demo.sqlite3")
    assert list(tmp_path.iterdir()) == []


@on_sqlite
def test_a_file_of_another_version_is_not_gone_on_with(own_database):
    database.upgrade()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE meetings_meeting DROP COLUMN dial_in")
    with pytest.raises(database.OutOfDate):
        database.upgrade()


@on_sqlite
def test_a_port_that_is_taken_is_told_with_another_one(settings, tmp_path):
    settings.DEMO = True
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        port = door.getsockname()[1]
        with pytest.raises(
            CommandError, match=rf"^Port {port} cannot be used .* PORT={port + 1}\.$"
        ):
            call_command("demo", port=port)


@on_sqlite
@pytest.mark.parametrize("port", [0, -1, 65_536])
def test_a_port_that_cannot_be_is_told(settings, port):
    settings.DEMO = True
    with pytest.raises(CommandError, match="PORT="):
        call_command("demo", port=port)


def test_outside_the_demo_nothing_is_made():
    with pytest.raises(CommandError, match="FOURFOLD_DEMO=1"):
        call_command("demo")


@pytest.mark.parametrize("bind", ["0.0.0.0:8000", "192.168.1.5:80", "[::]:8000", ":8000", "8000"])
def test_the_demo_is_served_to_nobody_else(settings, bind):
    settings.DEMO = True
    with pytest.raises(CommandError, match="this computer only"):
        call_command("serve", bind=bind)


def test_it_says_who_is_who(capsys):
    Command()._say_who_is_who(8123)
    said = capsys.readouterr().out
    assert "http://localhost:8123" in said
    assert said.count("@demo.example") == 6


@on_sqlite
def test_it_runs_stops_and_keeps_what_was_there(tmp_path, open_port):
    environment = {
        **os.environ,
        "FOURFOLD_DEMO": "1",
        "FOURFOLD_VAR": str(tmp_path),
        "DATABASE_URL": f"sqlite:///{tmp_path / 'demo.sqlite3'}",
    }
    command = [sys.executable, "manage.py", "demo", "--port", str(open_port)]
    for _ in range(2):
        running = subprocess.Popen(command, env=environment, stdout=PIPE, stderr=STDOUT)
        try:
            page = first_answer(open_port, "/account/sign-in")
        finally:
            running.send_signal(signal.SIGINT)
            said = running.communicate(timeout=PATIENCE)[0].decode()
        assert "Ana Lucero" in page
        assert "Traceback" not in said
        with sqlite3.connect(tmp_path / "demo.sqlite3") as there:
            there.execute("UPDATE partnerships_partnership SET short_name = 'Kept'")
    assert partnerships(tmp_path / "demo.sqlite3") == ["Kept", "Kept"]


def first_answer(port: int, path: str) -> str:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with suppress(ConnectionRefusedError):
            visitor = http.client.HTTPConnection("localhost", port, timeout=PATIENCE)
            visitor.request("GET", path)
            return visitor.getresponse().read().decode()
        time.sleep(0.1)
    raise AssertionError("The demo did not answer.")
