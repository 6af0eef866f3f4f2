"""The sample files for a server are what the guide shows, and what the program reads."""

import re

import pytest
from django.conf import settings

ROOT = settings.PACKAGE.parent.parent
GUIDE = (ROOT / "docs/guide/operator.md").read_text(encoding="utf-8")
FILES = sorted((ROOT / "deploy").iterdir())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_guide_shows_each_file_as_it_is(file):
    assert f"```\n{file.read_text(encoding='utf-8').strip()}\n```" in GUIDE


def test_every_setting_in_the_sample_is_one_that_the_guide_explains():
    sample = (ROOT / "deploy/fourfold.env").read_text(encoding="utf-8")
    names = re.findall(r"^(\w+)=", sample, re.MULTILINE)
    assert names
    assert [name for name in names if f"| `{name}" not in GUIDE] == []
