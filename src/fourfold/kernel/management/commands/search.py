"""`fourfold search rebuild`: write anew which words stand where, should a search ever miss one."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from fourfold.kernel.search import writing


class Command(BaseCommand):
    help = "Writes the words that things are found by anew, in all partnerships."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("deed", choices=["rebuild"])

    def handle(self, *_args: Any, **_options: Any) -> None:
        self.stdout.write(f"{writing.rebuild()} words written.")
