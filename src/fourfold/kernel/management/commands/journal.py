"""`fourfold journal verify`: prove that no entry was changed or taken away."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from fourfold.kernel.journal import verify
from fourfold.kernel.journal.models import Head
from fourfold.kernel.tenancy import EVERYWHERE, inside


class Command(BaseCommand):
    help = "Checks every partnership's journal."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("deed", choices=["verify"])

    def handle(self, *_args: Any, **_options: Any) -> None:
        with inside(EVERYWHERE):
            chains = list(Head.objects.values_list("partnership_id", "number"))
        broken = 0
        for partnership_id, length in chains:
            with inside(partnership_id):
                problems = verify()
            for problem in problems:
                self.stderr.write(f"{partnership_id} entry {problem.number}: {problem.what}")
            broken += bool(problems)
            if not problems:
                self.stdout.write(f"{partnership_id}: {length} entries, all in order.")
        if broken:
            raise CommandError(f"{broken} of {len(chains)} journals do not hold.")
