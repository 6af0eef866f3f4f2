"""`fourfold serve`: the server, and beside it the loop that does what is due."""

import os
import signal
import subprocess
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from fourfold.partnerships.models import Partnership

LOOPBACK = {"127.0.0.1", "localhost", "[::1]"}
PROGRAM = ("-m", "fourfold.config.cli")


class Command(BaseCommand):
    help = "Runs the program: web server and background work."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--bind", default="127.0.0.1:8000")
        parser.add_argument("--workers", type=int, default=2)
        parser.add_argument("--threads", type=int, default=4)

    def handle(self, *_args: Any, **options: Any) -> None:
        _stay_home(options["bind"])
        call_command("prepare", verbosity=0)
        _say_where(options["bind"])
        # Files come from the package; the server only wants to find the folder.
        settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
        arguments = [
            *("-m", "gunicorn", "fourfold.config.wsgi:application", "--bind", options["bind"]),
            *("--workers", str(options["workers"]), "--threads", str(options["threads"])),
            *("--worker-class", "gthread", "--timeout", "60"),
            # Addresses of people stay out of every log: a warning would name whose request was odd.
            *("--logger-class", "fourfold.config.server_log.ServerLog", "--log-level", "error"),
            *("--access-logfile", "/dev/null", "--forwarded-allow-ips", _trusted()),
        ]
        # Our own program, with our own arguments.
        ticking = subprocess.Popen(  # noqa: S603
            [sys.executable, *PROGRAM, "tick", "--forever"],
            # Ctrl+C reaches the server alone, which ends this one in its own time.
            start_new_session=True,
        )
        serving = subprocess.Popen([sys.executable, *arguments])  # noqa: S603
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: serving.terminate())
        try:
            sys.exit(serving.wait())
        finally:
            ticking.terminate()
            ticking.wait()


def _stay_home(bind: str) -> None:
    """The passwords of the demo are known: nobody but this computer may reach it."""
    if settings.DEMO and bind.rpartition(":")[0] not in LOOPBACK:
        raise CommandError("The demo answers on this computer only. Bind it to 127.0.0.1.")


def _say_where(bind: str) -> None:
    """Without a name of its own, the program is found where it listens; links say so."""
    if not os.environ.get("FOURFOLD_BASE_URL"):
        os.environ["FOURFOLD_BASE_URL"] = f"http://localhost:{bind.rpartition(':')[2]}"
        settings.ADDRESS_FILE.write_text(os.environ["FOURFOLD_BASE_URL"], encoding="utf-8")
    # A link in a log would be a key in a log: only somebody at the screen gets to see it.
    if sys.stdout.isatty() and not settings.DEMO and not Partnership.objects.exists():
        call_command("setup", at=os.environ["FOURFOLD_BASE_URL"])


def _trusted() -> str:
    return ",".join(settings.TRUSTED_PROXIES) or "127.0.0.1"


# A process started with `-m` finds the package where this one found it.
os.environ["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
