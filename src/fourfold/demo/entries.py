"""The shape in which the demo's members are written down: who they are, and when they were asked.

Days are counted back from today: 300 is three hundred days ago, and 0 means never.
"""

from dataclasses import dataclass
from typing import Any

from fourfold.members.models import Invitation
from fourfold.members.recognize.kinds import PS
from fourfold.members.recognize.sectors import KIND_BY_KEY, guess

Way, Told, State = Invitation.Way, Invitation.Told, Invitation.State
Person = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Asking:
    """How somebody was asked, and what came back."""

    on: int
    answered: int = 0
    is_yes: bool = True
    way: str = Way.PHONE
    told: str = Told.PHONE
    role: str = ""
    account: str = ""  # the first name of somebody of the cast, who answers by the link
    until: str = State.SENT  # where it stands while there is no answer


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A member of the list: an organization, or (without a name) an individual."""

    people: tuple[Person, ...]
    county: str
    listed: int
    name: str = ""
    kind: str = ""
    sector: str = ""
    about: str = ""
    town: str = ""
    street: str = ""
    phone: str = ""
    note: str = ""
    hides_address: bool = False
    asking: Asking | None = None

    @property
    def key(self) -> str:
        return self.name or str(self.people[0]["name"])

    def organization(self) -> dict[str, Any] | None:
        """The words for the organization's own record."""
        if not self.name:
            return None
        kind = KIND_BY_KEY[self.kind]
        return {
            "name": self.name,
            "kind": self.kind,
            "description": self.about,
            "phone": self.phone,
            "is_government": kind.government,
            "is_tribal": self.kind == "tribal_government",
        }

    def membership(self, *, region: str) -> dict[str, Any]:
        """The words for its place in the partnership."""
        words = {"sector": self.sector, "ps": [], "region": region, "note": self.note}
        if kind := KIND_BY_KEY.get(self.kind):
            words |= {"sector": kind.sector, "ps": [p for p in PS if p in kind.ps]}
            guessed = guess(self.name)
            # Where the guess was another, a person chose the kind, and no reason stands beside it.
            words["reason"] = str(guessed.reason) if guessed.kind == self.kind else ""
        return words


def someone(name: str, title: str = "", mail: str = "", **more: Any) -> Person:
    """The words for a person on the list."""
    return {"name": name, "title": title, "email": mail, **more}
