"""The tables of this area, by what they are about."""

from fourfold.members.models.belonging import HiddenFrom, Membership, Representative
from fourfold.members.models.bodies import ExistingBody
from fourfold.members.models.inviting import INVITATION_LASTS, Invitation, Letter
from fourfold.members.models.table import Position

__all__ = [
    "INVITATION_LASTS",
    "ExistingBody",
    "HiddenFrom",
    "Invitation",
    "Letter",
    "Membership",
    "Position",
    "Representative",
]
