"""The tables of this area, by what they are about."""

from fourfold.members.models.belonging import HiddenFrom, Membership, Representative
from fourfold.members.models.bodies import ExistingBody
from fourfold.members.models.groups import GroupMember, WorkGroup
from fourfold.members.models.inviting import INVITATION_LASTS, Invitation, Letter
from fourfold.members.models.leaving import Departure, Handover
from fourfold.members.models.offers import Offer, Pledge
from fourfold.members.models.table import Acceptance, PastTerm, Position
from fourfold.members.models.welcome import Training, TrainingTopic, Welcome, WelcomeItem
from fourfold.members.models.young import YoungMember

__all__ = [
    "INVITATION_LASTS",
    "Acceptance",
    "Departure",
    "ExistingBody",
    "GroupMember",
    "Handover",
    "HiddenFrom",
    "Invitation",
    "Letter",
    "Membership",
    "Offer",
    "PastTerm",
    "Pledge",
    "Position",
    "Representative",
    "Training",
    "TrainingTopic",
    "Welcome",
    "WelcomeItem",
    "WorkGroup",
    "YoungMember",
]
