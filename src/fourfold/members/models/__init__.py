"""The tables of this area, by what they are about."""

from fourfold.members.models.agreements import Agreement, Answer, Clause, Party
from fourfold.members.models.belonging import HiddenFrom, Membership, Representative
from fourfold.members.models.bodies import ExistingBody
from fourfold.members.models.groups import GroupMember, WorkGroup
from fourfold.members.models.inviting import INVITATION_LASTS, Invitation, Letter
from fourfold.members.models.involvement import Involvement
from fourfold.members.models.leaving import Departure, Handover
from fourfold.members.models.offers import Offer, Pledge
from fourfold.members.models.table import Acceptance, PastTerm, Position
from fourfold.members.models.welcome import Training, TrainingTopic, Welcome, WelcomeItem
from fourfold.members.models.young import YoungMember

__all__ = [
    "INVITATION_LASTS",
    "Acceptance",
    "Agreement",
    "Answer",
    "Clause",
    "Departure",
    "ExistingBody",
    "GroupMember",
    "Handover",
    "HiddenFrom",
    "Invitation",
    "Involvement",
    "Letter",
    "Membership",
    "Offer",
    "Party",
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
