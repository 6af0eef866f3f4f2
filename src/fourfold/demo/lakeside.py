"""The other partnership: Lakeside, in the northern mountains. Nobody in Riverbend ever sees it."""

from collections.abc import Iterator
from functools import partial

from fourfold.charter.models import Article
from fourfold.demo import joining, working
from fourfold.demo.entries import Asking, Entry, Told, someone
from fourfold.demo.story import Happening
from fourfold.members.positions import commands as seating
from fourfold.partnerships.models import Partnership

GRAND, JACKSON, ROUTT = "08049", "08057", "08107"
NAME, SHORT_NAME = "Lakeside Freedom Table", "Lakeside"
COUNTIES = [GRAND, JACKSON, ROUTT]
KEEPERS = {
    "host": "Aspenglow Crisis Line",
    "host_kind": "nonprofit",
    "custodian": "Dov Adler",
    "successor": "Timberline Family Clinic",
}
HOTLINE = {"hotline_name": "Lakeside help line (made up)", "hotline_phone": "970-555-0199"}
MISSION = "We keep watch over one another, from the lake to the last ranch road."
MEETING = {
    "purpose": "Plan the snow season together",
    "place": "Granby Bend firehouse",
    "minutes": 60,
}
BODY = {"name": "Elk Meadow Interagency Circle", "kind": "team", "area": "Two valleys"}
CHAIRS = ("lived-experience", "police", "violence-advocates", "health-care", "hotels-transport")
ENTRIES = (
    Entry(
        name="Aspenglow Crisis Line",
        kind="hotline",
        about="Somebody answers, every night of the year.",
        county=GRAND,
        town="Granby Bend",
        phone="970-555-0101",
        listed=200,
        people=(someone("Dov Adler", "Director", "dov@demo.example", shares_contact=True),),
    ),
    Entry(
        name="Timberline Family Clinic",
        kind="clinic",
        about="Family medicine at nine thousand feet.",
        county=GRAND,
        town="Granby Bend",
        phone="970-555-0102",
        listed=200,
        asking=Asking(on=190, answered=184),
        people=(someone("Noor Rahimi", "Physician assistant", "noor@timberline.example"),),
    ),
    Entry(
        name="Elk Meadow Marshal’s Office",
        kind="police",
        about="Four marshals for one long valley.",
        county=JACKSON,
        town="Elk Meadow",
        phone="970-555-0103",
        listed=200,
        asking=Asking(on=188, answered=180, told=Told.PERSON),
        people=(someone("Silas Whitcomb", "Town marshal", phone="970-555-0104"),),
    ),
    Entry(
        name="Snowmelt Women’s Refuge",
        kind="domestic_violence",
        about="A safe house, and rides over the pass.",
        county=ROUTT,
        phone="970-555-0105",
        hides_address=True,
        listed=200,
        asking=Asking(on=186, answered=179),
        people=(someone("Petra Novak", "House manager", "petra@snowmelt.example", is_hidden=True),),
    ),
    Entry(
        name="Powder Basin Lodging Circle",
        kind="hotel",
        about="Twelve lodges and their seasonal crews.",
        county=ROUTT,
        town="Powder Basin",
        phone="970-555-0106",
        listed=150,
        asking=Asking(on=12),
        people=(someone("Beatriz Cordero", "Crew housing", "beatriz@powderbasin.example"),),
    ),
    Entry(
        name="Hayloft Ranchers’ Exchange",
        kind="farm_or_building",
        about="Ranches that trade hands in calving season.",
        county=JACKSON,
        town="Elk Meadow",
        phone="970-555-0107",
        listed=150,
        people=(someone("Gunnar Eide", "Secretary", phone="970-555-0108"),),
    ),
)


FOUNDED = 204
HOST = "Aspenglow Crisis Line"


def year() -> Iterator[Happening]:
    """What happened in Lakeside, and when."""
    yield 203, partial(working.begin, start=Partnership.Start.MEETING)
    yield 203, partial(working.name_counties, codes=COUNTIES)
    yield 203, partial(working.show_hotline, hotline=HOTLINE)
    yield 202, partial(working.change_settings, what="keepers", values=KEEPERS)
    for entry in ENTRIES:
        yield from joining.happenings_of(entry)
    yield 199, partial(joining.join_as_host, name=HOST)
    yield 198, lambda stage: seating.choose_positions(CHAIRS, by=stage.lead)
    yield 195, partial(working.note_body, body=BODY)
    yield 170, partial(working.write, key=Article.Key.MISSION, body=MISSION, chosen=())
    yield 20, partial(working.plan_meeting, days_ago=-9, hour=11, details=MEETING)
