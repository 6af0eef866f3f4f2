"""On PostgreSQL the owner makes the tables, and the program signs in as a plain role."""

import os
import secrets
import subprocess
import sys
from collections.abc import Iterator

import pytest
from django.conf import settings

from tests.databases import APP_ROLE, address_of, execute, is_postgresql, owner_settings

pytestmark = pytest.mark.skipif(not is_postgresql, reason="SQLite knows no roles")


@pytest.fixture
def two_roles(own_database) -> Iterator[dict[str, str]]:
    name = f"fourfold_two_{secrets.token_hex(6)}"
    execute("CREATE DATABASE {name}", name=name)
    yield {
        "DATABASE_URL": address_of({"NAME": name, "USER": APP_ROLE, "PASSWORD": APP_ROLE}),
        "DATABASE_OWNER_URL": address_of({**owner_settings(), "NAME": name}),
    }
    execute("DROP DATABASE {name} WITH (FORCE)", name=name)


def test_an_empty_database_is_made_by_its_owner_and_the_plain_role_can_work_in_it(
    two_roles, tmp_path
):
    environment = {**os.environ, **two_roles, "FOURFOLD_VAR": str(tmp_path), "PYTHONPATH": "src"}
    for words in (["prepare"], ["check", "--deploy", "--database", "default"], ["tick"]):
        done = subprocess.run(
            [sys.executable, "-m", "fourfold.config.cli", *words],
            env=environment,
            cwd=settings.PACKAGE.parent.parent,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, "fourfold.E" in done.stderr) == (0, False), done.stderr[-2000:]
        assert '"level": "error"' not in done.stderr
