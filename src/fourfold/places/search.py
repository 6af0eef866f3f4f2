"""Finds counties, towns and regions by what people type: names, "Denver, CO", a ZIP, a state."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from fourfold.places import lookup
from fourfold.places.folding import fold
from fourfold.places.records import Match, Place, Region

LONGEST = 80
SHORTEST = 2

# How well a name fits what was typed, and which kind comes first where two fit equally well.
EXACT, BEGINS, HAS_WORD, CLOSED_UP, UNFIT = range(5)
COUNTY, TOWN, STATE = range(3)

_FIRST_WORDS = re.compile(r"^(city and county|county|city|town|village|parish|municipio) (of|de) ")
_COUNTY_KIND = re.compile(
    r" (county|parish|city and borough|borough|census area|municipality|planning region"
    r"|municipio|city)$"
)
_REGION_KIND = re.compile(r"( (metro|micro)(politan)?)?( statistical)?( area)?$")
_LAST_ZIP = re.compile(r"(?<![0-9])[0-9]{5}(-[0-9]{4})?\s*$")
# A name fits where what was typed begins one of its words, or begins it with all spaces left out.
_COUNTIES = """SELECT fips, key FROM county
    WHERE (instr(' ' || key, ' ' || ?1)
           OR instr(replace(key, ' ', ''), replace(?1, ' ', '')) = 1)
    AND (?2 = '' OR state = ?2)"""
_PLACES = """SELECT key, weight, geoid, name, state, counties, lat, lon FROM place
    WHERE (instr(' ' || key, ' ' || ?1)
           OR instr(replace(key, ' ', ''), replace(?1, ' ', '')) = 1)
    AND (?2 = '' OR state = ?2)"""

Rank = tuple[int, int, int, str, int]


class _Reading(NamedTuple):
    """One way to understand what was typed: a folded name, and its state ("" for any)."""

    name: str
    state: str


def find_counties(text: str, *, state: str | None = None, limit: int = 20) -> tuple[Match, ...]:
    """Counties by their own name, a town in them, a ZIP Code or their state, best first.

    At the end of an address the ZIP Code decides: "Broomfield, CO 80020".
    """
    ends = _LAST_ZIP.search(text) if len(text) <= LONGEST else None
    found = _by_zip(ends[0], state) if ends else []
    if not found:
        found = _by_name(text[: ends.start()].rstrip(", ") if ends else text, state)
    best: dict[str, Match] = {}
    for match in found:
        best.setdefault(match.county.fips, match)
    return tuple(best.values())[: max(limit, 0)]


def find_places(text: str, *, state: str | None = None, limit: int = 20) -> tuple[Place, ...]:
    """Towns by name, best first; each has a point, so this also locates what was typed."""
    for reading in _readings(text, state):
        if ranked := sorted(_ranked_places(reading), key=lambda found: found[0]):
            once = {(place.label, place.county_fips): place for _, place in reversed(ranked)}
            return tuple(reversed(once.values()))[: max(limit, 0)]
    return ()


def find_regions(text: str, *, state: str | None = None, limit: int = 20) -> tuple[Region, ...]:
    """Metro and micro areas by a word of their title: "denver" or "denver metro area"."""
    for reading in _readings(text, state):
        name = _REGION_KIND.sub("", reading.name)
        ranked = [
            ((closeness, region.kind, region.title), region)
            for region in lookup.regions(reading.state or None)
            if (closeness := _closeness(name, fold(region.title))) < UNFIT
        ]
        if ranked:
            ranked.sort(key=lambda found: found[0])
            return tuple(region for _, region in ranked[: max(limit, 0)])
    return ()


def _by_zip(text: str, state: str | None) -> list[Match]:
    area, wanted = lookup.zip_area(text), lookup.state(state or "")
    if area is None or (state and not wanted):
        return []
    touched = [lookup.county(share.county_fips) for share in area.shares]
    return [
        Match(county, "zip", area.zip)
        for county in touched
        if county and (not wanted or county.state == wanted.usps)
    ]


def _by_name(text: str, state: str | None) -> list[Match]:
    """What the first reading finds that finds anything."""
    for reading in _readings(text, state):
        ranked = [*_ranked_counties(reading), *_ranked_towns(reading), *_ranked_state(reading)]
        if ranked:
            return [match for _, match in sorted(ranked, key=lambda found: found[0])]
    return []


def _readings(text: str, state: str | None) -> Iterator[_Reading]:
    """ "Denver, CO" and "Denver CO" first name a state; "Port Washington" is first a name."""
    wanted = lookup.state(state or "")
    if len(text) > LONGEST or (state and not wanted):
        return
    before, _, after = text.rpartition(",")
    words = fold(text).split(" ")
    guesses = [(fold(before), after)]
    guesses += [(" ".join(words[:-1]), words[-1])] if len(words[-1]) == 2 else []
    guesses += [(" ".join(words), "")]
    guesses += [(" ".join(words[:-n]), " ".join(words[-n:])) for n in (1, 2, 3)]
    for name, tail in guesses:
        named = lookup.state(tail)
        rest = _FIRST_WORDS.sub("", name)
        if len(rest) < SHORTEST or (tail and not named) or (named and wanted not in (None, named)):
            continue
        within = named or wanted
        yield _Reading(rest, within.usps if within else "")


def _ranked_counties(reading: _Reading) -> Iterator[tuple[Rank, Match]]:
    for fips, key in lookup.rows(_COUNTIES, *reading):
        if county := lookup.county(fips):
            fit = _closeness(reading.name, key, _COUNTY_KIND.sub("", key))
            yield (fit, COUNTY, -county.population, fips, 0), Match(county, "name", "")


def _ranked_towns(reading: _Reading) -> Iterator[tuple[Rank, Match]]:
    for rank, place in _ranked_places(reading):
        for position, fips in enumerate(place.county_fips):
            if county := lookup.county(fips):
                yield (*rank[:4], position), Match(county, "town", place.label)


def _ranked_state(reading: _Reading) -> Iterator[tuple[Rank, Match]]:
    """Every county of a state that is named in full, when no state is named beside it."""
    named = None if reading.state else lookup.state(reading.name)
    for position, county in enumerate(lookup.counties(named.usps) if named else ()):
        yield (EXACT, STATE, 0, "", position), Match(county, "state", county.state_name)


def _ranked_places(reading: _Reading) -> Iterator[tuple[Rank, Place]]:
    for key, weight, geoid, name, state, codes, lat, lon in lookup.rows(_PLACES, *reading):
        rank = (_closeness(reading.name, key), TOWN, -weight, geoid, 0)
        yield rank, Place(geoid, name, state, tuple(codes.split(" ")), lat, lon)


def _closeness(typed: str, *names: str) -> int:
    """How well a name fits; a shorter form of it, given after it, can only fit exactly."""
    full = names[0]
    fits = (
        (EXACT, typed in names),
        (BEGINS, full.startswith(typed)),
        (HAS_WORD, f" {typed}" in full),
        (CLOSED_UP, full.replace(" ", "").startswith(typed.replace(" ", ""))),
    )
    return next((closeness for closeness, fitting in fits if fitting), UNFIT)
