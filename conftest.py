"""What every test may use: a database of its own kind, and the cast.

Ana coordinates, Ben is a member, Cleo observes, Eve evaluates, Sol is steward. Dov coordinates the
other partnership and must see nothing.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

settings.OWNER_FOR_TESTS = dict(settings.DATABASES["default"])
# WhiteNoise warns about a folder that is not there, and a warning is an error here.
Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
# Fixtures through which a test comes to a database.
TOUCHES = {"db", "django_db_setup", "own_database"}
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL only what touches a database is run again: the rest cannot differ."""
    if not settings.DATABASES["default"]["ENGINE"].endswith("postgresql"):
        return
    kept = [item for item in items if TOUCHES & set(getattr(item, "fixturenames", ()))]
    config.hook.pytest_deselected(items=list(set(items) - set(kept)))
    items[:] = kept


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: Any) -> Iterator[None]:
    from tests.databases import fresh_copy  # needs Django to be set up

    with django_db_blocker.unblock(), fresh_copy():
        yield


@pytest.fixture
def own_database(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """A database for this test alone, in which commits are real: for threads and crashes."""
    from tests.databases import fresh_copy

    with django_db_blocker.unblock(), fresh_copy() as name:
        yield name


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder with public data sets; tests that need it skip visibly where it is absent."""
    folder = os.environ.get("FOURFOLD_TEST_DATA")
    if not folder or not Path(folder).is_dir():
        pytest.skip("FOURFOLD_TEST_DATA names no folder with the public data sets")
    return Path(folder).resolve()


@dataclass(frozen=True)
class Cast:
    """The people of the tests, each with their seat, and the two partnerships."""

    here: Any
    elsewhere: Any
    ana: Any
    ben: Any
    cleo: Any
    eve: Any
    sol: Any
    dov: Any

    def client(self, seat: Any) -> Client:
        """A browser in which this person is signed in."""
        client = Client()
        client.force_login(seat.user)
        return client


@pytest.fixture
def cast(db: None) -> Cast:
    from tests.people import make_cast

    return make_cast()


@pytest.fixture
def here(cast: Cast) -> Iterator[Cast]:
    """The cast, with their partnership open."""
    from fourfold.kernel.tenancy import inside

    with inside(cast.here):
        yield cast
