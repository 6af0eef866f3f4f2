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


def fourfold(folder, *words, **given) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "fourfold.config.cli", *words],
        env={**os.environ, **given, "FOURFOLD_VAR": str(folder), "PYTHONPATH": "src"},
        cwd=settings.PACKAGE.parent.parent,
        capture_output=True,
        text=True,
        check=False,
    )


CHECK = ("check", "--deploy", "--database", "default")


def test_an_empty_database_is_made_by_its_owner_and_the_plain_role_can_work_in_it(
    two_roles, tmp_path
):
    for words in (["prepare"], CHECK, ["tick"]):
        done = fourfold(tmp_path, *words, **two_roles)
        assert (done.returncode, "fourfold.E" in done.stderr) == (0, False), done.stderr[-2000:]
        assert '"level": "error"' not in done.stderr


def test_a_program_that_signs_in_as_the_owner_is_refused(two_roles, tmp_path):
    alone = {"DATABASE_URL": two_roles["DATABASE_OWNER_URL"], "DATABASE_OWNER_URL": ""}
    done = fourfold(tmp_path, *CHECK, **alone)
    assert (done.returncode, "fourfold.E001" in done.stderr) == (1, True)
