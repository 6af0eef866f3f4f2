"""`fourfold account close|reopen|lost-phone ADDRESS`: what the operator can do for a person."""

from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from fourfold.accounts import commands
from fourfold.accounts.models import User
from fourfold.kernel.actors import OPERATOR

DEEDS: dict[str, tuple[Callable[..., None], str]] = {
    "close": (commands.close_account, "The account is closed, and every session has ended."),
    "reopen": (commands.reopen_account, "The account is open again."),
    "lost-phone": (
        commands.remove_second_steps,
        "The second step is removed. The person was told, and sets up a new one at sign-in.",
    ),
}


class Command(BaseCommand):
    help = "Closes or reopens an account, or removes the second step of someone who lost it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("deed", choices=DEEDS)
        parser.add_argument("address")

    def handle(self, *_args: Any, **options: Any) -> None:
        user = User.objects.filter(email__iexact=options["address"]).first()
        if user is None:
            raise CommandError("There is no account with this address.")
        deed, done = DEEDS[options["deed"]]
        deed(user, by=OPERATOR)
        self.stdout.write(done)
