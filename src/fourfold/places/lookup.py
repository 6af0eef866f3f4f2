"""Answers about counties, ZIP areas, regions and states from the packaged file.

Counties, states and regions are read once and kept (about 2 MB); ZIP areas and places are read
when asked for. Every thread and every forked process opens the file for itself, read-only.
"""

import json
import math
import os
import re
import sqlite3
import threading
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from fourfold.places.folding import fold
from fourfold.places.records import County, Region, Share, State, ZipArea

PACKAGED = Path(__file__).parent / "packaged" / "places.sqlite3"
EARTH_RADIUS_KM = 6371.0088

_opened = threading.local()
_ZIP = re.compile(r"\s*([0-9]{5})(-[0-9]{4})?\s*")


class Point(Protocol):
    """Anything with a latitude and a longitude in degrees."""

    @property
    def lat(self) -> float: ...
    @property
    def lon(self) -> float: ...


def rows(sql: str, *values: str) -> list[tuple[Any, ...]]:
    """The rows of one query to the packaged file."""
    process, file = getattr(_opened, "held", (None, None))
    if file is None or process != os.getpid():
        file = sqlite3.connect(f"{PACKAGED.as_uri()}?mode=ro&immutable=1", uri=True)
        file.execute("PRAGMA cache_size = -512")
        _opened.held = (os.getpid(), file)
    return list(file.execute(sql, values))


@cache
def states() -> tuple[State, ...]:
    """The states, the District of Columbia and Puerto Rico, by name."""
    return tuple(State(*row) for row in rows("SELECT fips, usps, name FROM state ORDER BY name"))


def state(text: str) -> State | None:
    """A state by its name ("Colorado"), postal letters ("CO") or code ("08")."""
    return _states_by_any_name().get(fold(text[:60]))


def county(fips: str) -> County | None:
    """A county by its five-digit code."""
    return _all_counties().get(fips)


def counties(of_state: str) -> tuple[County, ...]:
    """The counties of a state, by name; none for a state that does not exist."""
    found = state(of_state)
    return _counties_by_state()[found.usps] if found else ()


def zip_code(text: str) -> str | None:
    """The five digits of "80020" or "80020-1234"; None for anything else."""
    found = _ZIP.fullmatch(text) if len(text) < 40 else None
    return found[1] if found else None


def zip_area(text: str) -> ZipArea | None:
    """The area of a ZIP Code; None for bad input and for codes without an area (P.O. boxes)."""
    code = zip_code(text)
    found = _zip_areas([code]) if code else ()
    return found[0] if found else None


def zip_areas(county_fips: str) -> tuple[ZipArea, ...]:
    """Every ZIP area with land or water in the county, also those that lie mostly elsewhere."""
    sql = """SELECT zip FROM zip WHERE county = ?
        UNION SELECT zip FROM share WHERE county = ? ORDER BY zip"""
    return _zip_areas(code for (code,) in rows(sql, county_fips, county_fips))


def region(code: str) -> Region | None:
    """A metro or micro area by its Census code."""
    return _all_regions().get(code)


def regions(of_state: str | None = None) -> tuple[Region, ...]:
    """The metro and micro areas by title, all or those with a county in the state."""
    everywhere = tuple(_all_regions().values())
    if of_state is None:
        return everywhere
    codes = {one.region for one in counties(of_state)}
    return tuple(one for one in everywhere if one.code in codes)


def population(county_codes: Iterable[str]) -> int:
    """The people of several counties, each counted once; LookupError for a code we lack."""
    total = 0
    for fips in set(county_codes):
        found = county(fips)
        if found is None:
            raise LookupError(f"No county has the code {fips}.")
        total += found.population
    return total


def distance_km(one: Point, other: Point) -> float:
    """Great-circle distance in kilometers."""
    lat1, lat2 = math.radians(one.lat), math.radians(other.lat)
    half_lat, half_lon = (lat2 - lat1) / 2, math.radians(other.lon - one.lon) / 2
    chord = math.sin(half_lat) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(chord)))


@cache
def _states_by_any_name() -> dict[str, State]:
    return {fold(name): one for one in states() for name in (one.fips, one.usps, one.name)}


@cache
def _all_counties() -> dict[str, County]:
    sql = """SELECT c.fips, c.name, c.state, s.name, c.population, c.lat, c.lon, c.region
        FROM county c JOIN state s ON s.usps = c.state ORDER BY c.fips"""
    return {row[0]: County(*row) for row in rows(sql)}


@cache
def _counties_by_state() -> dict[str, tuple[County, ...]]:
    """Sorted as people sort: "Doña Ana" stands among the D's, "St." where it is spelled out."""
    grouped: dict[str, list[County]] = defaultdict(list)
    for one in sorted(_all_counties().values(), key=lambda one: (fold(one.name), one.fips)):
        grouped[one.state].append(one)
    return {usps: tuple(found) for usps, found in grouped.items()}


@cache
def _all_regions() -> dict[str, Region]:
    members: dict[str, list[str]] = defaultdict(list)
    for one in _all_counties().values():
        if one.region:
            members[one.region].append(one.fips)
    found = rows("SELECT code, title, kind FROM region ORDER BY title, code")
    return {code: Region(code, title, kind, tuple(members[code])) for code, title, kind in found}


def _zip_areas(codes: Iterable[str]) -> tuple[ZipArea, ...]:
    sql = """SELECT z.zip, z.county, z.population, z.lat, z.lon, z.split_known, s.county, s.share
        FROM zip z LEFT JOIN share s ON s.zip = z.zip
        WHERE z.zip IN (SELECT value FROM json_each(?))
        ORDER BY z.zip, s.county <> z.county, s.share DESC, s.county"""
    found: dict[str, tuple[Any, ...]] = {}
    shares: dict[str, list[Share]] = defaultdict(list)
    for code, *area, other, share in rows(sql, json.dumps(list(codes))):
        found[code] = tuple(area)
        shares[code].append(Share(other, share) if other else Share(area[0], 1.0))
    return tuple(
        ZipArea(code, fips, people, lat, lon, tuple(shares[code]), bool(split_known))
        for code, (fips, people, lat, lon, split_known) in found.items()
    )
