"""What the packaged file knows, as plain values."""

from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Source:
    """Where a figure comes from, for printing beside it."""

    title: str
    vintage: str


ESTIMATES = Source("U.S. Census Bureau, Population Estimates Program", "July 1, 2023")
SURVEY = Source("U.S. Census Bureau, American Community Survey, 5-year estimates", "2019-2023")


@dataclass(frozen=True, slots=True)
class State:
    """A state, the District of Columbia or Puerto Rico."""

    fips: str
    usps: str
    name: str


@dataclass(frozen=True, slots=True)
class County:
    """A county or what stands in its place; `lat` and `lon` are its Census internal point."""

    fips: str
    name: str
    state: str
    state_name: str
    population: int
    lat: float
    lon: float
    region: str | None

    @property
    def label(self) -> str:
        """The name as people write it: "Orleans Parish, LA"."""
        return self.name if self.name == self.state_name else f"{self.name}, {self.state}"

    @property
    def population_source(self) -> Source:
        """The yearly estimates do not cover Puerto Rico by municipio; the survey does."""
        return SURVEY if self.state == "PR" else ESTIMATES


@dataclass(frozen=True, slots=True)
class Share:
    """The part (0 to 1) of a ZIP area's land that lies in one county."""

    county_fips: str
    share: float


@dataclass(frozen=True, slots=True)
class ZipArea:
    """A ZIP area; `shares` has its first county first, then the others by land.

    `population` is None where the survey gives none. `split_known` is False where no file
    divides the area among today's counties (Connecticut); the one share is then the county
    that holds its internal point.
    """

    zip: str
    county_fips: str
    population: int | None
    lat: float
    lon: float
    shares: tuple[Share, ...]
    split_known: bool

    @property
    def other_counties(self) -> tuple[str, ...]:
        """The counties beside the first one."""
        return tuple(share.county_fips for share in self.shares[1:])


@dataclass(frozen=True, slots=True)
class Place:
    """A city, town, village or Census-designated place, with every county it lies in."""

    geoid: str
    name: str
    state: str
    county_fips: tuple[str, ...]
    lat: float
    lon: float

    @property
    def label(self) -> str:
        """The name with its state: "Aurora, CO"."""
        return f"{self.name}, {self.state}"


@dataclass(frozen=True, slots=True)
class Region:
    """A metro or micro area of the July 2023 delineation: counties that belong together."""

    code: str
    title: str
    kind: Literal["metro", "micro"]
    county_fips: tuple[str, ...]

    @property
    def label(self) -> str:
        """The title in words: "Denver-Aurora-Centennial, CO metro area"."""
        if self.kind == "metro":
            return _("%(title)s metro area") % {"title": self.title}
        return _("%(title)s micro area") % {"title": self.title}


@dataclass(frozen=True, slots=True)
class Match:
    """A county that a search found, and through what: its name, a town, a ZIP, its state."""

    county: County
    kind: Literal["name", "town", "zip", "state"]
    through: str
