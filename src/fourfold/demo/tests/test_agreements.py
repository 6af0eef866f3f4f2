"""What Riverbend has in writing, and how people take part in its work."""

import pytest

from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tenancy import inside
from fourfold.members.agreements.queries import agreements_ending, by_need, standings
from fourfold.members.involvement.queries import findings
from fourfold.members.models import Agreement, Answer


@pytest.fixture
def riverbend(demo):
    with inside(demo[0]):
        yield demo[0]


def test_one_agreement_ran_out_one_was_renewed_and_one_is_in_force(riverbend):
    found = list(by_need())
    words = standings(found)
    assert [(one.title, words[one.pk].word) for one in found] == [
        ("What stays in the room", "Term is over"),
        ("How we work together", "In force"),
        ("How we work together, first year", "Replaced by a newer one"),
    ]
    assert [one.title for one in agreements_ending()] == [
        "What stays in the room",
        "How we work together",
    ]


def test_an_agency_objects_to_a_clause_and_others_wait_for_their_bodies(riverbend):
    answers = Answer.objects.filter(is_latest=True, party__agreement__ended_on=None)
    now = answers.filter(party__agreement=Agreement.objects.get(title="How we work together"))
    assert sorted(now.values_list("state", "awaits", "clause__key")) == [
        ("awaits", "board", None),
        ("awaits", "tribal", None),
        ("objects", "", "data"),
        ("signed", "", None),
        ("supports", "", None),
        ("takes_part", "", None),
    ]


def test_what_stands_out_is_told_of_three_projects(riverbend):
    assert findings() == [
        "One of three projects involves people in all three stages.",
        "Two of three projects offer speaking only.",
        "Two of three projects offer no say in what is decided.",
        "Two of three projects have not told people what came of it.",
        "One of three projects has paid people.",
    ]


def test_the_journal_tells_where_a_party_stands_and_not_why(riverbend):
    told = [one.sentence for one in Entry.objects.filter(verb__contains="where %(party)s stands")]
    objected = [sentence for sentence in told if "Objects" in sentence]
    assert objected == [
        "Ana Lucero entered where Greasewood Memorial Hospital stands with How we work together:"
        " Objects to a clause"
    ]
