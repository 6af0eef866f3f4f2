"""Partnership and Seat, the two tables that are read before a scope is open, and what is theirs."""

from fourfold.partnerships.models.ending import Ending
from fourfold.partnerships.models.handing import KeptThing, Promise
from fourfold.partnerships.models.partnership import Partnership, SetupToken
from fourfold.partnerships.models.removing import Removal
from fourfold.partnerships.models.seats import Role, Seat, SeatQuerySet
from fourfold.partnerships.models.succession import Keeper, Passing
from fourfold.partnerships.models.terms import Term

__all__ = [
    "Ending",
    "Keeper",
    "KeptThing",
    "Partnership",
    "Passing",
    "Promise",
    "Removal",
    "Role",
    "Seat",
    "SeatQuerySet",
    "SetupToken",
    "Term",
]
