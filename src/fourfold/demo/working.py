"""Deeds about the partnership itself: keepers, regions, chairs, words, meetings."""

from typing import Any

from fourfold.charter import commands as drafting
from fourfold.charter import queries as charter
from fourfold.charter.models import GroundRule
from fourfold.charter.suggestions import FORMAL_PATH, INFORMAL_PATH, RAISED_BY
from fourfold.demo.story import Stage
from fourfold.directory.models import Organization
from fourfold.kernel import clock
from fourfold.meetings import commands as meeting
from fourfold.meetings.models import Meeting
from fourfold.members.bodies import commands as bodies
from fourfold.members.models import ExistingBody, Position
from fourfold.members.people import commands as listing
from fourfold.members.planning.commands import add_to_team
from fourfold.members.positions import commands as seating
from fourfold.members.positions.terms.commands import Sitting, begin_term
from fourfold.partnerships.keepers import commands as keeping
from fourfold.partnerships.models import Term
from fourfold.partnerships.terms import commands as wording
from fourfold.portal import commands as home


def change_settings(stage: Stage, *, what: str, values: dict[str, Any]) -> None:
    stage.partnership.refresh_from_db()
    keeping.change_settings(
        stage.partnership,
        by=stage.lead,
        what=what,
        version=stage.partnership.version,
        **values,
    )


def show_hotline(stage: Stage, hotline: dict[str, str]) -> None:
    """Show a number, checked today."""
    shown = {**hotline, "hotline_verified_on": clock.today()}
    change_settings(stage, what="hotline", values=shown)


def name_counties(stage: Stage, codes: list[str]) -> None:
    keeping.add_counties(stage.partnership, by=stage.lead, codes=codes)


def begin(stage: Stage, start: str) -> None:
    change_settings(stage, what="start", values={"start": start})


def name_region(stage: Stage, label: str, counties: tuple[str, ...]) -> None:
    term = wording.add_word(Term.Axis.REGION, label, by=stage.lead)
    wording.change_word(term, by=stage.lead, version=term.version, counties=list(counties))


def note_body(stage: Stage, body: dict[str, str]) -> None:
    bodies.note_body(by=stage.lead, **body)


def decide_on_body(stage: Stage, name: str, decided: dict[str, str]) -> None:
    body = ExistingBody.objects.get(name=name)
    bodies.change_body(body, by=stage.lead, version=body.version, **decided)


def hide_from(stage: Stage, person: str, organization: str) -> None:
    """Somebody's details are kept from one organization."""
    found = stage.person(person)
    hidden = [Organization.objects.get(name=organization).pk]
    listing.choose_visibility(found, by=stage.lead, version=found.version, hidden_from=hidden)


def choose_team(stage: Stage, members: tuple[str, ...], people: dict[str, str]) -> None:
    """Put the first person of each member on the planning team."""
    add_to_team([stage.person(people[key]) for key in members], by=stage.lead)


def seat(stage: Stage, *, suggestion: str, person: str, term: tuple[int, int]) -> None:
    """Seat a person on a suggested chair; the term is told in days from today."""
    chair = Position.objects.get(suggestion=suggestion)
    holder = stage.person(person)
    starts, ends = (stage.day(-days) for days in term)
    sitting = Sitting(holder.membership, holder, starts, ends)
    begin_term(chair, sitting, by=stage.lead, version=chair.version)


def fill_unnamed(stage: Stage, suggestion: str) -> None:
    chair = Position.objects.get(suggestion=suggestion)
    seating.mark_filled(chair, by=stage.lead, is_filled=True)


def write(stage: Stage, *, key: str, body: str, chosen: tuple[str, ...]) -> None:
    """Write a part of the proposal, over whatever stands there."""
    article = charter.article(key)
    drafting.write_article(
        article, by=stage.lead, version=article.version, body=body, chosen=chosen
    )


def reword(stage: Stage, topic: str, text: str, *, by: str) -> None:
    rule = GroundRule.objects.get(topic=topic)
    drafting.reword_rule(rule, by=stage.seats[by], version=rule.version, text=text)


def agree_paths(stage: Stage, review_in: int, *, by: str) -> None:
    book = charter.rule_book()
    drafting.agree_paths(
        book,
        by=stage.seats[by],
        version=book.version,
        raised_by=str(RAISED_BY),
        informal_path=str(INFORMAL_PATH),
        formal_path=str(FORMAL_PATH),
        review_on=stage.day(-review_in),
    )


def plan_meeting(stage: Stage, *, days_ago: int, hour: int, details: dict[str, Any]) -> None:
    meeting.plan_meeting(by=stage.lead, starts_at=stage.moment(days_ago, hour), **details)


def call_off(stage: Stage, days_ago: int, hour: int) -> None:
    planned = Meeting.objects.get(starts_at=stage.moment(days_ago, hour))
    meeting.cancel_meeting(planned, by=stage.lead)


def decide_step(stage: Stage, step: str, choice: str) -> None:
    home.choose_step(step, choice, by=stage.lead)
