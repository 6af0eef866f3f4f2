"""A database of the first version becomes one of today, with every row, and opens."""

from datetime import date
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from fourfold.kernel.tenancy import border_crossings, inside
from fourfold.partnerships.models import Partnership, Seat
from tests.databases import pointing_to

pytestmark = pytest.mark.sqlite_only
# What the first version had. Rows are written as it wrote them, by its own models.
FIRST = [
    ("kernel", "0002_journal_is_append_only"),
    *(
        (area, f"0001_initial_{area}")
        for area in "accounts partnerships directory members charter meetings portal".split()
    ),
]


@pytest.fixture
def first_version(tmp_path, django_db_setup, django_db_blocker):
    """An empty file with the tables of the first version, and its models."""
    with django_db_blocker.unblock(), pointing_to(NAME=str(tmp_path / "first.sqlite3")):
        executor = MigrationExecutor(connection)
        # The libraries' own tables came with the first version too.
        libraries = [
            key
            for key in executor.loader.graph.leaf_nodes()
            if key[0] in {"auth", "contenttypes", "account", "mfa"}
        ]
        nodes = [*libraries, *FIRST]
        executor.migrate(nodes)
        yield MigrationExecutor(connection).loader.project_state(nodes).apps


def live_through(models: Any) -> None:
    """One row of each kind that people had made, in a partnership of one coordinator."""

    def make(table: str, **values: Any) -> Any:
        return models.get_model(table)._base_manager.create(**values)

    user = make("accounts.User", email="ana@example.org", name="Ana", password="!")
    make("mfa.Authenticator", user_id=user.pk, type="totp", data={"secret": "JBSWY3DPEHPK3PXP"})
    here = make("partnerships.Partnership", name="River Towns", short_name="River")
    ours = {"partnership_id": here.pk}
    make("partnerships.Seat", user_id=user.pk, role="coordinator", **ours)
    make("partnerships.Term", axis="p", key="prevention", label="Prevention", **ours)
    office = make("directory.Organization", name="Health Office", **ours)
    member = make("members.Membership", organization_id=office.pk, state="joined", **ours)
    nell = make("members.Representative", membership_id=member.pk, name="Nell", **ours)
    make("members.Position", title="Nurse", membership_id=member.pk, holder_id=nell.pk, **ours)
    make("members.ExistingBody", name="Council", kind="other", choice="beside", **ours)
    make("charter.Article", key="vision", body="Nobody is bought or sold here.", **ours)
    make("charter.GroundRule", text="We listen.", topic="voice", **ours)
    make("meetings.Meeting", purpose="First", starts_at=timezone.now(), minutes=60, **ours)
    make("portal.StepChoice", step="pack", choice="done", chosen_on=date(2026, 11, 1), **ours)


def counts(models: Any) -> dict[str, int]:
    with connection.cursor() as cursor:
        found = {}
        for model in models.get_models():
            if model._meta.app_label in {area for area, _name in FIRST}:
                cursor.execute(f'SELECT count(*) FROM "{model._meta.db_table}"')
                found[model._meta.label] = cursor.fetchone()[0]
    return found


def test_a_database_of_the_first_version_keeps_its_rows_and_opens(first_version):
    live_through(first_version)
    before = counts(first_version)
    assert sum(before.values()) >= 12
    call_command("prepare", verbosity=0)
    after = counts(first_version)
    assert {label: after[label] for label in before if after[label] < before[label]} == {}
    here, seat = Partnership.objects.get(), Seat.objects.select_related("user").get()
    assert (here.name, here.records_law, here.hold_since) == ("River Towns", "unsure", None)
    assert border_crossings() == []
    browser = Client()
    browser.force_login(seat.user)
    for name in ("home:home", "members:people", "charter:foundation", "partnerships:settings"):
        response = browser.get(reverse(name, args=[here.pk]))
        assert (name, response.status_code) == (name, 200)
    with inside(here):
        connection.check_constraints()


def test_an_empty_database_of_the_first_version_upgrades_too(first_version):
    call_command("prepare", verbosity=0)
    assert Partnership.objects.count() == 0


def test_upgrading_twice_changes_nothing(first_version):
    live_through(first_version)
    call_command("prepare", verbosity=0)
    once = counts(first_version)
    call_command("prepare", verbosity=0)
    assert counts(first_version) == once
