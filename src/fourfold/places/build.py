"""Makes the packaged file: `python -m fourfold.places.build <folder with the Census files>`.

The same input gives the same rows in the same order, and the same bytes under one SQLite version.
"""

import shutil
import sqlite3
import sys
from collections import defaultdict
from contextlib import closing
from pathlib import Path

from fourfold.places import census
from fourfold.places.boundaries import read_outlines
from fourfold.places.census import CountyRow, PlaceRow, ZipRow
from fourfold.places.folding import fold
from fourfold.places.lookup import PACKAGED

LICENCE_NAME = "us_geo_LICENSE.txt"

SCHEMA = """
CREATE TABLE state (fips TEXT PRIMARY KEY, usps TEXT, name TEXT) WITHOUT ROWID;
CREATE TABLE county (fips TEXT PRIMARY KEY, name TEXT, key TEXT, state TEXT, population INTEGER,
    lat REAL, lon REAL, region TEXT) WITHOUT ROWID;
CREATE TABLE region (code TEXT PRIMARY KEY, title TEXT, kind TEXT) WITHOUT ROWID;
CREATE TABLE zip (zip TEXT PRIMARY KEY, county TEXT, population INTEGER, lat REAL, lon REAL,
    split_known INTEGER) WITHOUT ROWID;
CREATE INDEX zip_by_county ON zip (county);
CREATE TABLE share (zip TEXT, county TEXT, share REAL, PRIMARY KEY (zip, county)) WITHOUT ROWID;
CREATE INDEX share_by_county ON share (county);
CREATE TABLE place (geoid TEXT PRIMARY KEY, name TEXT, key TEXT, state TEXT, counties TEXT,
    weight INTEGER, lat REAL, lon REAL) WITHOUT ROWID;
"""


class BuildError(Exception):
    """The input cannot make a true file; the message says what is wrong with it."""


def build(folder: Path, target: Path = PACKAGED) -> None:
    """Read, check, write beside the target, then put it in place at once."""
    missing = [name for name in census.FILES if not (folder / name).is_file()]
    if missing:
        raise BuildError(f"Put these files into {folder} first: {', '.join(missing)}.")
    counties, totals = sorted(census.read_counties(folder)), census.read_state_totals(folder)
    _check_counties(counties, totals)
    codes = {county.fips for county in counties}
    outlines = read_outlines(folder / census.OUTLINES)
    zips = sorted(census.read_zips(folder, codes, outlines))
    overlaps = census.read_overlaps(folder, codes)
    _check_zips(zips, codes, overlaps)
    places = sorted(census.read_places(folder, outlines))
    _check_places(places, codes)
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_suffix(".draft")
    draft.unlink(missing_ok=True)
    with closing(sqlite3.connect(draft, isolation_level=None)) as file:
        file.executescript("PRAGMA journal_mode = OFF;" + SCHEMA)
        file.execute("BEGIN")
        _write_states(file, {c.fips[:2]: c.state for c in counties}, totals)
        _write_counties(file, counties, census.read_regions(folder))
        _write_zips(file, zips, overlaps)
        _write_places(file, places)
        file.execute("COMMIT")
        file.execute("VACUUM")
    draft.replace(target)
    shutil.copyfile(folder / census.LICENCE, target.parent / LICENCE_NAME)


def _check_counties(counties: list[CountyRow], totals: dict[str, tuple[str, int | None]]) -> None:
    sums: dict[str, int] = defaultdict(int)
    for county in counties:
        sums[county.fips[:2]] += county.population
    for state, (name, total) in totals.items():
        if total is not None and sums[state] != total:
            raise BuildError(f"The counties of {name} hold {sums[state]} people, not {total}.")


def _check_zips(zips: list[ZipRow], codes: set[str], overlaps: dict[str, dict[str, float]]) -> None:
    for area in zips:
        if area.county not in codes:
            raise BuildError(f"ZIP area {area.zip} names county {area.county}, which is unknown.")
        land = overlaps.get(area.zip)
        if land and land[area.county] < max(land.values()):
            raise BuildError(f"ZIP area {area.zip} has more land outside county {area.county}.")


def _check_places(places: list[PlaceRow], codes: set[str]) -> None:
    for place in places:
        if not codes.issuperset(place.counties.split(" ")):
            raise BuildError(f"{place.name}, {place.state} names an unknown county.")


def _write_states(
    file: sqlite3.Connection, letters: dict[str, str], totals: dict[str, tuple[str, int | None]]
) -> None:
    file.executemany(
        "INSERT INTO state VALUES (?, ?, ?)",
        [(fips, letters[fips], totals[fips][0]) for fips in sorted(letters)],
    )


def _write_counties(
    file: sqlite3.Connection,
    counties: list[CountyRow],
    delineation: tuple[dict[str, tuple[str, str]], dict[str, str]],
) -> None:
    regions, members = delineation
    file.executemany(
        "INSERT INTO county VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (c.fips, c.name, fold(c.name), c.state, c.population, c.lat, c.lon, members.get(c.fips))
            for c in counties
        ],
    )
    file.executemany(
        "INSERT INTO region VALUES (?, ?, ?)",
        [(code, *regions[code]) for code in sorted(regions)],
    )


def _write_zips(
    file: sqlite3.Connection, zips: list[ZipRow], overlaps: dict[str, dict[str, float]]
) -> None:
    """A ZIP area in one county has no rows of shares; the others have one for each county."""
    file.executemany(
        "INSERT INTO zip VALUES (?, ?, ?, ?, ?, ?)",
        [(*area, area.zip in overlaps) for area in zips],
    )
    divided = [area.zip for area in zips if len(overlaps.get(area.zip, {})) > 1]
    file.executemany(
        "INSERT INTO share VALUES (?, ?, ?)",
        [
            (code, county, round(land / sum(overlaps[code].values()), 4))
            for code in divided
            for county, land in sorted(overlaps[code].items())
        ],
    )


def _write_places(file: sqlite3.Connection, places: list[PlaceRow]) -> None:
    file.executemany(
        "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (p.geoid, p.name, fold(p.name), p.state, p.counties, p.weight, p.lat, p.lon)
            for p in places
        ],
    )


def main(arguments: list[str]) -> str | None:
    """The command line: one folder in; a sentence where something is wrong."""
    if len(arguments) != 1:
        return "Name one folder: python -m fourfold.places.build <folder>"
    try:
        build(Path(arguments[0]))
    except BuildError as problem:
        return str(problem)
    except (KeyError, ValueError) as problem:
        return f"A file is not laid out as expected. Compare it with SOURCES.md: {problem}."
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
