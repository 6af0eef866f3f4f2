"""A chair that a partnership may want, in our own words, with the reason.

Collected from the sectors that the toolkit, federal task forces and working coalitions name. Core
ones are named by most of them. There is none for organizations led by survivors: whoever sat on it
would be known by it. The chairs for lived experience are for that, and they name nobody.
"""

from dataclasses import dataclass

from django.utils.functional import Promise

V, T, S, P = "prevention", "protection", "prosecution", "partnership"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A chair to choose. `gap` is said while nobody sits on it."""

    key: str
    title: Promise
    gap: Promise
    why: Promise
    ps: tuple[str, ...] = ()
    sector: str = ""
    kinds: tuple[str, ...] = ()
    is_core: bool = False
    is_lived_experience: bool = False
