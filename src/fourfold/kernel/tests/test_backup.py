"""A backup comes back whole, into an empty database, or says why not."""

import pyrage
import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from fourfold.kernel import backup
from fourfold.kernel.journal import record, verify
from fourfold.kernel.tenancy import EVERYWHERE, inside
from fourfold.partnerships.models import Seat, Term
from tests.databases import fresh_copy
from tests.people import make_cast


@pytest.fixture
def key(tmp_path):
    return backup.key_at(tmp_path / "key")


def everything() -> dict[str, list[dict]]:
    with inside(EVERYWHERE):
        return {
            model._meta.label: list(model._base_manager.order_by("pk").values())
            for model in backup.backed_up()
        }


@pytest.fixture
def lived_in(own_database):
    """A database with the cast and a journal, in which commits are real."""
    cast = make_cast()
    with inside(cast.here):
        record(cast.ana, "added %(thing)s", Term.objects.create(axis="p", key="a", label="ÁÉ"))
    return cast


def test_what_comes_back_is_what_was_there(lived_in, key, tmp_path):
    before = everything()
    rows = backup.write(tmp_path / "all.age", key)
    assert rows == sum(len(found) for found in before.values())
    with fresh_copy():
        assert backup.restore(tmp_path / "all.age", key) == rows
        assert everything() == before
        with inside(lived_in.here):
            assert verify() == []


def test_nothing_readable_stands_in_the_file(lived_in, key, tmp_path):
    backup.write(tmp_path / "all.age", key)
    written = (tmp_path / "all.age").read_bytes()
    assert written.startswith(b"age-encryption.org/v1")
    assert b"Ana" not in written


def test_restoring_over_something_is_refused(lived_in, key, tmp_path):
    backup.write(tmp_path / "all.age", key)
    with pytest.raises(backup.BackupError, match="not empty"):
        backup.restore(tmp_path / "all.age", key)
    assert Seat.objects.count() == 6


def test_another_key_opens_nothing(lived_in, key, tmp_path):
    backup.write(tmp_path / "all.age", key)
    with pytest.raises(backup.BackupError, match="does not open"):
        list(backup.read(tmp_path / "all.age", pyrage.x25519.Identity.generate()))


def test_a_key_that_cannot_be_read_is_named(tmp_path):
    (tmp_path / "key").mkdir()
    with pytest.raises(backup.BackupError, match="key cannot be read \\(Is a directory\\)"):
        backup.key_at(tmp_path / "key")


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.99])
def test_a_cut_off_file_is_recognized_and_restores_nothing(lived_in, key, tmp_path, kept):
    whole = tmp_path / "all.age"
    backup.write(whole, key)
    cut = tmp_path / "cut.age"
    cut.write_bytes(whole.read_bytes()[: int(whole.stat().st_size * kept)])
    with fresh_copy():
        with pytest.raises(backup.BackupError):
            backup.restore(cut, key)
        assert Seat.objects.count() == 0


def test_a_full_disk_leaves_no_half_file(lived_in, key, tmp_path):
    with pytest.raises(backup.BackupError, match="could not be written"):
        backup.write(tmp_path / "no such folder" / "all.age", key)
    assert list(tmp_path.glob("**/*.part")) == []


def test_a_backup_of_another_version_says_so(lived_in, key, tmp_path):
    backup.write(tmp_path / "all.age", key)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT set_config('fourfold.partnership', '*', false)")
        cursor.execute("DELETE FROM django_migrations WHERE app = 'portal'")
    with pytest.raises(backup.BackupError, match="another version"):
        list(backup.read(tmp_path / "all.age", key))


def test_the_commands_make_a_key_once_and_prove_the_archive(lived_in, tmp_path, capsys):
    place = {"key": tmp_path / "new.key"}
    call_command("backup", tmp_path / "one.age", **place)
    assert "A new key was made" in capsys.readouterr().out
    call_command("backup", tmp_path / "two.age", **place)
    assert "A new key was made" not in capsys.readouterr().out
    call_command("restore", tmp_path / "one.age", drill=True, **place)
    assert "The drill went well" in capsys.readouterr().out
    with pytest.raises(CommandError, match="The drill failed"):
        call_command("restore", tmp_path / "none.age", drill=True, **place)
