"""The disk is full or the database is locked: nothing saved and nothing typed is lost."""

import resource
import subprocess
import sys

import pytest
from django.db import connection
from django.urls import reverse

from fourfold.charter import queries
from fourfold.charter.models import GroundRule
from fourfold.kernel import backup
from fourfold.kernel.tenancy import inside
from tests.people import make_cast

pytestmark = pytest.mark.sqlite_only
# Longer than a page of the database, so that saving it needs a new one.
TYPED = "Que ningún niño de aquí sea vendido: niñez, cariño y mañana. " * 60


@pytest.fixture
def full_disk(own_database):
    """A database that cannot grow by another page."""
    if connection.vendor != "sqlite":
        pytest.skip("the limit is SQLite's")
    cast = make_cast()
    client = cast.client(cast.ana)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA page_count")
        (pages,) = cursor.fetchone()
        cursor.execute(f"PRAGMA max_page_count = {pages}")
    return cast, client


def test_a_save_on_a_full_disk_says_so_and_gives_the_text_back(full_disk):
    cast, client = full_disk
    address = reverse("charter:article-edit", args=[cast.here.pk, "vision"])
    response = client.post(address, {"body": TYPED.strip(), "version": 1})
    assert response.status_code == 503
    text = response.content.decode()
    assert text.count("its disk may be full") == 1
    assert text.count(TYPED.strip()) == 2  # to send again, and to copy
    with inside(cast.here):
        assert queries.article("vision").body == ""


def test_a_form_that_makes_something_can_be_sent_again_when_the_fault_is_over(own_database):
    cast = make_cast()
    client = cast.client(cast.ana)
    address = reverse("charter:rule-add", args=[cast.here.pk])
    sent = {"text": "We share food.", "once": "key"}
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only = 1")  # as when a disk is mounted for reading only
        assert client.post(address, sent).status_code == 503
        cursor.execute("PRAGMA query_only = 0")
    assert [client.post(address, sent).status_code for _ in range(2)] == [302, 302]
    with inside(cast.here):
        assert GroundRule.objects.count() == 1


def test_reading_goes_on_while_the_disk_is_full(full_disk):
    cast, client = full_disk
    assert client.get(reverse("charter:foundation", args=[cast.here.pk])).status_code == 200


def test_a_backup_onto_a_full_disk_leaves_no_half_file(own_database, tmp_path):
    make_cast()
    key = backup.key_at(tmp_path / "key")
    target = tmp_path / "all.age"
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200, before[1]))
    try:
        with pytest.raises(backup.BackupError, match="could not be written"):
            backup.write(target, key)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["key"]


def test_a_wrong_setting_stops_the_start_with_one_sentence(tmp_path):
    done = subprocess.run(
        [sys.executable, "manage.py", "check"],
        env={"DATABASE_URL": "mysql://here", "FOURFOLD_VAR": str(tmp_path), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    last = done.stderr.strip().splitlines()[-1]
    assert last.endswith("DATABASE_URL begins with 'mysql'. Use sqlite:///file or postgresql://…")
