"""How Riverbend decides: two rules, an open and contested question, and two that are over."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from itertools import cycle
from typing import Any

from fourfold.decisions import commands
from fourfold.decisions.answering.commands import enter_stance, take_stance
from fourfold.decisions.answering.saying import Answer, Told
from fourfold.decisions.eligibility import eligible
from fourfold.decisions.models import Elector, Round, Rule
from fourfold.decisions.rules.commands import add_rule
from fourfold.decisions.rules.worked import begun
from fourfold.demo.story import Happening, Stage
from fourfold.demo.working import change_settings
from fourfold.kernel import clock
from fourfold.partnerships.models import Partnership

COUNSEL = {
    "counsel_name": "Judith Abeyta",
    "counsel_office": "County Attorney’s Office",
    "counsel_words": "The group gives advice and holds no public money, so it may decide between"
    " meetings. Keep the records; they may be asked for.",
    "may_go_online": True,
    "must_name_people": False,
}
DAILY, ALL_CARRY = "each-agency", "all-can-live-with-it"
EVENINGS = "Shall every other meeting be in the evening?"
CONTACTS = "Shall we share one list of contacts after hours?"
NAME = "Shall we keep the name Riverbend for two more years?"
Said = tuple[str, str, str]  # the organization, what it said, and why

ON_EVENINGS: tuple[Said, ...] = (
    ("Confluence Advocacy Center", "agree", ""),
    ("Willow Path Advocates", "concern", "Who looks after the children of those who come?"),
    ("Riverbend Police Department", "unauthorized", ""),
    (
        "Huerfano Valley Clinic",
        "block",
        "Our only evening staff are the ones who see patients. We could never come.",
    ),
    ("Little Owl Child Advocacy Center", "agree", ""),
    ("Five Valleys Public Health", "concern", "The drive back from Dos Picos is long in winter."),
    ("Riverbend School District", "agree", ""),
)
ON_CONTACTS: tuple[Said, ...] = (
    ("Confluence Advocacy Center", "agree", ""),
    ("Willow Path Advocates", "agree", ""),
    ("Riverbend Police Department", "agree", "It saves the night shift an hour."),
    ("Huerfano Valley Clinic", "abstain", ""),
    ("Little Owl Child Advocacy Center", "agree", ""),
    ("Five Valleys Public Health", "agree", ""),
    ("Riverbend School District", "block", "Staff numbers would be with people we do not know."),
)


def deciding() -> Iterator[Happening]:
    """Counsel first, then the rules, then the questions."""
    yield 330, ask_counsel
    yield 318, partial(choose_rule, key=DAILY)
    yield 318, partial(choose_rule, key=ALL_CARRY)
    yield 300, partial(put, question=NAME, rule=ALL_CARRY, days=15, outcome="Nothing changes.")
    yield 284, partial(close, question=NAME, reasons="Too few answered in the holidays.")
    yield 150, put_contacts
    yield 146, partial(enter, question=CONTACTS, answers=ON_CONTACTS)
    yield 140, partial(enter_the_rest, question=CONTACTS, choices=("agree", "agree", "away"))
    yield (
        135,
        partial(
            close,
            question=CONTACTS,
            reasons="Most have lost time looking for a number at night. The list holds duty phones"
            " only, and each member can take its line out.",
            dissent="A list travels. Whoever is on it cannot call it back.",
            revisit_in=130,
        ),
    )
    yield 6, put_evenings
    yield 5, ben_answers
    yield 3, partial(enter, question=EVENINGS, answers=ON_EVENINGS)


def ask_counsel(stage: Stage) -> None:
    law = {"records_law": Partnership.RecordsLaw.YES}
    change_settings(stage, what="records_law", values=law)
    change_settings(stage, what="counsel", values={**COUNSEL, "counsel_on": clock.today()})


def choose_rule(stage: Stage, key: str) -> None:
    rule = begun(key)
    add_rule(by=stage.lead, **rule.kept())


def put(stage: Stage, *, question: str, rule: str, days: int, **details: Any) -> None:
    """Draft a question and open it to everybody who has joined."""
    chosen = Rule.objects.get(name=begun(rule).name)
    ends = _last_minute(stage, days)
    drafted = commands.draft_round(
        by=stage.lead, question=question, rule=chosen, closes_at=ends, **details
    )
    commands.open_round(drafted, by=stage.lead, electors=eligible(chosen.unit))


def put_contacts(stage: Stage) -> None:
    put(
        stage,
        question=CONTACTS,
        rule=DAILY,
        days=14,
        background="At night each of us looks for numbers in old mails. One page with the duty"
        " phone of each member would help. It would hold no private numbers.",
        outcome="Ana makes the page by the end of the month and renews it each quarter.",
    )


def put_evenings(stage: Stage) -> None:
    put(
        stage,
        question=EVENINGS,
        rule=ALL_CARRY,
        days=14,
        background="Pastors, teachers and people with day jobs cannot come at ten. Shelter and"
        " clinic staff cannot come at six. Six weeks of asking around found no hour for all.",
        outcome="From the new year every second meeting begins at 6 p.m. at the library, with"
        " supper and a call-in line.",
    )


def ben_answers(stage: Stage) -> None:
    """The shelter says it itself, and wants its name beside the reason."""
    mine = _voice(EVENINGS, "Bent Cottonwood Shelter Network")
    answer = Answer(
        choice="concern",
        reason="It works for us if the call-in line is there from the first evening.",
        is_named=True,
    )
    take_stance(mine, by=stage.seats["Ben"], version=1, answer=answer)


def enter(stage: Stage, *, question: str, answers: tuple[Said, ...]) -> None:
    """What people said on the phone, a few days after they were asked."""
    how = Told(told="phone", told_on=clock.today())
    for organization, choice, reason in answers:
        answer = Answer(choice=choice, reason=reason)
        elector = _voice(question, organization)
        enter_stance(elector, by=stage.lead, version=1, answer=answer, told=how)


def enter_the_rest(stage: Stage, *, question: str, choices: tuple[str, ...]) -> None:
    """Everybody who was still silent, said in a round at the meeting."""
    silent = Elector.objects.filter(round__question=question, stance=None)
    for elector, choice in zip(silent, cycle(choices), strict=False):
        how = Told(told="meeting", told_on=clock.today())
        answer = Answer(choice=choice)
        enter_stance(elector, by=stage.lead, version=1, answer=answer, told=how)


def close(
    stage: Stage, *, question: str, reasons: str, dissent: str = "", revisit_in: int = 0
) -> None:
    """Count and write down the result; it is looked at again so many days later."""
    again = clock.today() + timedelta(days=revisit_in) if revisit_in else None
    matter = Round.objects.get(question=question)
    commands.close_round(matter, by=stage.lead, reasons=reasons, dissent=dissent, revisit_on=again)


def _voice(question: str, organization: str) -> Elector:
    return Elector.objects.get(round__question=question, name=organization)


def _last_minute(stage: Stage, days: int) -> datetime:
    ends = stage.moment((stage.today - clock.today()).days - days, 23)
    return ends + timedelta(minutes=59)
