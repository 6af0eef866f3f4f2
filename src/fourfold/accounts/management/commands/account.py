"""`fourfold account DEED ADDRESS`: what the operator can do for a person."""

from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from fourfold.accounts import commands
from fourfold.accounts.models import User
from fourfold.accounts.sign_in_names import as_address
from fourfold.kernel.actors import OPERATOR

DEEDS: dict[str, tuple[Callable[..., Any], str]] = {
    "close": (commands.close_account, "The account is closed, and every session has ended."),
    "reopen": (commands.reopen_account, "The account is open again."),
    "lost-phone": (
        commands.remove_second_steps,
        "The second step is removed. The person was told, and sets up a new one at sign-in.",
    ),
    "new-password": (
        commands.make_password_link,
        "Give them this link in person. It works for an hour:",
    ),
}


class Command(BaseCommand):
    help = "Closes or reopens an account; helps someone who lost phone or password."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("deed", choices=DEEDS)
        parser.add_argument("address", help="the address or the name they sign in with")

    def handle(self, *_args: Any, **options: Any) -> None:
        user = User.objects.filter(email__iexact=as_address(options["address"])).first()
        if user is None:
            raise CommandError("There is no account with this address.")
        deed, done = DEEDS[options["deed"]]
        try:
            link = deed(user, by=OPERATOR)
        except ValidationError as refusal:
            raise CommandError(refusal.message) from refusal
        self.stdout.write("\n".join(filter(None, [done, link])))
