"""Tribal governments and their lands, as suggestions beside counties.

No public-domain file at hand lists them all, so this holds only entries that are certain.
A partnership names any tribal nation or land it likes; the list is never a test of a name.
"""

from dataclasses import dataclass

from fourfold.places.lookup import state


@dataclass(frozen=True, slots=True)
class TribalNation:
    """A federally recognized government, the name of its land, and the states the land is in."""

    government: str
    land: str
    states: tuple[str, ...]


NATIONS = (
    TribalNation("Southern Ute Indian Tribe", "Southern Ute Reservation", ("CO",)),
    TribalNation("Ute Mountain Ute Tribe", "Ute Mountain Ute Reservation", ("CO", "NM", "UT")),
)


def tribal_nations(of_state: str) -> tuple[TribalNation, ...]:
    """The suggestions for a state; an empty answer says nothing about who lives there."""
    found = state(of_state)
    return tuple(nation for nation in NATIONS if found and found.usps in nation.states)
