"""The demo, built once for the tests of a file."""

from collections.abc import Iterator
from typing import Any

import pytest

from fourfold.demo.build import build
from fourfold.partnerships.models import Partnership
from tests.databases import fresh_copy

Both = tuple[Partnership, Partnership]


@pytest.fixture(scope="module")
def demo(
    django_db_setup: None, django_db_blocker: Any
) -> Iterator[tuple[Partnership, Partnership]]:
    """Riverbend and Lakeside, in a database that holds nothing else."""
    with django_db_blocker.unblock(), fresh_copy():
        yield build()
