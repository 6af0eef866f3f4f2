"""What the documentation says of the program is so."""

import re
from pathlib import Path

OPERATOR = Path("docs/guide/operator.md").read_text(encoding="utf-8")
SETTINGS = Path("src/fourfold/config/settings.py").read_text(encoding="utf-8")
AREAS = {path.name for path in Path("src/fourfold").iterdir() if (path / "apps.py").exists()}


def test_every_setting_is_named_in_the_operators_guide():
    read = set(re.findall(r'env\.\w+\(\s*"((?:FOURFOLD_|DATABASE_)\w+)"', SETTINGS))
    # A row may name several that begin alike: `FOURFOLD_SMTP_HOST`, `_PORT`.
    named = set(re.findall(r"`((?:FOURFOLD_|DATABASE_)\w+)`", OPERATOR))
    endings = set(re.findall(r"`(_\w+)`", OPERATOR))
    missing = {
        name for name in read - named if not any(name.endswith(ending) for ending in endings)
    }
    assert missing == set()


def test_every_area_has_a_page():
    pages = {path.stem for path in Path("docs/areas").glob("*.md")}
    assert sorted(AREAS - {"kernel", "directory"} - pages) == []


def test_links_between_the_pages_lead_somewhere():
    pages = [Path("README.md"), Path("CONTRIBUTING.md"), *Path("docs").rglob("*.md")]
    dead = [
        f"{page}: {target}"
        for page in pages
        for target in re.findall(r"\]\(([^)#:]+)[)#]", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert dead == []
