"""The real program: gunicorn in a process of its own, on a database file of its own."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.test import Client, override_settings

from fourfold.accounts.models import User
from tests.confirming import prove
from tests.databases import FOLDER, address_of, pointing_to

ROOT = settings.PACKAGE.parent.parent
SERVER = (
    *("-m", "gunicorn", "fourfold.config.wsgi:application"),
    *("--workers", "1", "--threads", "8", "--worker-class", "gthread", "--log-level", "warning"),
)
LIVE = "import django; django.setup(); from fourfold.demo.build import build; build()"


@dataclass
class Program:
    """A running Fourfold."""

    database: dict[str, Any]
    folder: Path
    settings: dict[str, str] = field(default_factory=dict)
    port: int = 0
    process: subprocess.Popen[bytes] | None = None
    read: int = 0

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}"

    @property
    def elsewhere(self) -> str:
        """Where "Leave this page" leads: leaving must not reach for the network."""
        return f"http://127.0.0.1:{self.port}/robots.txt"

    @property
    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "PYTHONPATH": "src",
            "DJANGO_SETTINGS_MODULE": "fourfold.config.settings",
            "DATABASE_URL": address_of(self.database),
            "FOURFOLD_VAR": str(self.folder),
            "FOURFOLD_SECRET_KEY": settings.SECRET_KEY,
            "FOURFOLD_BASE_URL": self.address,
            "FOURFOLD_LEAVE_TO": self.elsewhere,
            "FOURFOLD_HOTLINE_NAME": "Hotline of the test",
            "FOURFOLD_HOTLINE_PHONE": "555-0100",
            "FOURFOLD_HOTLINE_VERIFIED_ON": "2026-01-05",
            **self.settings,
        }

    @property
    def log(self) -> Path:
        return self.folder / "server.log"

    def start(self) -> None:
        # The server gets a socket that listens already: no port is raced for, no request refused.
        with socket.socket() as door, self.log.open("ab") as log:
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            door.bind(("127.0.0.1", self.port))
            door.listen(64)
            self.port = door.getsockname()[1]
            self.process = subprocess.Popen(
                [sys.executable, *SERVER, "--bind", f"fd://{door.fileno()}"],
                env=self.environment,
                cwd=ROOT,
                pass_fds=[door.fileno()],
                stderr=log,
            )

    def stop(self) -> None:
        if self.process:
            self.process.terminate()
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(5)
            self.process.kill()
            self.process.wait()

    def run(self, *words: str) -> str:
        """What a command of the operator prints."""
        return self._python("-m", "fourfold.config.cli", *words)

    def live(self) -> None:
        """Let Riverbend and Lakeside come about."""
        self._python(
            "-c", "import django; django.setup(); from fourfold.demo.build import build; build()"
        )

    def _python(self, *words: str) -> str:
        done = subprocess.run(
            [sys.executable, *words],
            env=self.environment,
            cwd=ROOT,
            check=False,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    @contextmanager
    def opened(self) -> Iterator[None]:
        """Lead this process to the program's database, and keep passwords as the program does."""
        hashers = ["fourfold.accounts.hashers.ModestArgon2"]
        with pointing_to(**self.database), override_settings(PASSWORD_HASHERS=hashers):
            yield

    @staticmethod
    def client(user: User) -> Client:
        """Somebody who signed in and proved it a moment ago."""
        client = Client()
        client.force_login(user)
        return prove(client, user)

    def session_of(self, user: User) -> Any:
        """The cookie of a browser in which this person is signed in."""
        with self.opened():
            client = self.client(user)
        value = client.cookies[settings.SESSION_COOKIE_NAME].value
        return {"name": settings.SESSION_COOKIE_NAME, "value": value, "url": self.address}

    def new_crashes(self) -> list[str]:
        """What the server logged as its own fault since this was asked last."""
        text = self.log.read_text(encoding="utf-8") if self.log.exists() else ""
        lines = text.splitlines()[self.read :]
        self.read += len(lines)
        return [line for line in lines if '"level": "error"' in line or "Traceback" in line]


@contextmanager
def running(database: dict[str, Any], name: str, **given: str) -> Iterator[Program]:
    folder = FOLDER / f"journeys-{os.getpid()}-{name}"
    folder.mkdir(parents=True, exist_ok=True)
    program = Program(database, folder, {f"FOURFOLD_{key}": value for key, value in given.items()})
    program.start()
    try:
        yield program
        assert program.new_crashes() == []
    finally:
        program.stop()
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()
