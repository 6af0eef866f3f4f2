"""What Riverbend's members bring, how newcomers are welcomed, and who left with and without a word.

Names are those of the entries; days are counted back from today.
"""

from collections.abc import Iterator
from functools import partial
from typing import Any

from fourfold.demo.story import Happening, Stage
from fourfold.kernel import clock
from fourfold.members.leaving import commands as leaving
from fourfold.members.leaving import handing_over
from fourfold.members.models import Departure, Offer, YoungMember
from fourfold.members.offers import commands as offering
from fourfold.members.people import commands as listing
from fourfold.members.welcome import commands as welcoming
from fourfold.members.welcome.queries import newcomers, people_here
from fourfold.members.young.commands import note_consent

Kind = Offer.Kind
HOURS = {
    "Confluence Advocacy Center": 16,
    "Five Valleys Public Health": 8,
    "Riverbend School District": 4,
    "Two Creeks Library": 3,
    "Riverbend Mediation Center": 6,
}
OFFERS: tuple[tuple[str, str, str, str], ...] = (
    ("Two Creeks Library", Kind.ROOMS, "A room for 40 on Thursday evenings. Call the desk.", ""),
    ("Two Creeks Library", Kind.INTERPRETERS, "Tuesdays, two hours, booked a week ahead.", "Dari"),
    (
        "Three Rivers Workers’ Center",
        Kind.INTERPRETERS,
        "By phone on most evenings; ask the organizer.",
        "Spanish, K’iche’, Mam",
    ),
    ("Five Valleys Public Health", Kind.TRAINERS, "Trauma-informed practice, half a day.", ""),
    ("Five Valleys Public Health", Kind.DATA, "County totals twice a year, never single rows.", ""),
    ("Grace on Fourth Church", Kind.TRANSPORT, "A van for twelve, with a driver, on weekdays.", ""),
    ("Riverbend Mediation Center", Kind.PEOPLE, "Two facilitators for a hard meeting.", ""),
    ("Riverbend School District", Kind.ROOMS, "The gym, from June until August.", ""),
)
LEFT_WITH, TAKES_OVER, LEFT_WITHOUT = "Esteban Rael", "Nadia Haddad", "Samuel Ekström"
WORDS = {
    "under_way": "The leaflet on work visas is with the printer. Ask for the proof on Monday.",
    "promises": "I said we would open the winter clinic one evening a month, from November on.",
    "contacts": "The front desk of the consulate. They like a call better than a message.",
    "papers": "The blue binder in the second drawer. The key is with the front desk.",
}
ON_A_BREAK, YOUTH, ADULT = (
    "Little Owl Child Advocacy Center",
    "Steel Bridge Youth Alliance",
    "Zuri Whitfield",
)


def coming_and_going() -> Iterator[Happening]:
    for name, hours in HOURS.items():
        yield 110, partial(pledge, name=name, hours=hours)
    for name, kind, words, languages in OFFERS:
        yield 108, partial(bring, name=name, kind=kind, words=words, languages=languages)
    yield 320, partial(train, topic="confidentiality", number=14)
    yield 120, partial(train, topic="procedure", number=20)
    yield 90, partial(train, topic="trauma_informed", number=9)
    yield 75, add_young_member
    yield 41, partial(write_handover, giver=LEFT_WITH, taker=TAKES_OVER)
    yield 40, partial(leave, name=LEFT_WITH)
    yield 33, partial(read, giver=LEFT_WITH)
    yield 18, partial(leave, name=LEFT_WITHOUT)
    yield 25, take_a_break
    yield 5, begin_a_welcome


def pledge(stage: Stage, name: str, hours: int) -> None:
    offering.pledge_hours(stage.member(name), hours, by=stage.lead, version=1)


def bring(stage: Stage, name: str, **offer: Any) -> None:
    offering.add_offer(stage.member(name), by=stage.lead, **offer)


def train(stage: Stage, topic: str, number: int) -> None:
    """The first of those who had joined by then took part."""
    welcoming.note_training(
        list(people_here()[:number]), topic=topic, on=clock.today(), by=stage.lead
    )


def add_young_member(stage: Stage) -> None:
    """Hidden from the first moment, and on no list from then on."""
    council = stage.member(YOUTH)
    person = listing.add_person(
        council, by=stage.lead, name="Remy Castell", title="Youth council", is_hidden=True
    )
    young = YoungMember(representative=person, agency=YOUTH, held_by="The youth organizer")
    adult = stage.person(ADULT)
    note_consent(young, by=stage.lead, version=1, adult=adult, until_on=stage.day(-45))


def write_handover(stage: Stage, giver: str, taker: str) -> None:
    person = stage.person(giver)
    made = handing_over.write_handover(
        person, by=stage.lead, version=1, taker=stage.person(taker), **WORDS
    )
    handing_over.hand_on(made, by=stage.lead)


def leave(stage: Stage, name: str) -> None:
    leaving.note_left(stage.person(name), by=stage.lead)


def read(stage: Stage, giver: str) -> None:
    handing_over.note_read(stage.person(giver).handover, by=stage.lead)


def take_a_break(stage: Stage) -> None:
    leaving.note_away(
        stage.member(ON_A_BREAK),
        by=stage.lead,
        kind=Departure.Kind.PAUSED,
        since=clock.today(),
        reason=Departure.Reason.TIME,
    )


def begin_a_welcome(stage: Stage) -> None:
    """Whoever is newest has read the rules; somebody stands beside them."""
    newest = newcomers().last()
    if newest is not None:
        buddy = stage.person("Sol Tafoya")
        done = ("charter", "rules", "calendar")
        welcoming.note_welcome(newest, by=stage.lead, version=1, done=done, buddy=buddy)
