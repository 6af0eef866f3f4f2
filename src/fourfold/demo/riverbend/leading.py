"""The chairs that lead in Riverbend: one rotated, one renewed, one ends soon, one is empty."""

from collections.abc import Iterator
from functools import partial

from fourfold.demo.story import Happening, Stage
from fourfold.members.models import Invitation, Position
from fourfold.members.positions import commands as listing
from fourfold.members.positions.leading import commands as leading
from fourfold.members.positions.terms import commands as terms
from fourfold.members.positions.terms.commands import Sitting

Told = Invitation.Told
SERVICES, LAW = "Co-chair from services", "Co-chair from law enforcement"
STEWARD, COORDINATOR = "Steward of the path for conflict", "Coordinator of the partnership"
TRAINING, DATA = "Head of the training committee", "Head of the data group"
# Title: the role, and how many months a term lasts.
CHAIRS: dict[str, tuple[str, int]] = {
    SERVICES: ("co_chair", 12),
    LAW: ("co_chair", 12),
    STEWARD: ("steward", 24),
    COORDINATOR: ("coordinator", 12),
    TRAINING: ("committee_lead", 12),
    DATA: ("committee_lead", 12),
}
# Who took which chair, when the term began and ends, in days from today.
FIRST_TERMS = (
    (SERVICES, "Marguerite Chávez", -300, -60),
    (LAW, "Marcus Delgado", -300, 25),
    (STEWARD, "Sol Tafoya", -300, 430),
    (COORDINATOR, "Ana Lucero", -300, 75),
    (TRAINING, "Bernadette Aragon", -280, -110),
    (DATA, "Eve Okafor", -220, 145),
)
# Who comes next, and who steps in.
BESIDE = (
    (LAW, "Vivian Castellanos", "Dana Whitlock"),
    (STEWARD, None, "Nadia Haddad"),
    (COORDINATOR, None, "Priya Raman"),
    (SERVICES, None, "Luz Trujillo"),
)


def leading_chairs() -> Iterator[Happening]:
    for title, (role, months) in CHAIRS.items():
        yield 305, partial(add_chair, title=title, role=role, months=months)
    for title, person, starts, ends in FIRST_TERMS:
        yield -starts, partial(begin, title=title, person=person, days=(starts, ends))
    yield 110, partial(renew, title=TRAINING, ends=255)
    yield 90, partial(end, title=DATA)
    yield 80, partial(beside, title=SERVICES, successor="Adaeze Nwosu", substitute=None)
    yield 70, partial(accept, title=SERVICES, person="Adaeze Nwosu", told_how=Told.PERSON)
    yield 60, partial(hand_on, title=SERVICES, ends=305)
    for title, successor, substitute in BESIDE:
        yield 40, partial(beside, title=title, successor=successor, substitute=substitute)
    yield 12, partial(accept, title=LAW, person="Vivian Castellanos", told_how=Told.PHONE)


def _chair(title: str) -> Position:
    return Position.objects.get(title=title)


def add_chair(stage: Stage, *, title: str, role: str, months: int) -> None:
    chair = Position(title=title, role=role, leads=True, term_months=months)
    listing.add_position(chair, by=stage.lead)


def accept(stage: Stage, *, title: str, person: str, told_how: str) -> None:
    leading.accept_duties(_chair(title), stage.person(person), by=stage.lead, told_how=told_how)


def begin(stage: Stage, *, title: str, person: str, days: tuple[int, int]) -> None:
    accept(stage, title=title, person=person, told_how=Told.PERSON)
    chair, holder = _chair(title), stage.person(person)
    starts, ends = (stage.day(-day) for day in days)
    sitting = Sitting(holder.membership, holder, starts, ends)
    terms.begin_term(chair, sitting, by=stage.lead, version=chair.version)


def renew(stage: Stage, *, title: str, ends: int) -> None:
    chair = _chair(title)
    terms.reappoint(chair, by=stage.lead, version=chair.version, ends_on=stage.day(-ends))


def end(stage: Stage, *, title: str) -> None:
    chair = _chair(title)
    terms.end_term(chair, by=stage.lead, version=chair.version)


def hand_on(stage: Stage, *, title: str, ends: int) -> None:
    chair = _chair(title)
    terms.hand_on(chair, by=stage.lead, version=chair.version, ends_on=stage.day(-ends))


def beside(stage: Stage, *, title: str, successor: str | None, substitute: str | None) -> None:
    chair = _chair(title)
    leading.name_people(
        chair,
        by=stage.lead,
        version=chair.version,
        successor=stage.person(successor) if successor else None,
        substitute=stage.person(substitute) if substitute else None,
    )
