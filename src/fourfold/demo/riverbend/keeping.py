"""Who can pass the role on in Riverbend, where its keys are, and what it has promised."""

from collections.abc import Iterator

from fourfold.demo.story import Happening, Stage
from fourfold.partnerships.handing.commands import note
from fourfold.partnerships.models import Keeper, KeptThing, Promise
from fourfold.partnerships.passing.commands import name_people

Kind = KeptThing.Kind
KEPT = (
    (Kind.BACKUP, "Key of the backups", "In a sealed envelope in the safe of the college", "Sol"),
    (Kind.ACCOUNT, "Sign-in for the room booking", "Password manager of the college", "Ana, Ben"),
    (Kind.KEY, "Key of the meeting room", "Front desk of the library", "Whoever opens up"),
    (Kind.PAPER, "Signed memorandum of understanding", "Second drawer, Health Office", "Ben"),
)
PROMISES = (
    ("A short report on the first year", "County board", 30),
    ("A talk for new counselors", "Riverbend School District", 55),
    ("Minutes within a week of each meeting", "All members", None),
)


def keeping() -> Iterator[Happening]:
    yield 180, name_three
    yield 90, note_what_is_kept


def name_three(stage: Stage) -> None:
    seats = stage.seats
    people = {Keeper.Kind.CHAIR.value: seats["Sol"], Keeper.Kind.SUCCESSOR.value: seats["Ben"]}
    name_people(stage.partnership, by=stage.lead, people=people)


def note_what_is_kept(stage: Stage) -> None:
    for kind, name, kept_at, holder in KEPT:
        note(KeptThing(kind=kind, name=name, kept_at=kept_at, holder=holder), by=stage.lead)
    for what, to_whom, days in PROMISES:
        due = stage.day(-days) if days else None
        note(Promise(what=what, to_whom=to_whom, due_on=due), by=stage.lead)
