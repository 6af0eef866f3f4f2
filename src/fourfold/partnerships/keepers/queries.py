"""The area in words, and whether the hotline was verified lately."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from fourfold.partnerships import law
from fourfold.partnerships.models import Partnership
from fourfold.places import lookup, search, tribal
from fourfold.places.records import County, Region, Source

VERIFIED_FOR = timedelta(days=180)
MOST_FOUND = 30


@dataclass(frozen=True)
class AreaOf:
    """The counties of a partnership, how many people live there, and who counted them."""

    counties: list[County]
    people: int
    sources: list[Source]


def area_of(partnership: Partnership) -> AreaOf:
    counties = [county for code in partnership.counties if (county := lookup.county(code))]
    counties.sort(key=lambda county: (county.state, county.name))
    sources = list(dict.fromkeys(county.population_source for county in counties))
    return AreaOf(counties, lookup.population(county.fips for county in counties), sources)


@dataclass(frozen=True)
class Findings:
    """What a search for counties found, and metro areas that can be taken as a whole."""

    counties: list[County]
    regions: list[Region]


def find_area(text: str, *, but: list[str]) -> Findings:
    """Counties by name, ZIP Code, town or state, and metro areas, without what is there already."""
    matches = search.find_counties(text, limit=MOST_FOUND + len(but))
    counties = [match.county for match in matches if match.county.fips not in but]
    regions = [
        region
        for region in search.find_regions(text, limit=5)
        if not set(region.county_fips) <= set(but)
    ]
    return Findings(counties[:MOST_FOUND], regions)


def lands_nearby(partnership: Partnership) -> list[str]:
    """Tribal lands of the states that the area is in: suggestions, and no judgment on others."""
    states = {county.state for county in area_of(partnership).counties}
    nations = {n.land: n for state in sorted(states) for n in tribal.tribal_nations(state)}
    return [land for land in nations if land not in partnership.tribal_lands]


def missing(partnership: Partnership) -> list[tuple[str, str]]:
    """What the settings still lack, each with the page where it is filled in."""
    mine = partnership
    there = [
        (_("Area"), "area", mine.has_area),
        (_("Hotline"), "hotline", mine.has_hotline),
        (_("Host"), "keepers", mine.host),
        (_("Data custodian"), "keepers", mine.custodian),
        (_("Successor"), "keepers", mine.successor),
        (_("Answer of counsel"), "records-law", not law.is_unanswered(mine)),
    ]
    return [(label, page) for label, page, known in there if not known]


def hotline_is_old(partnership: Partnership) -> bool:
    """Whether the number was verified so long ago that somebody should call it again."""
    day = partnership.hotline_verified_on
    if not partnership.hotline_phone:
        return False
    return day is None or timezone.localdate() - day > VERIFIED_FOR


def held_partnerships() -> list[UUID]:
    """Where a legal hold stops every purge: the same rule as `law.purges_are_stopped`."""
    held = Partnership.objects.exclude(hold_since=None)
    return list(held.values_list("pk", flat=True))
