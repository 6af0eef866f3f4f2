"""Spanish is as complete as English."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest
from django.utils.dates import MONTHS, MONTHS_3, MONTHS_AP, WEEKDAYS, WEEKDAYS_ABBR
from django.utils.translation import override

PACKAGE = Path("src/fourfold").resolve()
CATALOG = PACKAGE / "locale/es/LC_MESSAGES/django.po"
MAKE = ("makemessages", "-l", "es", "--no-obsolete", "--no-location", "-v", "0")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def entries() -> list[polib.POEntry]:
    return [entry for entry in polib.pofile(str(CATALOG)) if not entry.obsolete]


def translations(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def test_every_text_is_translated():
    assert [entry.msgid for entry in entries() if not entry.translated()] == []


def test_no_text_takes_the_place_of_a_month_or_a_day():
    """Our "May" would be May's translation in every date."""
    named = (MONTHS, MONTHS_3, MONTHS_AP, WEEKDAYS, WEEKDAYS_ABBR)
    with override(None):
        names = {str(name) for names in named for name in names.values()}
    assert [entry.msgid for entry in entries() if entry.msgid in names] == []


def test_every_translation_fills_in_the_same_values():
    wrong = []
    for entry in entries():
        wanted = {*PLACEHOLDER.findall(entry.msgid), *PLACEHOLDER.findall(entry.msgid_plural)}
        for text in translations(entry):
            # The form for one thing may leave the number out: "an invitation".
            missing = wanted - set(PLACEHOLDER.findall(text))
            if set(PLACEHOLDER.findall(text)) - wanted or (missing and not entry.msgid_plural):
                wrong.append(entry.msgid)
    assert wrong == []


def test_the_catalog_holds_every_text_of_the_program(tmp_path):
    if shutil.which("xgettext") is None:
        pytest.skip("xgettext is not installed: the catalog cannot be compared")
    copy = tmp_path / "fourfold"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("dist", "packaged", "fonts"))
    subprocess.run(
        [sys.executable, "-m", "django", *MAKE],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(PACKAGE.parent), "FOURFOLD_VAR": str(tmp_path)},
        check=True,
        capture_output=True,
    )
    there = {(entry.msgctxt, entry.msgid) for entry in entries()}
    made = polib.pofile(str(copy / "locale/es/LC_MESSAGES/django.po"))
    assert {(entry.msgctxt, entry.msgid) for entry in made} - there == set()
