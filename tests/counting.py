"""Counts what a page asks the database."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.test.utils import CaptureQueriesContext

# What opens and closes the scope on PostgreSQL: the same four for every page, and no question.
FRAME = ("SAVEPOINT", "RELEASE SAVEPOINT", "SELECT set_config")


@contextmanager
def asked() -> Iterator[list[str]]:
    """The statements of the block, without those that frame a scope."""
    found: list[str] = []
    with CaptureQueriesContext(connection) as captured:
        yield found
    found += [q["sql"] for q in captured if not q["sql"].startswith(FRAME)]
