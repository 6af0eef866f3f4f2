"""What the starter pack says, read once: nothing that could not lie on a bus."""

from dataclasses import dataclass

from django.db.models import Q

from fourfold.charter.models import GroundRule, RuleBook
from fourfold.charter.queries import Part, proposal, rule_book, rules
from fourfold.meetings.models import Meeting
from fourfold.meetings.queries import next_meeting
from fourfold.members.balance.queries import Balance, balance
from fourfold.members.models import Departure
from fourfold.members.people.queries import Member, memberships, seen_by
from fourfold.partnerships.models import Partnership, Role, Seat


@dataclass(frozen=True)
class Contents:
    """Everything in the pack, as any member may know it."""

    partnership: Partnership
    parts: list[Part]
    rules: list[GroundRule]
    book: RuleBook
    balance: Balance
    meeting: Meeting | None
    sheet: list[Member]


def contents(partnership: Partnership) -> Contents:
    """The pack of the open partnership; the same for whoever prints it."""
    return Contents(
        partnership=partnership,
        parts=proposal(),
        rules=rules(),
        book=rule_book(),
        balance=balance(),
        meeting=next_meeting(),
        sheet=contact_sheet(partnership),
    )


def contact_sheet(partnership: Partnership) -> list[Member]:
    """Every member as a plain member sees it, with those people who said what may be shared.

    Paper goes from hand to hand: who hides from one organization is on no paper at all. Members
    that have left are not on it either.
    """
    found = memberships(people=Q(shares_contact=True, hidden_from=None))
    found = found.filter(Q(away=None) | Q(away=Departure.Kind.PAUSED))
    nobody = Seat(partnership=partnership, role=Role.MEMBER)
    return [one for one in seen_by(nobody, found) if one.people or not one.is_individual]
