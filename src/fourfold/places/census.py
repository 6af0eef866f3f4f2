"""Reads the published files of the geography folder, used while building only."""

import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from fourfold.places.boundaries import Outline, county_at

COUNTY_ESTIMATES = "population/census_co-est2023-alldata.csv"
COUNTY_SURVEY = "population/acs5_county_2023.json"
ZIP_SURVEY = "population/acs5_zip_code_tabulation_area_2023.json"
COUNTY_POINTS = "zip/2025_Gaz_counties_national.txt"
PLACE_POINTS = "zip/2025_Gaz_place_national.txt"
ZIP_POINTS = "zip/2025_Gaz_zcta_national.txt"
ZIP_COUNTIES = "zip/us_geo_2020_dist_zcta_counties.csv"
ZIP_PRIMARY = "zip/us_geo_2020_dist_zctas.csv"
PLACE_COUNTIES = "zip/us_geo_2020_dist_place_counties.csv"
REGIONS = "rural/census_cbsa_list1_Jul_2023.csv"
OUTLINES = "boundaries/derived_us_counties_cb2023_5m.topojson"
LICENCE = "zip/us_geo_MIT_LICENSE.txt"
FILES = (
    COUNTY_ESTIMATES,
    COUNTY_SURVEY,
    ZIP_SURVEY,
    COUNTY_POINTS,
    PLACE_POINTS,
    ZIP_POINTS,
    ZIP_COUNTIES,
    ZIP_PRIMARY,
    PLACE_COUNTIES,
    REGIONS,
    OUTLINES,
    LICENCE,
)

# The Census Bureau ends a place's name with its legal kind, which people do not say.
KIND_ENDINGS = {
    "21": " borough",
    "25": " city",
    "37": " municipality",
    "43": " town",
    "47": " village",
    "53": " city and borough",
    "55": " comunidad",
    "57": " CDP",
    "62": " zona urbana",
    "CG": " consolidated government",
    "CN": " corporation",
}
# A city merged with its county bears both names: people say "Nashville", not
# "Nashville-Davidson metropolitan government (balance)".
MERGED_KINDS = {"00", "MG", "UC", "UG"}
MERGED_ENDING = re.compile(r"([-/,].*| city \(balance\)| unified government.*)$")


class CountyRow(NamedTuple):
    fips: str
    name: str
    state: str
    population: int
    lat: float
    lon: float


class ZipRow(NamedTuple):
    zip: str
    county: str
    population: int | None
    lat: float
    lon: float


class PlaceRow(NamedTuple):
    geoid: str
    name: str
    state: str
    counties: str
    weight: int
    lat: float
    lon: float


def read_counties(folder: Path) -> Iterator[CountyRow]:
    """Every county with its July 2023 estimate; Puerto Rico's with the survey's figure."""
    survey = {
        state + county: int(count) for _, count, _, state, county in _api(folder, COUNTY_SURVEY)
    }
    estimates = {
        row["STATE"].zfill(2) + row["COUNTY"].zfill(3): int(row["POPESTIMATE2023"])
        for row in _estimates(folder)
    }
    for row in _table(folder, COUNTY_POINTS, delimiter="|"):
        fips = row["GEOID"]
        population = survey[fips] if row["USPS"] == "PR" else estimates[fips]
        yield CountyRow(fips, row["NAME"], row["USPS"], population, *_point(row))


def read_state_totals(folder: Path) -> dict[str, tuple[str, int | None]]:
    """State code -> its name and its own row of the estimates, to check the counties against."""
    totals: dict[str, tuple[str, int | None]] = {"72": ("Puerto Rico", None)}
    for row in _estimates(folder):
        if int(row["COUNTY"]) == 0:
            totals[row["STATE"].zfill(2)] = (row["STNAME"], int(row["POPESTIMATE2023"]))
    return totals


def read_zips(folder: Path, counties: set[str], outlines: dict[str, Outline]) -> Iterator[ZipRow]:
    """Every ZIP area of the states, DC and Puerto Rico; the island areas have no counties here.

    The overlap files divide Connecticut by its eight former counties. There, the planning
    region that holds the area's internal point stands instead.
    """
    people = {code: int(count) for _, count, _, code in _api(folder, ZIP_SURVEY)}
    points = {row["GEOID"]: _point(row) for row in _table(folder, ZIP_POINTS, delimiter="|")}
    states = {fips[:2] for fips in counties}
    for row in _table(folder, ZIP_PRIMARY):
        code, county = row["ZCTA5"], row["Primary County"]
        lat, lon = points[code]
        if county.startswith("09"):
            county = county_at(lat, lon, outlines) or county
        if county[:2] in states:
            yield ZipRow(code, county, people.get(code), lat, lon)


def read_overlaps(folder: Path, counties: set[str]) -> dict[str, dict[str, float]]:
    """ZIP area -> county -> square miles of land."""
    land: dict[str, dict[str, float]] = defaultdict(dict)
    for row in _table(folder, ZIP_COUNTIES):
        if row["County GEOID"] in counties:
            land[row["ZCTA5"]][row["County GEOID"]] = float(row["Land Area"])
    return land


def read_places(folder: Path, outlines: dict[str, Outline]) -> Iterator[PlaceRow]:
    """Every place with its counties; 69 that the county list leaves out get theirs by point.

    Its weight is the people of the ZIP areas that belong to it first: enough to tell Durango,
    Colorado from Durango, Iowa, not enough to print.
    """
    weights: Counter[str] = Counter()
    for row in _table(folder, ZIP_PRIMARY):
        weights[row["Primary Place"]] += int(row["Population"])
    listed: dict[str, list[str]] = defaultdict(list)
    for row in _table(folder, PLACE_COUNTIES):
        listed[row["Place GEOID"]].append(row["County GEOID"])
    for row in _table(folder, PLACE_POINTS, delimiter="|"):
        lat, lon = _point(row)
        found = listed.get(row["GEOID"]) or [county_at(lat, lon, outlines) or ""]
        name = _spoken_name(row["NAME"], row["LSAD"])
        weight = weights[row["GEOID"]]
        yield PlaceRow(row["GEOID"], name, row["USPS"], " ".join(found), weight, lat, lon)


def _spoken_name(name: str, kind: str) -> str:
    if kind in MERGED_KINDS:
        return MERGED_ENDING.sub("", name)
    return name.removesuffix(KIND_ENDINGS.get(kind, ""))


def read_regions(folder: Path) -> tuple[dict[str, tuple[str, str]], dict[str, str]]:
    """Region code -> title and kind; county code -> region code."""
    regions, members = {}, {}
    for row in _table(folder, REGIONS):
        kind = row["Metropolitan/Micropolitan Statistical Area"][:5].lower()
        regions[row["CBSA Code"]] = (row["CBSA Title"], kind)
        members[row["FIPS State Code"] + row["FIPS County Code"]] = row["CBSA Code"]
    return regions, members


def _table(
    folder: Path, name: str, *, delimiter: str = ",", encoding: str = "utf-8"
) -> Iterator[dict[str, str]]:
    with (folder / name).open(encoding=encoding, newline="") as lines:
        for row in csv.DictReader(lines, delimiter=delimiter):
            yield {key.strip(): normalize("NFC", value.strip()) for key, value in row.items()}


def _estimates(folder: Path) -> Iterator[dict[str, str]]:
    return _table(folder, COUNTY_ESTIMATES, encoding="latin-1")


def _api(folder: Path, name: str) -> list[list[str]]:
    """The rows of a Census API answer, without its header."""
    rows: list[list[str]] = json.loads((folder / name).read_text("utf-8"))[1:]
    return rows


def _point(row: dict[str, str]) -> tuple[float, float]:
    return float(row["INTPTLAT"]), float(row["INTPTLONG"])
