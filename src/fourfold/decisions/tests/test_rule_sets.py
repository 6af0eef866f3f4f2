"""Three rule sets that real partnerships published, as this program keeps them."""

from datetime import timedelta

import pytest

from fourfold.decisions import commands
from fourfold.decisions.eligibility import elector_of, eligible_chairs
from fourfold.decisions.models import Elector, Round, Stance
from fourfold.decisions.tests.deciding import (
    chair,
    closed_at_the_end,
    draft,
    enter_all,
    many_joined,
    opened,
    rule,
)
from fourfold.kernel import clock
from fourfold.members.models import Membership, Representative

Result = Round.Result


def test_each_agency_votes_once_and_only_who_attends(group):
    """San Francisco: one voice for each agency, attendance decides, consensus first, else votes."""
    many_joined(5)
    attending = [elector_of(member) for member in Membership.objects.all()[:5]]
    sf = rule(group.ana, method="consensus_with_fallback", quorum=50, notice_days=7)
    matter = opened(group.ana, attending, under=sf, days=8)
    enter_all(group.ana, matter, "agree", "concern", "agree", "block")
    closed = closed_at_the_end(matter, group.ana)
    assert closed.result == Result.AGREED
    assert closed.counts == {
        "eligible": 5,
        "said": {"agree": 2, "concern": 1, "block": 1},
        "votes": {"0": 3},
    }


def test_a_steering_committee_of_co_chairs_talks_twice_before_it_votes(group):
    """Heart of Texas: the chairs of the subcommittees decide, each with one voice."""
    people = Representative.objects.order_by("pk")
    chairs = [chair(f"Co-chair {n}", person) for n, person in enumerate(people)]
    chair("Friend of the partnership", people[0], weight="advisory")
    steering = rule(
        group.ana,
        method="consensus_with_fallback",
        unit="position",
        quorum=50,
        fallback_tries=2,
        notice_days=3,
    )
    matter, results = draft(group.ana, under=steering), []
    for _try in range(3):
        matter.closes_at = clock.now() + timedelta(days=3)
        matter.save()
        matter = commands.open_round(matter, by=group.ana, electors=eligible_chairs())
        assert [e.position for e in Elector.objects.filter(round=matter)] == chairs
        enter_all(group.ana, matter, "agree", "agree", "block")
        matter = commands.close_round(matter, by=group.ana)
        results.append(matter.result)
        matter = commands.try_again(matter, by=group.ana)
    assert results == [Result.NOT_AGREED, Result.NOT_AGREED, Result.AGREED]


@pytest.mark.parametrize(
    ("said", "result"),
    [
        (["agree"] * 28 + ["block"] * 14, Result.AGREED),
        (["agree"] * 27 + ["block"] * 14 + ["abstain"], Result.NOT_AGREED),
        (["agree"] * 21, Result.NO_QUORUM),
    ],
)
def test_a_council_of_42_changes_its_bylaws_by_two_thirds(group, said, result):
    """Houston: a council of 42 chairs with bylaws."""
    person = Representative.objects.first()
    for number in range(42):
        chair(f"Council {number:02}", person, order=number)
    council = rule(
        group.ana,
        method="supermajority",
        share="2/3",
        unit="position",
        quorum=51,
        block_needs_reason=False,
    )
    matter = opened(group.ana, under=council)
    for elector, choice in zip(Elector.objects.filter(round=matter), said, strict=False):
        Stance.objects.create(elector=elector, choice=choice, by=group.ana)
    assert closed_at_the_end(matter, group.ana).result == result
