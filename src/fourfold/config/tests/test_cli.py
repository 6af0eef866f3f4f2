"""The command line keeps files to itself and says in one sentence what is wrong with a setting."""

import os
import stat
import subprocess
import sys

import pytest
from django.conf import settings

pytestmark = pytest.mark.sqlite_only


def fourfold(folder, *words, **given):
    return subprocess.run(
        [sys.executable, "-m", "fourfold.config.cli", *words],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": "src", "FOURFOLD_VAR": str(folder), **given},
        cwd=settings.PACKAGE.parent.parent,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("FOURFOLD_SMTP_PORT", "abc", "FOURFOLD_SMTP_PORT is 'abc'. Set it to a whole number."),
        ("FOURFOLD_DEMO", "maybe", "FOURFOLD_DEMO is 'maybe'. Set it to 1 or 0."),
        (
            "FOURFOLD_TIME_ZONE",
            "Denver",
            "FOURFOLD_TIME_ZONE is 'Denver'. Set it to a name such as America/Denver.",
        ),
        (
            "FOURFOLD_SECRET_KEY_FILE",
            "no such file",
            "FOURFOLD_SECRET_KEY_FILE is 'no such file', which cannot be read.",
        ),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_in_one_sentence(tmp_path, name, value, said):
    done = fourfold(tmp_path, "check", **{name: value})
    assert (done.returncode, done.stderr) == (1, f"{said}\n")


def test_what_is_made_is_for_the_one_who_runs_it(tmp_path):
    folder = tmp_path / "var"
    assert fourfold(folder, "prepare").returncode == 0
    made = {folder, *folder.rglob("*")}
    assert len(made) > 2
    assert [path for path in made if stat.S_IMODE(path.stat().st_mode) & 0o077] == []
