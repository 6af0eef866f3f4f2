"""`fourfold tick`: do what is due. Safe to run twice, and at the same time."""

import logging
import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from fourfold.portal.housekeeping import CHORES

log = logging.getLogger("fourfold.tick")
EVERY_SECONDS = 30


class Command(BaseCommand):
    help = "Sends waiting messages and clears what has had its day."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--forever", action="store_true")

    def handle(self, *_args: Any, **options: Any) -> None:
        while True:
            for chore in CHORES:
                try:
                    chore()
                except Exception:
                    # One chore that fails must not keep the others from being done.
                    log.exception("A chore failed", extra={"facts": {"chore": chore.__name__}})
            if not options["forever"]:
                return
            close_old_connections()
            time.sleep(EVERY_SECONDS)
