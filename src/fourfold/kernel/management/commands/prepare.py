"""`fourfold prepare`: make or upgrade the database, as the owner of its tables."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connections

from fourfold.kernel.rowsecurity import enforce
from fourfold.kernel.search import writing


class Command(BaseCommand):
    help = "Makes or upgrades the database."
    requires_system_checks = ()

    def handle(self, *_args: Any, **options: Any) -> None:
        alias = "owner" if "owner" in settings.DATABASES else "default"
        quiet = {"verbosity": 0, "interactive": False, "database": alias}
        call_command("migrate", **quiet)
        call_command("createcachetable", database=alias, verbosity=0)
        if connections[alias].vendor == "postgresql" and alias == "owner":
            enforce(alias, app_role=settings.DATABASES["default"]["USER"])
        if writing.is_behind():
            # A kind of thing that this version can find and the last one could not.
            writing.rebuild()
        if options["verbosity"]:
            self.stdout.write("The database is ready.")
