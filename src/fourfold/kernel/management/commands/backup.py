"""`fourfold backup FILE`: everything, encrypted, and read back to prove it."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from fourfold.kernel import backup


class Command(BaseCommand):
    help = "Writes an encrypted backup and reads it back to prove it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--key", type=Path, default=settings.VAR / "backup.key")

    def handle(self, *_args: Any, **options: Any) -> None:
        key: Path = options["key"]
        is_new = not key.exists()
        try:
            rows = backup.write(options["file"], backup.key_at(key))
        except backup.BackupError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{options['file']}: {rows} rows, read back and whole.")
        if is_new:
            self.stdout.write(
                f"A new key was made: {key}. Keep a copy of it somewhere else, on paper or with"
                " your data custodian: without it no backup can be opened."
            )
