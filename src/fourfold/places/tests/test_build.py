"""The packaged file is what the published files make, and false input makes none."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from fourfold.places import census
from fourfold.places.boundaries import county_at, read_outlines
from fourfold.places.build import LICENCE_NAME, build, main
from fourfold.places.lookup import PACKAGED

TABLES = ("state", "county", "region", "zip", "share", "place")


@pytest.fixture(scope="module")
def geo(shared_data: Path) -> Path:
    return shared_data / "geo"


@pytest.fixture(scope="module")
def rebuilt(geo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("places") / "places.sqlite3"
    build(geo, target)
    return target


@pytest.fixture
def altered(geo: Path, tmp_path: Path) -> Path:
    """The same files as links, so that a test can replace one of them."""
    folder = tmp_path / "geo"
    for name in census.FILES:
        link = folder / name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(geo / name)
    return folder


def test_a_rebuild_has_the_content_of_the_packaged_file(rebuilt: Path) -> None:
    with closing(sqlite3.connect(rebuilt)) as new, closing(sqlite3.connect(PACKAGED)) as old:
        for table in TABLES:
            rows = f"SELECT * FROM {table}"
            assert new.execute(rows).fetchall() == old.execute(rows).fetchall(), table


def test_a_build_leaves_the_file_and_its_licence_and_nothing_else(rebuilt: Path) -> None:
    made = sorted(path.name for path in rebuilt.parent.iterdir())
    assert made == ["places.sqlite3", LICENCE_NAME]
    packaged = PACKAGED.parent / LICENCE_NAME
    assert (rebuilt.parent / LICENCE_NAME).read_text() == packaged.read_text()


def test_two_builds_have_the_same_bytes(geo: Path, rebuilt: Path, tmp_path: Path) -> None:
    build(geo, tmp_path / "again.sqlite3")
    assert (tmp_path / "again.sqlite3").read_bytes() == rebuilt.read_bytes()


def test_the_source_of_every_file_stands_beside_the_packaged_one() -> None:
    text = (PACKAGED.parent / "SOURCES.md").read_text()
    unnamed = [name for name in census.FILES if name not in text and name != census.LICENCE]
    assert unnamed == []
    assert "Permission is hereby granted" in (PACKAGED.parent / LICENCE_NAME).read_text()


def test_missing_files_are_named(tmp_path: Path) -> None:
    said = main([str(tmp_path)])
    assert said is not None
    assert all(name in said for name in census.FILES)


def test_the_command_asks_for_one_folder() -> None:
    assert main([]) == "Name one folder: python -m fourfold.places.build <folder>"


def test_counties_that_do_not_add_up_to_their_state_are_refused(altered: Path) -> None:
    _replace(altered / census.COUNTY_ESTIMATES, ",76860,", ",76861,")
    said = main([str(altered)])
    assert said == "The counties of Colorado hold 5877611 people, not 5877610."


def test_a_zip_in_an_unknown_county_is_refused(altered: Path) -> None:
    _replace(altered / census.ZIP_PRIMARY, "80020,08014,", "80020,08999,")
    assert main([str(altered)]) == "ZIP area 80020 names county 08999, which is unknown."


def test_a_zip_with_more_land_elsewhere_is_refused(altered: Path) -> None:
    _replace(altered / census.ZIP_PRIMARY, "80020,08014,", "80020,08013,")
    assert main([str(altered)]) == "ZIP area 80020 has more land outside county 08013."


def test_a_place_in_an_unknown_county_is_refused(altered: Path) -> None:
    _replace(altered / census.PLACE_COUNTIES, "0809280,08014", "0809280,08999")
    assert main([str(altered)]) == "Broomfield, CO names an unknown county."


def test_a_file_of_another_layout_is_refused(altered: Path) -> None:
    _replace(altered / census.COUNTY_POINTS, "GEOID", "CODE")
    said = main([str(altered)])
    assert said is not None
    assert said.startswith("A file is not laid out as expected.")


def test_the_outlines_hold_the_points_of_the_counties(geo: Path) -> None:
    outlines = read_outlines(geo / census.OUTLINES)
    assert len(outlines) == 3222
    assert county_at(39.7392, -104.9903, outlines) == "08031"
    assert county_at(39.9539, -105.0509, outlines) == "08014"
    assert county_at(0.0, 0.0, outlines) is None


def _replace(link: Path, old: str, new: str) -> None:
    text = link.read_bytes().decode("latin-1")
    assert old in text
    link.unlink()
    link.write_bytes(text.replace(old, new).encode("latin-1"))
