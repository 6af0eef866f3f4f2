"""Compiles the translations. Pure Python, so that no gettext is needed to run from a checkout."""

from pathlib import Path

import polib

for source in Path("src/fourfold/locale").glob("*/LC_MESSAGES/*.po"):
    made = source.with_suffix(".mo")
    if not made.exists() or made.stat().st_mtime < source.stat().st_mtime:
        polib.pofile(str(source)).save_as_mofile(str(made))
