"""The arithmetic of balance, held for any members, chairs and Ps."""

import math
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from fourfold.members.balance.calc import (
    FLOOR,
    Coverage,
    Standing,
    bar_lengths,
    cells,
    coverage,
    evenness,
    split_evenly,
)
from fourfold.members.planning.calc import Remark, check_team

KEYS = ["v", "t", "s", "p", "x"]
axes = st.lists(st.sampled_from(KEYS), min_size=0, max_size=5, unique=True)
ps = st.lists(st.sampled_from([*KEYS, "gone"]), max_size=4)
states = st.sampled_from(["joined", "asked", "not_asked", "declined"])
standings = st.builds(Standing, ps.map(tuple), st.sampled_from(["", "health", "faith"]), states)


@given(st.lists(standings), axes)
def test_states_are_kept_apart_and_every_member_is_counted(members, axis):
    counted = cells(members, axis)
    for one in members:
        held = [p for p in axis if p in one.ps] or [""]
        assert all(counted[p, one.sector, one.state] >= 1 for p in held)
    expected = sum(len(set(one.ps) & set(axis)) or 1 for one in members)
    assert sum(counted.values()) == expected


@given(st.lists(ps), axes)
def test_shares_add_up_to_the_seats_that_have_a_p(seats, axis):
    shares = split_evenly(seats, axis)
    assert sum(shares.values()) == sum(1 for seat in seats if set(seat) & set(axis))
    assert list(shares) == axis


@given(st.lists(ps, max_size=30), axes)
def test_evenness_lies_between_none_and_one(seats, axis):
    found = evenness(seats, axis)
    sorted_seats = sum(1 for seat in seats if set(seat) & set(axis))
    assert (found is None) == (len(axis) < 2 or sorted_seats < FLOOR)
    assert found is None or 0.0 <= found <= 1.0


@given(st.lists(ps, min_size=5, max_size=20), axes, st.randoms())
def test_evenness_does_not_depend_on_order(seats, axis, random):
    shuffled = list(seats)
    random.shuffle(shuffled)
    one, other = evenness(seats, axis), evenness(shuffled, axis)
    assert one == other or (one is not None and other is not None and math.isclose(one, other))


@given(st.lists(st.sampled_from([["v"], ["t"], ["s"]]), min_size=5), st.integers(1, 4))
def test_a_p_with_nobody_lowers_evenness(seats, more):
    some = evenness(seats, ["v", "t", "s"])
    assume(some)
    assert evenness(seats, ["v", "t", "s", *(f"n{n}" for n in range(more))]) < some


def test_all_in_one_is_zero_and_the_same_number_in_each_is_one():
    assert evenness([["v"]] * 6, ["v", "t"]) == 0.0
    assert evenness([["v"], ["t"]] * 3, ["v", "t"]) == 1.0


def test_four_seats_say_nothing_and_five_do():
    assert evenness([["v"], ["t"]] * 2, ["v", "t"]) is None
    assert evenness([["v"], ["t"]] * 2 + [["v"]], ["v", "t"]) is not None


def test_a_seat_in_two_ps_is_half_in_each():
    assert split_evenly([["v", "t"], ["v"]], ["v", "t"]) == {
        "v": Fraction(3, 2),
        "t": Fraction(1, 2),
    }


@given(st.lists(st.booleans()))
def test_coverage_counts_filled_among_wanted(chairs):
    found = coverage(chairs)
    assert (found.filled, found.wanted) == (chairs.count(True), len(chairs))
    assert found.share is None or 0 <= found.share <= 1


@given(
    st.lists(
        st.tuples(st.integers(0, 40), st.integers(0, 40)).map(
            lambda pair: Coverage(min(pair), max(pair))
        )
    ),
    st.integers(1, 400),
)
def test_bars_begin_at_zero_and_keep_their_order(covers, width):
    lengths = bar_lengths(covers, width)
    assert all(0 <= filled <= wanted <= width for filled, wanted in lengths)
    longest = max((cover.wanted for cover in covers), default=0)
    assert all(
        wanted == width
        for cover, (_, wanted) in zip(covers, lengths, strict=True)
        if cover.wanted == longest and longest
    )


@given(st.lists(ps, max_size=9), axes)
def test_a_team_is_ready_exactly_when_three_to_five_come_from_two_ps(team, axis):
    found = check_team(team, axis)
    covered = {p for person in team for p in person} & set(axis)
    good = 3 <= len(team) <= 5 and len(covered) >= 2
    assert (found.remarks == (Remark.READY,)) == good
    assert found.remarks


def test_one_person_is_too_few_and_not_yet_one_sided():
    assert check_team([["v"]], ["v", "t"]).remarks == (Remark.TOO_FEW,)
    assert check_team([], ["v"]).remarks == (Remark.EMPTY,)
    assert check_team([["v"]] * 6, ["v", "t"]).remarks == (Remark.MANY, Remark.ONE_SIDED)
