"""Riverbend's charter: agreed to in its first spring, changed since, and contested in one part."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from fourfold.charter import queries
from fourfold.charter.adopting import commands as adopting
from fourfold.charter.adopting.queries import fingerprint
from fourfold.charter.commenting import commands as commenting
from fourfold.charter.models import Article, Comment, Version
from fourfold.decisions.answering.commands import Answer, Told, enter_stance
from fourfold.decisions.commands import close_round, open_round
from fourfold.decisions.eligibility import eligible
from fourfold.decisions.models import Elector, Rule
from fourfold.decisions.rules.worked import begun
from fourfold.demo.riverbend.deciding import ALL_CARRY, enter_the_rest
from fourfold.demo.story import Happening, Stage
from fourfold.demo.working import write
from fourfold.kernel import clock

Key = Article.Key
# Days ago, and the words. A key that comes again is a later wording.
ARTICLES: tuple[tuple[int, str, str], ...] = (
    (
        262,
        Key.PARTNERSHIP,
        "Organizations that plan together, share work and answer to each other for it. Each member"
        " stays its own master.",
    ),
    (
        262,
        Key.STANDARDS,
        "Choice: people decide about their own lives. Fairness: labor trafficking gets as much of"
        " our time as sex trafficking. Candor: we say what we do not know.",
    ),
    (
        260,
        Key.MEMBERSHIP,
        "Whoever works in the six counties may ask to join. The next meeting decides. A member"
        " sends one person and one deputy. Who leaves hands over open tasks within 30 days.",
    ),
    (
        260,
        Key.ROLES,
        "Two chairs from two different Ps lead for one year. The coordinator plans meetings and"
        " keeps the records. The steward helps when people disagree; when the steward is involved,"
        " the second chair does. Nobody signs for another member.",
    ),
    (
        258,
        Key.DECISIONS,
        "The charter and money go to all members. The chairs decide what cannot wait, and tell the"
        " others within a week.",
    ),
    (
        258,
        Key.CONFIDENTIAL,
        "We talk about places, patterns and plans. What a member tells about its own troubles stays"
        " in the room.",
    ),
    (
        244,
        Key.CONFIDENTIAL,
        "We talk about places, patterns and plans, and never about a single person. What a"
        " member tells about its own troubles stays in the room and out of the minutes.",
    ),
    (
        256,
        Key.TRUST,
        "We expect good will from each other, keep what we promise, know our work, tell the truth,"
        " and say openly what we cannot share. Twice a year we ask each other how it stands.",
    ),
    (
        256,
        Key.SPEAKING,
        "The chairs speak for us, all others for their own office. Two members from different Ps"
        " read a text before it goes out. Minutes come within a week.",
    ),
    (
        254,
        Key.RECORDS,
        "We keep contacts, minutes, plans and totals, and nothing about the people we serve. The"
        " advocacy center hosts the records. Totals below five are not published.",
    ),
    (254, Key.REVIEW, "We read the charter every year in the month in which we began."),
    (
        40,
        Key.MONEY,
        "The community foundation holds our money and keeps five percent for it. The two chairs may"
        " spend up to 500 dollars together.",
    ),
)
AGREED_TO = tuple(key for key in Key if key != Key.MONEY)
SAID = (
    ("Riverbend Police Department", "unauthorized", ""),
    ("Riverbend School District", "agree", "School board, resolution 14"),
    ("Five Valleys Public Health", "agree", "Board of health, consent agenda"),
)
ON_MONEY = (
    (
        22,
        "Ben",
        "Five percent was never put to us. For a small shelter that is a month of gas. I would"
        " write: no more than two.",
        True,
    ),
    (20, "Eve", "Two percent would not cover their bookkeeper. Ask them what it costs.", False),
)
ASKED, CLOSED, AGAIN = 231, 216, 4


def chartering() -> Iterator[Happening]:
    """Written in weeks, agreed to by all who could, and not finished."""
    for days_ago, key, body in ARTICLES:
        yield days_ago, partial(write, key=key, body=body, chosen=())
    yield 250, partial(say, key=Key.CONFIDENTIAL, who="Ben", body="Say that cases stay out, too.")
    yield 243, settle_the_first
    yield ASKED, partial(ask, keys=AGREED_TO)
    yield CLOSED + 8, enter_some
    yield CLOSED + 4, answer_for_the_rest
    yield CLOSED, close
    for days_ago, who, body, is_objection in ON_MONEY:
        told = partial(say, key=Key.MONEY, who=who, body=body, is_objection=is_objection)
        yield days_ago, told
    yield AGAIN, partial(ask, keys=(Key.VISION,))


def say(stage: Stage, *, key: str, who: str, body: str, is_objection: bool = False) -> None:
    commenting.comment_on(key, by=stage.seats[who], body=body, is_objection=is_objection)


def settle_the_first(stage: Stage) -> None:
    comment = Comment.objects.get(article__key=Key.CONFIDENTIAL)
    commenting.settle(comment, by=stage.lead, came_of_it="It says so now.")


def ask(stage: Stage, keys: tuple[str, ...]) -> None:
    """Freeze these articles and put them to everybody who has joined, for two weeks."""
    seen = fingerprint(queries.charter_of(stage.partnership))
    rule = Rule.objects.get(name=begun(ALL_CARRY).name)
    ends = clock.now() + timedelta(days=14)
    version = adopting.propose(keys, by=stage.lead, seen=seen, rule=rule, closes_at=ends)
    open_round(version.round, by=stage.lead, electors=eligible(rule.unit))


def enter_some(stage: Stage) -> None:
    """Those who had to ask somebody first."""
    told = Told(told="phone", told_on=clock.today())
    for organization, choice, authority in SAID:
        elector = Elector.objects.get(round=_newest().round, name=organization)
        answer = Answer(choice=choice, authority=authority)
        enter_stance(elector, by=stage.lead, version=1, answer=answer, told=told)


def answer_for_the_rest(stage: Stage) -> None:
    enter_the_rest(stage, question=_newest().round.question, choices=("agree", "agree", "abstain"))


def close(stage: Stage) -> None:
    reasons = "Three meetings of reading aloud. Nobody could say any more what was missing."
    close_round(_newest().round, by=stage.lead, reasons=reasons)


def _newest() -> Version:
    return Version.objects.select_related("round").latest("number")
