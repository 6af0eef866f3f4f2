"""`fourfold roles FILE`: write down who can do what, as the pages of the product print it."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import override

from fourfold.partnerships.models import Role
from fourfold.partnerships.records.queries import Rights, who_can_do_what

HEAD = """# Who can do what

Written by `fourfold roles docs/roles.md` from the permissions that the pages ask for. A test holds
it current. The product prints the same list under Settings.
"""


class Command(BaseCommand):
    help = "Writes the table of roles and permissions into a file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *_args: Any, **options: Any) -> None:
        options["file"].write_text(roles_as_markdown(), encoding="utf-8")


def roles_as_markdown() -> str:
    """The table as a page of the documentation, in English."""
    with override("en"):
        return "\n".join([HEAD, *(_area(rights) for rights in who_can_do_what())])


def _area(rights: Rights) -> str:
    names = " | ".join(str(role.label) for role in Role)
    lines = [f"## {rights.area}", "", f"| May | {names} |", "|---|" + ":-:|" * len(Role)]
    for right in rights.rights:
        marks = " | ".join("yes" if may else "" for _role, may in right.roles)
        lines.append(f"| {right.label} | {marks} |")
    return "\n".join([*lines, ""])
