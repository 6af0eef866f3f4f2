"""What Riverbend has in writing, and how people with lived experience take part in its work."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from fourfold.demo.story import Happening, Stage
from fourfold.members.agreements import commands as agreeing
from fourfold.members.involvement import commands as involving
from fourfold.members.models import Agreement, Answer, Invitation, Involvement

State, Told = Answer.State, Invitation.Told
Part, Stages = Involvement.Part, Involvement.Stage
Answered = tuple[int, str, str, dict[str, Any]]

FIRST = "How we work together, first year"
SECOND = "How we work together"
ROOM = "What stays in the room"
CENTER, POLICE, HOSPITAL, LEGAL, NATION = PARTIES = (
    "Confluence Advocacy Center",
    "Riverbend Police Department",
    "Greasewood Memorial Hospital",
    "Legal Aid of the Five Valleys",
    "Blue Heron River Nation",
)
PATROL = "Colorado State Patrol, Region 4"
SIGNERS = {
    CENTER: {"signed_by": "Priya Raman", "office": "Director"},
    LEGAL: {"signed_by": "Nadia Haddad", "office": "Managing attorney"},
}
CLAUSES = {
    "purpose": (
        "We want everyone in our six counties who is trafficked, for work or for sex, to find the"
        " right help the first time they ask. This is a promise between agencies, not a contract."
    ),
    "roles": (
        "Each party names what it can do and how much of it in a month. Nobody promises what"
        " another party has to do."
    ),
    "meetings": "We meet once a month. Each party sends one person, or their deputy.",
    "confidentiality": (
        "We bring no names and no case files to meetings. No party has to share what the law"
        " or its own rules protect."
    ),
    "data": "Twice a year each party sends totals by county. Counts below five are left out.",
    "disputes": (
        "The two people talk within a week. After that the steward sits down with them, and after a"
        " month the directors do."
    ),
    "withdrawal": "A party can leave with 30 days' notice, and gives no reason.",
}
# Days ago, party, state, and what else was said.
ANSWERS: dict[str, tuple[Answered, ...]] = {
    FIRST: (
        (218, CENTER, State.SIGNED, SIGNERS[CENTER]),
        (212, LEGAL, State.SIGNED, SIGNERS[LEGAL]),
        (201, POLICE, State.TAKES_PART, {}),
    ),
    SECOND: (
        (40, CENTER, State.SIGNED, SIGNERS[CENTER]),
        (38, LEGAL, State.AWAITS, {"awaits": Answer.Body.BOARD}),
        (31, POLICE, State.TAKES_PART, {}),
        (
            24,
            HOSPITAL,
            State.OBJECTS,
            {
                "why": "Their lawyer reads the clause as a duty to hand over records.",
                "what_we_did": "We offered to add that totals are shared and records never are.",
            },
        ),
        (22, NATION, State.AWAITS, {"awaits": Answer.Body.TRIBAL}),
        (19, PATROL, State.SUPPORTS, {}),
    ),
    ROOM: (
        (174, CENTER, State.SIGNED, SIGNERS[CENTER]),
        (170, LEGAL, State.SIGNED, SIGNERS[LEGAL]),
    ),
}
RENEWED, UNTIL = 52, -678

PROJECTS: tuple[dict[str, Any], ...] = (
    {
        "name": "Training for hotel staff",
        "purpose": "Front desks and cleaners learn what to look for, and whom to call.",
        "stages": [Stages.IMPLEMENTATION],
        "parts": [Part.SPEAKING],
        "counted": Involvement.Counted.FEW,
    },
    {
        "name": "A card for farm workers",
        "purpose": "Rights and numbers in four languages, small enough for a shoe.",
        "stages": [Stages.DEVELOPMENT, Stages.IMPLEMENTATION, Stages.EVALUATION],
        "parts": [Part.DESIGN, Part.DECISION],
        "counted": Involvement.Counted.ENOUGH,
        "people": 7,
        "pay": Involvement.Pay.HOUR,
        "rate": 40,
        "paid": Involvement.Paid.ALL,
        "paid_hours": 96,
        "paid_amount": 3840,
    },
    {
        "name": "The yearly evening for officials",
        "purpose": "County and city hear once a year what works and what does not.",
        "stages": [Stages.IMPLEMENTATION],
        "parts": [Part.SPEAKING],
    },
)
TOLD_BACK = 33


def agreements() -> Iterator[Happening]:
    """A first year that was renewed with an objection, and a term that has run out."""
    yield 230, partial(draft, title=FIRST, kind=Agreement.Kind.MOU, days=(225, 46))
    yield RENEWED, renew
    yield 180, partial(draft, title=ROOM, kind=Agreement.Kind.CONFIDENTIALITY, days=(175, 12))
    for title, answers in ANSWERS.items():
        for answered in answers:
            yield answered[0], partial(enter, title=title, answered=answered)


def involvement() -> Iterator[Happening]:
    for number, project in enumerate(PROJECTS):
        yield 120 - 20 * number, partial(note, project=project)
    yield TOLD_BACK, tell_back


def draft(stage: Stage, *, title: str, kind: str, days: tuple[int, int]) -> None:
    """An agreement with all its words and parties."""
    starts, ends = (stage.day(day) for day in days)
    made = agreeing.draft_agreement(
        by=stage.lead, kind=kind, title=title, starts_on=starts, ends_on=ends
    )
    for clause in made.clauses.select_related("agreement"):
        if clause.key in CLAUSES:
            body = CLAUSES[clause.key]
            agreeing.write_clause(clause, by=stage.lead, version=clause.version, body=body)
        else:
            agreeing.drop_clause(clause, by=stage.lead)
    members = [stage.member(name) for name in PARTIES]
    agreeing.add_parties(made, by=stage.lead, members=members, outside=[PATROL])


def enter(stage: Stage, *, title: str, answered: Answered) -> None:
    days_ago, name, state, more = answered
    agreement = Agreement.objects.get(title=title)
    party = next(one for one in agreement.parties.all() if str(one) == name)
    if state == State.OBJECTS:
        more = {**more, "clause": agreement.clauses.get(key="data")}
    told = {"on": stage.day(days_ago), "told_how": Told.PERSON, **more}
    agreeing.enter_answer(party, by=stage.lead, version=party.version, state=state, **told)


def renew(stage: Stage) -> None:
    """The first year is nearly over: the same words for two more, under a shorter name."""
    first = Agreement.objects.get(title=FIRST)
    renewed = agreeing.renew_agreement(
        first,
        by=stage.lead,
        version=first.version,
        starts_on=stage.day(45),
        ends_on=stage.day(UNTIL),
        review_on=stage.day(-40),
    )
    agreeing.change_agreement(
        renewed,
        by=stage.lead,
        version=renewed.version,
        title=SECOND,
        kept_at="The green binder at the front desk of the advocacy center.",
    )


def note(stage: Stage, *, project: dict[str, Any]) -> None:
    involving.note_project(by=stage.seats["Eve"], **project)


def tell_back(stage: Stage) -> None:
    project = Involvement.objects.get(name=PROJECTS[1]["name"])
    involving.change_project(
        project, by=stage.seats["Eve"], version=project.version, told_back_on=stage.day(TOLD_BACK)
    )
