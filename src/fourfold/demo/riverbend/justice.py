"""Members who work in prosecution: police, prosecutors, defense, probation."""

from fourfold.demo.entries import Asking, Entry, State, Told, Way, someone
from fourfold.demo.riverbend.places import LAS_ANIMAS, PUEBLO

ENTRIES = (
    Entry(
        name="Riverbend Police Department",
        kind="police",
        about="Patrol, investigations and a small community unit.",
        county=PUEBLO,
        town="Riverbend",
        street="3 Civic Plaza",
        phone="719-555-0122",
        listed=352,
        asking=Asking(on=340, answered=332, told=Told.PERSON),
        people=(
            someone(
                "Marcus Delgado",
                "Sergeant, community unit",
                "mdelgado@riverbendpolice.example",
                shares_contact=True,
            ),
            someone("Dana Whitlock", "Detective", alias="D. Whit", is_deputy=True),
            someone(
                "Tomás Baca", "Records", "records@riverbendpolice.example", is_shared_inbox=True
            ),
        ),
    ),
    Entry(
        name="High Mesa Sheriff’s Office",
        kind="sheriff",
        about="Patrol outside the towns, and the jail.",
        county=LAS_ANIMAS,
        town="Greasewood",
        phone="719-555-0123",
        listed=350,
        asking=Asking(on=8, way=Way.PRINT),
        people=(someone("Luanne Gutierrez", "Undersheriff", phone="719-555-0124"),),
    ),
    Entry(
        name="Three Rivers District Attorney’s Office",
        kind="prosecutor",
        about="Prosecution in three counties.",
        county=PUEBLO,
        town="Riverbend",
        street="5 Civic Plaza",
        phone="719-555-0125",
        listed=352,
        asking=Asking(on=339, answered=330),
        people=(
            someone(
                "Vivian Castellanos",
                "Deputy district attorney",
                "vcastellanos@threeriversda.example",
            ),
            someone(
                "Jerome Atkins", "Investigator", "jatkins@threeriversda.example", is_deputy=True
            ),
        ),
    ),
    Entry(
        name="Riverbend Victim Assistance Unit",
        kind="system_victim_assistance",
        about="Explains rights and court dates, and comes along.",
        county=PUEBLO,
        town="Riverbend",
        phone="719-555-0126",
        listed=350,
        asking=Asking(on=301, answered=295),
        people=(someone("Consuelo Baird", "Unit lead", "cbaird@victimassistance.example"),),
    ),
    Entry(
        name="Three Rivers Public Defender’s Office",
        kind="public_defender",
        about="Defense for people who cannot pay a lawyer.",
        county=PUEBLO,
        town="Riverbend",
        phone="719-555-0127",
        listed=120,
        asking=Asking(on=3, until=State.DRAFT),
        people=(someone("Rashid Coleman", "Deputy public defender", "rcoleman@defender.example"),),
    ),
    Entry(
        name="Three Rivers Probation",
        kind="probation",
        about="Supervision in the community, adults and youth.",
        county=PUEBLO,
        town="Riverbend",
        phone="719-555-0128",
        listed=120,
        people=(someone("Annika Lindqvist", "Supervisor", "alindqvist@probation.example"),),
    ),
)
