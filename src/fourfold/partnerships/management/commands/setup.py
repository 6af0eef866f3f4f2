"""`fourfold setup`: print a one-time link with which somebody founds a partnership."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.urls import reverse

from fourfold.kernel.actors import OPERATOR
from fourfold.partnerships.founding.commands import VALID_FOR, make_setup_token


class Command(BaseCommand):
    help = "Prints a one-time link to found a partnership."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--at", help="the address people type, instead of FOURFOLD_BASE_URL")

    def handle(self, *_args: Any, **options: Any) -> None:
        address = (options.get("at") or settings.BASE_URL).rstrip("/")
        link = address + reverse("setup", args=[make_setup_token(by=OPERATOR)])
        self.stdout.write(link)
        self.stderr.write(
            f"Give this link to the first coordinator, and to nobody else. It works once, within"
            f" {VALID_FOR.days} days. It is not kept here: if it is lost, run this again."
        )
