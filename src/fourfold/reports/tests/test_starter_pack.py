"""The words of the starter pack: what stands in it, and what it says where something is missing."""

import pytest

from fourfold.charter import commands as charter
from fourfold.charter import queries as charter_queries
from fourfold.kernel.documents.html import render_html
from fourfold.kernel.tenancy import inside
from fourfold.members.models import Membership, Position, Representative
from fourfold.members.tests.seating import chair
from fourfold.partnerships.models import Partnership
from fourfold.reports.documents import Options, starter_pack
from fourfold.reports.next_steps import next_steps
from fourfold.reports.queries import contents
from fourfold.reports.tests.packs import (
    SHARED,
    lines,
    meet,
    member,
    pack,
    person,
    section,
    settle,
    write,
)
from tests.counting import asked

HELP = (
    "If somebody needs help: River line, 719 555 0199. We last checked this number on October 23,"
    " 2026. In danger, call 911."
)
MOST = 10


@pytest.fixture
def settled(cast):
    return settle(cast)


def test_the_pack_says_all_of_it_in_order(settled):
    rules = [f"- {rule.text}" for rule in _rules(settled)]
    assert lines(pack(settled)) == [
        "What we have so far. Write in the margins: all of it can change.",
        HELP,
        "# Proposal: nobody has agreed to this yet",
        "## What trafficking looks like here",
        "Motels and fields.",
        "## Time asked of each member",
        "4 hours a month, meetings included",
        "Not written yet: What we would do; What we do not do; Vision; Mission; What is offered",
        "# Ground rules",
        *rules,
        "What happens when one is broken is not written down yet.",
        "# Next meeting",
        "Meet each other",
        "- When: Wednesday, March 4, 2099, 6:00 PM – 7:30 PM",
        "- Where: Library, room 2",
        "- By video: https://video.example/room",
        "# What to do next",
        "- Come to the meeting on March 4, 2099, or say that you cannot.",
        "- Write down our area, the hotline that people see, and who keeps the records.",
        "- Finish the proposal, so that there is something to agree on.",
        "- Write down what happens when a ground rule is broken.",
        "- Find someone for the 1 chair that is empty.",
        "- Read the proposal and the ground rules together, change them, and agree on them.",
        "# Who is at the table",
        "[2 of 3 chairs are filled; most empty ones: Protection]",
        "Prevention: 0 of 0",
        "Protection: 0 of 1",
        "Prosecution: 1 of 1",
        "Partnership: 0 of 0",
        "Lived experience: 1 of 1",
        "[Chairs that are filled] Chair | Who",
        "Sheriff or police | Lee Ortiz, River Police",
        "A chair for lived experience | Filled",
        "## Who is missing",
        "- Nobody from Prevention has joined yet.",
        "- Nobody from Protection has joined yet.",
        "- Nobody sits on the chair “Clinic” yet.",
        "----",
        "# Contact sheet",
        "People stand here once they have said what may be shared.",
        "[Joined (2)] Organization or person | Public phone | People",
        "River Police | 719 555 0101 | Lee Ortiz, Sergeant\n719 555 0201\nlee@police.example",
        "Noor Haddad | Not known | 719 555 0201\nlee@police.example",
        "[Asked (1)] Organization or person | Public phone | People",
        "Otter Clinic | Not known | ",
    ]


def _rules(cast):
    with inside(cast.here):
        return charter_queries.rules()


def test_an_empty_partnership_gets_a_pack_that_says_what_is_missing(cast):
    assert lines(pack(cast)) == [
        "What we have so far. Write in the margins: all of it can change.",
        "If somebody needs help: no hotline has been chosen yet. In danger, call 911.",
        "# Proposal: nobody has agreed to this yet",
        "Nothing is written yet. These parts belong here:",
        "- What trafficking looks like here",
        "- What we would do",
        "- What we do not do",
        "- Vision",
        "- Mission",
        "- Time asked of each member",
        "- What is offered",
        "# Ground rules",
        "No ground rules yet. They are easiest to write before the first hard moment.",
        "# Next meeting",
        "No date is set yet.",
        "# What to do next",
        "- Set a first date. Take one that most could keep.",
        "- Write down our area, the hotline that people see, and who keeps the records.",
        "- Write down who could be at the table. The five people you would call are a start.",
        "- Choose the chairs we want filled, and three to five people to invite first.",
        "- Finish the proposal, so that there is something to agree on.",
        "- Choose ground rules, confidentiality first.",
        "# Who is at the table",
        "No chairs have been chosen yet.",
        "----",
        "# Contact sheet",
        "There is no one on it yet.",
    ]


def test_a_number_that_nobody_checked_says_so(settled):
    Partnership.objects.update(hotline_verified_on=None, hotline_text="HELP to 55555")
    settled.here.refresh_from_db()
    assert lines(pack(settled))[1] == (
        "If somebody needs help: River line, 719 555 0199. Or send a text message: HELP to 55555."
        " Nobody has checked this number yet. In danger, call 911."
    )


def test_names_can_be_left_out(settled):
    found = pack(settled, hides_names=True)
    assert section(found, "Contact sheet") == [
        "Names of people are left out of this copy.",
        "[Joined (1)] Organization or person | Public phone",
        "River Police | 719 555 0101",
        "[Asked (1)] Organization or person | Public phone",
        "Otter Clinic | Not known",
    ]
    assert section(found, "Who is at the table")[7] == "Sheriff or police | River Police"


def test_contact_details_can_be_left_out(settled):
    found = pack(settled, hides_contacts=True)
    assert section(found, "Contact sheet") == [
        "Phone numbers and e-mail addresses are left out of this copy.",
        "[Joined (2)] Organization or person | People",
        "River Police | Lee Ortiz, Sergeant",
        "Noor Haddad | ",
        "[Asked (1)] Organization or person | People",
        "Otter Clinic | ",
    ]
    assert section(found, "Next meeting")[-1] == "- Where: Library, room 2"
    assert lines(found)[1] == HELP


def test_a_sheet_of_nothing_but_organizations_is_a_list(settled):
    found = pack(settled, hides_names=True, hides_contacts=True)
    assert section(found, "Contact sheet") == [
        "Names of people, phone numbers and e-mail addresses are left out of this copy.",
        "## Joined (1)",
        "- River Police",
        "## Asked (1)",
        "- Otter Clinic",
    ]


def test_the_foot_names_the_person_who_prints_only_when_asked(settled):
    assert [pack(settled).printed_by, pack(settled, printed_by="Ana").printed_by] == ["", "Ana"]


def test_the_place_of_a_confidential_meeting_is_left_out(settled):
    with inside(settled.here):
        settled_meeting = contents(settled.here).meeting
        settled_meeting.is_place_confidential = True
        settled_meeting.save()
    where = "- Where: Confidential: ask the coordinator by phone."
    assert section(pack(settled), "Next meeting")[2] == where


def test_chairs_without_a_vote_are_told_apart_from_those_with_one(settled):
    with inside(settled.here):
        chair("Funder", weight=Position.Weight.ADVISORY, membership=Membership.objects.first())
    table = section(pack(settled), "Who is at the table")
    assert [line.rpartition(" | ")[2] for line in table if line.count(" | ") == 2] == [
        "Vote",
        "Advisory",
        "Voting",
        "Voting",
    ]


def test_an_individual_on_a_chair_is_named_like_on_the_contact_sheet(settled):
    with inside(settled.here):
        noor = Representative.objects.get(name="Noor Haddad")
        chair("Neighbor", order=5, membership=noor.membership)
    rows = section(pack(settled), "Who is at the table")
    assert rows.count("Neighbor | Noor Haddad") == 1
    with inside(settled.here):
        Representative.objects.filter(pk=noor.pk).update(shares_contact=False)
    assert section(pack(settled), "Who is at the table").count("Neighbor | Filled") == 1


def test_the_next_steps_end_with_agreeing_once_all_is_written(settled):
    Partnership.objects.update(
        counties=["08101"], host="Library", custodian="Library", successor="Clinic"
    )
    settled.here.refresh_from_db()
    with inside(settled.here):
        for key in ("functions", "limits", "vision", "mission", "offered"):
            write(settled, key, "Words.")
        charter.agree_paths(
            charter_queries.rule_book(),
            by=settled.ana,
            version=1,
            raised_by="Anyone",
            informal_path="Talk",
            formal_path="Write",
            review_on=None,
        )
        Position.objects.filter(title="Clinic").delete()
        assert next_steps(contents(settled.here)) == [
            "Come to the meeting on March 4, 2099, or say that you cannot.",
            "Read the proposal and the ground rules together, change them, and agree on them.",
        ]
        member(settled, "School", "not_asked", "prevention", "")
        assert next_steps(contents(settled.here))[1] == (
            "Ask the 1 member on the list who has not been asked yet."
        )


def test_a_meeting_of_the_past_or_called_off_is_not_the_next_one(cast):
    with inside(cast.here):
        meet(starts_at="2020-01-01T10:00Z")
        meet(is_canceled=True)
    assert section(pack(cast), "Next meeting") == ["No date is set yet."]


def test_a_spanish_partnership_gets_its_days_in_spanish(settled):
    settled.here.language = "es"
    found = pack(settled)
    assert found.language == "es"
    days = [line for line in lines(found) if "miércoles, 4 de marzo de 2099" in line]
    assert len(days) == 1


def test_an_empty_status_leaves_no_frame(settled):
    assert render_html(pack(settled)).count("document__notice") == 0


def test_the_pack_costs_the_same_for_one_member_and_for_three(cast):
    with inside(cast.here):
        counts = []
        for names in (["A"], ["B", "C"]):
            for name in names:
                found = member(cast, name, "joined", "protection", "")
                chair(name, membership=found, holder=person(found, f"{name} Lee", **SHARED))
            with asked() as statements:
                starter_pack(cast.here, Options())
            counts.append(len(statements))
    assert counts[0] == counts[1] <= MOST
