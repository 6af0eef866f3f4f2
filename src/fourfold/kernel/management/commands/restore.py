"""`fourfold restore FILE`: bring a backup back, or prove in a drill that it would come back."""

import os
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from fourfold.kernel import backup

PROGRAM = (sys.executable, "-m", "fourfold.config.cli")


class Command(BaseCommand):
    help = "Restores a backup into an empty database; --drill tries it on the side."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--key", type=Path, default=settings.VAR / "backup.key")
        parser.add_argument("--drill", action="store_true", help="restore into a scratch database")

    def handle(self, *_args: Any, **options: Any) -> None:
        if options["drill"]:
            self._drill(options["file"], options["key"])
            return
        call_command("prepare", verbosity=0)
        if not options["key"].exists():
            raise CommandError(f"There is no key at {options['key']}. Name it with --key.")
        try:
            rows = backup.restore(options["file"], backup.key_at(options["key"]))
        except backup.BackupError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{rows} rows restored.")
        call_command("journal", "verify", stdout=self.stdout, stderr=self.stderr)

    def _drill(self, file: Path, key: Path) -> None:
        with tempfile.TemporaryDirectory() as folder:
            drill = subprocess.run(  # noqa: S603  our own program, with our own arguments
                [*PROGRAM, "restore", str(file.resolve()), "--key", str(key.resolve())],
                env={
                    **os.environ,
                    "DATABASE_URL": f"sqlite:///{folder}/drill.sqlite3",
                    "DATABASE_OWNER_URL": "",
                    "FOURFOLD_VAR": folder,
                    "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
                },
                capture_output=True,
                text=True,
                check=False,
            )
        if drill.returncode:
            raise CommandError(f"The drill failed: {drill.stderr.strip()}")
        self.stdout.write(f"The drill went well. {drill.stdout.strip()}")
