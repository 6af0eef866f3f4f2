"""`fourfold demo`: Riverbend on this computer, with accounts to try it from every side."""

import os
import socket
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from fourfold.demo import database
from fourfold.demo.cast import PLAYERS

HOME = "127.0.0.1"
HIGHEST_PORT = 65_535


class Command(BaseCommand):
    help = "Runs the demo partnership on this computer."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--reset", action="store_true", help="forget what was entered")

    def handle(self, *_args: Any, **options: Any) -> None:
        port: int = options["port"]
        file = _file()
        _check_port(port)
        if options["reset"] or not file.exists():
            self.stdout.write("Making the demo…")
            database.make(file)
        else:
            _upgrade()
        self._say_who_is_who(port)
        # Read by the server, which is a process of its own.
        os.environ["FOURFOLD_BASE_URL"] = f"http://localhost:{port}"
        connection.close()
        # One worker is enough for one person, and starts sooner than two.
        call_command("serve", bind=f"{HOME}:{port}", workers=1)

    def _say_who_is_who(self, port: int) -> None:
        self.stdout.write(f"\n  http://localhost:{port}\n\n")
        for player in PLAYERS:
            code = "  with a code" if player.needs_code else ""
            about = f"{player.role.label}, {player.partnership}{code}"
            self.stdout.write(f"  {player.email:<20} {about}")
        self.stdout.write(
            f"\n  Password: {settings.DEMO_PASSWORD}\n"
            "  The sign-in page offers the accounts and shows the code. Nothing here is real.\n"
            "  Ctrl+C stops the demo and keeps what you entered; RESET=1 starts over.\n"
        )
        self.stdout.flush()


def _file() -> Path:
    """Where the demo's database is; refuses to run on anybody's real one."""
    if not settings.DEMO:
        raise CommandError("Run the demo with `make demo`, or set FOURFOLD_DEMO=1.")
    if connection.vendor != "sqlite":
        raise CommandError("Unset DATABASE_URL: the demo keeps a SQLite file of its own.")
    return Path(connection.settings_dict["NAME"])


def _check_port(port: int) -> None:
    if not 0 < port <= HIGHEST_PORT:
        raise CommandError(f"Choose a port between 1 and {HIGHEST_PORT}, such as PORT=8001.")
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((HOME, port))
        except OSError as error:
            raise CommandError(
                f"Port {port} cannot be used ({error.strerror}). Try another: PORT={_other(port)}."
            ) from error


def _other(port: int) -> int:
    return port + 1 if 1024 <= port < HIGHEST_PORT else 8001


def _upgrade() -> None:
    try:
        database.upgrade()
    except database.OutOfDate as error:
        raise CommandError(
            "The demo on this computer was made by another version. Start over with RESET=1."
        ) from error
