"""Counting: the same answers come to the same result, whoever counts and in whatever order."""

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourfold.decisions import calc
from fourfold.decisions.calc import FOR, Tally, Terms, needed, outcome, paper_tally
from fourfold.decisions.models import Choice, Round, Rule

Result, Method = Round.Result, Rule.Method
AGREE, CONCERN, BLOCK = Choice.AGREE, Choice.CONCERN, Choice.BLOCK
ABSTAIN, RECUSED, AWAY = Choice.ABSTAIN, Choice.RECUSED, Choice.AWAY
UNAUTHORIZED = Choice.UNAUTHORIZED

choices = st.sampled_from([choice.value for choice in Choice])
answers = st.lists(st.tuples(choices, st.integers(0, 3)), max_size=24)
yes_or_no = st.lists(st.tuples(choices, st.just(0)), max_size=24)
silent = st.integers(0, 30)
terms = st.builds(
    Terms,
    method=st.sampled_from(Method.values),
    share=st.just(""),
    quorum=st.none() | st.integers(1, 100),
    fallback_tries=st.integers(0, 2),
    fallback_days=st.integers(0, 20),
) | st.builds(
    Terms,
    method=st.just(Method.SUPERMAJORITY.value),
    share=st.sampled_from(Rule.Share.values),
    quorum=st.none() | st.integers(1, 100),
)


def tally(eligible, given_by_all):
    """Each answer told by itself."""
    return calc.tally(eligible, Counter(given_by_all))


def said(*given_by_all, eligible=None):
    """A tally in which each of these was said once to a plain question."""
    return tally(eligible or len(given_by_all), [(choice, 0) for choice in given_by_all])


def result(counted, method, **more):
    return outcome(counted, Terms(method, **more)).result


# ---- what holds for all answers ----


@given(answers, silent)
def test_everybody_is_counted_once(given_answers, more):
    counted = tally(len(given_answers) + more, given_answers)
    assert counted.answered == len(given_answers)
    assert counted.silent == more
    assert counted.in_favor == sum(choice in FOR for choice, _ in given_answers)
    assert counted.present <= counted.answered <= counted.eligible


@given(answers, silent, terms, st.randoms())
def test_the_order_of_answers_makes_no_difference(given_answers, more, rule, random):
    shuffled = random.sample(given_answers, len(given_answers))
    eligible = len(given_answers) + more
    one, other = (
        outcome(tally(eligible, given_answers), rule),
        outcome(tally(eligible, shuffled), rule),
    )
    assert one == other


@given(yes_or_no, silent, terms)
def test_one_more_agreement_never_undoes_an_agreement(given_answers, more, rule):
    eligible = len(given_answers) + more + 1
    before = outcome(tally(eligible, given_answers), rule)
    after = outcome(tally(eligible, [*given_answers, (AGREE, 0)]), rule)
    if before.result == Result.AGREED:
        assert after.result == Result.AGREED


@given(yes_or_no, silent, terms)
def test_one_more_block_never_makes_an_agreement_where_people_were_enough(
    given_answers, more, rule
):
    eligible = len(given_answers) + more + 1
    before = outcome(tally(eligible, given_answers), rule)
    after = outcome(tally(eligible, [*given_answers, (BLOCK, 0)]), rule)
    if before.result == Result.NOT_AGREED:
        assert after.result == Result.NOT_AGREED


@given(answers, silent, st.none() | st.integers(1, 100))
def test_what_all_agree_on_every_other_rule_agrees_on_too(given_answers, more, quorum):
    counted = tally(len(given_answers) + more, given_answers)
    found = [
        outcome(counted, Terms(method, share=share, quorum=quorum))
        for method, share in [
            (Method.CONSENSUS, ""),
            (Method.SUPERMAJORITY, "3/4"),
            (Method.SUPERMAJORITY, "3/5"),
            (Method.MAJORITY, ""),
        ]
    ]
    agreed = [one.result == Result.AGREED for one in found]
    assert agreed == sorted(agreed)
    assert len({one.option for one in found if one.option is not None}) <= 1


@given(answers, silent)
def test_a_tally_survives_the_record(given_answers, more):
    counted = tally(len(given_answers) + more, given_answers)
    assert Tally.of(json.loads(json.dumps(counted.kept()))) == counted


@given(st.integers(1, 2000), st.none() | st.integers(1, 100))
def test_a_quorum_is_at_least_its_share_and_at_most_everybody(eligible, quorum):
    assert 1 <= needed(eligible, quorum) <= eligible
    assert needed(eligible, quorum) * 100 >= eligible * (quorum or 0)


# ---- what each answer counts as ----


def test_a_concern_agrees_and_a_block_stops_consensus():
    assert result(said(AGREE, CONCERN), Method.CONSENSUS) == Result.AGREED
    assert result(said(AGREE, AGREE, BLOCK), Method.CONSENSUS) == Result.NOT_AGREED


def test_a_tie_decides_nothing():
    assert result(said(AGREE, BLOCK), Method.MAJORITY) == Result.NOT_AGREED


def test_abstaining_counts_toward_the_quorum_and_for_no_side():
    counted = said(AGREE, ABSTAIN, ABSTAIN, ABSTAIN)
    assert result(counted, Method.MAJORITY, quorum=100) == Result.AGREED
    assert result(said(ABSTAIN, ABSTAIN), Method.MAJORITY) == Result.NOT_AGREED


def test_who_may_not_take_a_position_was_there_and_took_none():
    counted = said(AGREE, UNAUTHORIZED, eligible=2)
    assert result(counted, Method.CONSENSUS, quorum=100) == Result.AGREED


@pytest.mark.parametrize("missing", [RECUSED, AWAY])
def test_who_is_recused_or_away_does_not_make_a_quorum(missing):
    counted = said(AGREE, missing, missing, missing)
    assert result(counted, Method.MAJORITY, quorum=50) == Result.NO_QUORUM
    assert result(counted, Method.MAJORITY, quorum=25) == Result.AGREED


def test_silence_is_no_consent():
    assert result(tally(9, []), Method.CONSENSUS) == Result.NO_QUORUM
    assert result(tally(9, [(AWAY, 0)] * 9), Method.CONSENSUS) == Result.NO_QUORUM


@pytest.mark.parametrize(
    ("share", "enough", "short"), [("2/3", (2, 1), (19, 10)), ("3/4", (3, 1), (74, 25))]
)
def test_a_larger_majority_is_counted_exactly(share, enough, short):
    for (in_favor, against), wanted in ((enough, Result.AGREED), (short, Result.NOT_AGREED)):
        counted = said(*[AGREE] * in_favor, *[BLOCK] * against)
        assert result(counted, Method.SUPERMAJORITY, share=share) == wanted


def test_the_majority_decides_only_after_the_tries_and_days_of_the_rule():
    counted = said(AGREE, AGREE, BLOCK)
    rule = Terms(Method.FALLBACK, fallback_tries=1, fallback_days=14)
    found = [outcome(counted, rule, tries=n, days=d) for n, d in ((0, 99), (1, 13), (1, 14))]
    assert [one.result for one in found] == [
        Result.NOT_AGREED,
        Result.NOT_AGREED,
        Result.AGREED,
    ]
    assert [one.by_majority for one in found] == [False, False, True]


# ---- several options ----


def test_consensus_on_options_means_one_option():
    same = tally(3, [(AGREE, 1), (CONCERN, 1), (ABSTAIN, 0)])
    apart = tally(3, [(AGREE, 1), (AGREE, 0)])
    assert outcome(same, Terms(Method.CONSENSUS)).option == 1
    assert outcome(apart, Terms(Method.CONSENSUS)).result == Result.NOT_AGREED


def test_the_option_in_front_needs_more_than_half_of_those_who_took_sides():
    ahead = tally(5, [(AGREE, 2)] * 3 + [(AGREE, 0), (BLOCK, 0)])
    split = tally(5, [(AGREE, 2)] * 2 + [(AGREE, 0)] * 2 + [(AGREE, 1)])
    assert outcome(ahead, Terms(Method.MAJORITY)).option == 2
    assert outcome(split, Terms(Method.MAJORITY)).result == Result.NOT_AGREED


# ---- ballots on paper ----


@given(st.lists(st.integers(0, 50), min_size=1, max_size=6), st.integers(0, 50), st.integers(0, 50))
def test_totals_on_paper_count_like_answers(votes, against, abstain):
    eligible = sum(votes) + against + abstain
    one_by_one = [(AGREE, option) for option, count in enumerate(votes) for _ in range(count)]
    one_by_one += [(BLOCK, 0)] * against + [(ABSTAIN, 0)] * abstain
    paper = paper_tally(eligible, {"votes": votes, "against": against, "abstain": abstain})
    assert paper == tally(eligible, one_by_one)
