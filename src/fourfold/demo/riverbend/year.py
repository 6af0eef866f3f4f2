"""What happened in Riverbend, and when: founded a year ago, ten months of work since."""

from collections.abc import Iterator
from functools import partial

from fourfold.charter import commands as drafting
from fourfold.demo import joining, working
from fourfold.demo.riverbend import chairs, community, justice, places, safety, words
from fourfold.demo.riverbend.agreements import agreements, involvement
from fourfold.demo.riverbend.charter import chartering
from fourfold.demo.riverbend.coming import coming_and_going
from fourfold.demo.riverbend.deciding import deciding
from fourfold.demo.riverbend.groups import groups
from fourfold.demo.riverbend.keeping import keeping
from fourfold.demo.riverbend.leading import leading_chairs
from fourfold.demo.story import Happening, Stage
from fourfold.members.models import Position
from fourfold.members.positions import commands as seating
from fourfold.partnerships.models import Partnership
from fourfold.portal.models import StepChoice

FOUNDED = 355
HOST = "Confluence Advocacy Center"
ENTRIES = (*safety.ENTRIES, *justice.ENTRIES, *community.ENTRIES)
FIRST_PERSON = {entry.key: str(entry.people[0]["name"]) for entry in ENTRIES}


def year() -> Iterator[Happening]:
    """Everything that happened; `story.live_through` puts it in order."""
    yield from setting_up()
    for entry in ENTRIES:
        yield from joining.happenings_of(entry)
    yield 349, partial(joining.join_as_host, name=HOST)
    yield (
        348,
        partial(
            working.hide_from, person="Alma Villanueva", organization="Riverbend Police Department"
        ),
    )
    yield from taking_chairs()
    yield from leading_chairs()
    yield from groups()
    yield from agreements()
    yield from involvement()
    yield from coming_and_going()
    yield from writing()
    yield from meeting()
    yield from deciding()
    yield from chartering()
    yield from keeping()
    yield from lately()


def setting_up() -> Iterator[Happening]:
    yield 354, partial(working.begin, start=Partnership.Start.STARTING)
    yield 354, partial(working.name_counties, codes=places.COUNTIES)
    yield (
        354,
        partial(working.change_settings, what="tribal_lands", values=words.LANDS),
    )
    yield 354, partial(working.show_hotline, hotline=words.HOTLINE)
    yield 353, partial(working.change_settings, what="keepers", values=words.KEEPERS)
    for label, counties in places.REGIONS.items():
        yield 353, partial(working.name_region, label=label, counties=counties)
    for body in words.BODIES:
        yield 353, partial(working.note_body, body=body)


def taking_chairs() -> Iterator[Happening]:
    yield 346, lambda stage: seating.choose_positions(chairs.CHAIRS, by=stage.lead)
    yield 345, partial(working.choose_team, members=chairs.PLANNING_TEAM, people=FIRST_PERSON)
    for suggestion, taken in chairs.CHAIRS.items():
        if taken is not None:
            key, starts, ends = taken
            person = FIRST_PERSON[key]
            yield (
                -starts,
                partial(working.seat, suggestion=suggestion, person=person, term=(starts, ends)),
            )
    yield 200, partial(working.fill_unnamed, suggestion=chairs.FILLED)
    yield 64, add_own_chair


def add_own_chair(stage: Stage) -> None:
    seating.add_position(Position(**chairs.OWN_CHAIR), by=stage.lead)


def writing() -> Iterator[Happening]:
    for days_ago, key, body, chosen in words.ARTICLES:
        yield days_ago, partial(working.write, key=key, body=body, chosen=chosen)
    yield 331, lambda stage: drafting.choose_rules(words.RULE_TOPICS, by=stage.lead)
    yield 316, lambda stage: drafting.add_rule(words.OWN_RULE, by=stage.lead)
    yield 310, partial(working.agree_paths, review_in=words.PATHS_REVIEWED_IN, by="Sol")
    for days_ago, topic, text in words.REWORDED:
        yield days_ago, partial(working.reword, topic=topic, text=text, by="Sol")


def meeting() -> Iterator[Happening]:
    for on, hour, before, details in (*words.MEETINGS, words.CALLED_OFF):
        planned = partial(working.plan_meeting, days_ago=on, hour=hour, details=details)
        yield on + before, planned
    on, hour, _before, _details = words.CALLED_OFF
    yield on + 3, partial(working.call_off, days_ago=on, hour=hour)


def lately() -> Iterator[Happening]:
    first = str(words.BODIES[0]["name"])
    yield 61, partial(working.decide_on_body, name=first, decided=words.DECIDED)
    yield 29, partial(working.show_hotline, hotline=words.HOTLINE)
    for step, choice in (
        ("send", StepChoice.Choice.DONE),
        ("pack", StepChoice.Choice.DONE),
        ("second-coordinator", StepChoice.Choice.NOT_NOW),
    ):
        yield 1, partial(working.decide_step, step=step, choice=choice)
