"""Taking a position: in person, for somebody who said it elsewhere, as totals on paper."""

from datetime import timedelta

import pytest

from fourfold.decisions import commands, queries
from fourfold.decisions.answering.commands import enter_ballot, enter_stance, take_stance
from fourfold.decisions.answering.saying import Answer, Ballots, Told
from fourfold.decisions.eligibility import eligible_chairs, speaker
from fourfold.decisions.models import Elector, Round, Stance
from fourfold.decisions.tests.deciding import (
    chair,
    closed_at_the_end,
    enter,
    joined,
    opened,
    refused,
    rule,
    voice,
)
from fourfold.kernel import clock
from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.journal.models import Entry
from fourfold.members.models import Membership, Representative
from fourfold.members.people.commands import set_state
from fourfold.partnerships.access import Refused

AGREE = Answer(choice="agree")
TOO_LATE = ["This question has ended, so answers no longer count."]


@pytest.fixture
def library(group):
    """The member that Ben speaks for."""
    return joined("Library", seat=group.ben)


@pytest.fixture
def matter(group, library):
    return opened(group.ana)


@pytest.fixture
def mine(matter):
    return voice(matter, "Library")


def take(by, elector, *, version=1, **answer):
    return take_stance(elector, by=by, version=version, answer=Answer(**answer))


# ---- for oneself ----


def test_ben_answers_for_his_library_and_changes_his_mind(group, mine):
    first = take(group.ben, mine, choice="block", reason="Too late for us.")
    second = take(group.ben, mine, version=first.version, choice="concern", reason="Parking.")
    assert list(Stance.objects.values_list("choice", "reason")) == [("concern", "Parking.")]
    assert (second.by, second.spoken_by.name) == (group.ben, "Rep of Library")
    assert queries.tally_of(mine.round).said == {"concern": 1}


def test_the_same_answer_twice_counts_once_and_a_stale_one_shows_the_newer(group, mine):
    take(group.ben, mine, choice="agree")
    with pytest.raises(StaleEdit) as caught:
        take(group.ben, mine, choice="block", reason="No.")
    assert caught.value.current.choice == "agree"
    assert Stance.objects.count() == 1


def test_nobody_answers_for_another_member(group, matter):
    clinic = voice(matter, "Clinic")
    for seat in (group.ben, group.ana, group.cleo, group.eve, group.sol):
        with pytest.raises(Refused):
            take(seat, clinic, choice="agree")
        assert speaker(clinic, seat) is None


def test_an_observer_answers_for_nobody_even_from_a_member_organization(group):
    joined("Watchers", seat=group.cleo)
    watchers = voice(opened(group.ana), "Watchers")
    with pytest.raises(Refused):
        take(group.cleo, watchers, choice="agree")
    assert list(queries.waiting_for(group.cleo)) == []


def test_who_left_the_library_no_longer_speaks_for_it(group, mine):
    Representative.objects.filter(seat=group.ben).update(left_on=clock.today())
    with pytest.raises(Refused):
        take(group.ben, mine, choice="agree")


def test_an_answer_after_the_end_is_refused(group, mine):
    with clock.set_to(mine.round.closes_at):
        assert refused(take, group.ben, mine, choice="agree") == TOO_LATE
    closed_at_the_end(mine.round, group.ana)
    assert refused(take, group.ben, mine, choice="agree") == TOO_LATE
    assert not Stance.objects.exists()


def test_a_member_that_withdrew_meanwhile_is_refused_with_the_reason(group, library, mine):
    set_state(library, Membership.State.DECLINED, by=group.ana)
    assert refused(take, group.ben, mine, choice="agree") == [
        "Library has not joined, so its answer cannot count."
    ]


def test_a_chair_whose_term_ended_yesterday_is_refused_with_the_day(group):
    person = Representative.objects.create(membership=joined("Court"), name="Ben", seat=group.ben)
    position = chair("Judge", person, term_ends_on=clock.today() + timedelta(days=3))
    matter = opened(group.ana, eligible_chairs(), under=rule(group.ana, unit="position"))
    elector = Elector.objects.get(position=position)
    take(group.ben, elector, choice="agree")
    day = position.term_ends_on
    with clock.set_to(clock.now() + timedelta(days=4)):
        assert matter.closes_at > clock.now()
        assert refused(take, group.ben, elector, version=2, choice="block", reason="No.") == [
            f"The term on the chair “Judge” ended on {day:%B} {day.day}, {day.year}: begin a"
            " new one."
        ]


def test_a_substitute_says_on_whose_authority(group, mine):
    Representative.objects.filter(seat=group.ben).update(is_deputy=True)
    assert refused(take, group.ben, mine, choice="agree") == [
        "Say who let you speak in their place, and when."
    ]
    take(group.ben, mine, choice="agree", authority="Director Ruiz, by phone on May 3")
    assert queries.agreed_names(mine.round) == ["Library (Director Ruiz, by phone on May 3)"]


def test_somebody_else_of_the_member_speaks_for_a_chair_with_authority_only(group):
    court = joined("Court")
    judge = Representative.objects.create(membership=court, name="Judge Lee")
    Representative.objects.create(membership=court, name="Ben", seat=group.ben)
    chair("Judge", judge)
    opened(group.ana, eligible_chairs(), under=rule(group.ana, unit="position"))
    elector = Elector.objects.get()
    assert refused(take, group.ben, elector, choice="agree") == [
        "Say who let you speak in their place, and when."
    ]
    assert take(group.ben, elector, choice="agree", authority="Judge Lee, today").pk


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ({"choice": "maybe"}, "Choose one of the answers."),
        ({"choice": ""}, "Choose one of the answers."),
        (
            {"choice": "block", "reason": " "},
            "Say why you block it, so that the others can answer that.",
        ),
        ({"choice": "agree", "option": 1}, "Choose one of the options."),
        ({"choice": "concern", "option": -1}, "Choose one of the options."),
    ],
)
def test_half_an_answer_is_refused(group, mine, answer, why):
    assert refused(take, group.ben, mine, **answer) == [why]
    assert not Stance.objects.exists()


def test_a_rule_may_let_a_block_stand_without_a_reason(group, library):
    terms = rule(group.ana, "Vote", method="majority", block_needs_reason=False)
    elector = voice(opened(group.ana, under=terms), "Library")
    assert take(group.ben, elector, choice="block").choice == "block"


def test_a_question_for_a_meeting_is_answered_there(group, library):
    elector = voice(opened(group.ana, way="meeting"), "Library")
    assert refused(take, group.ben, elector, choice="agree") == [
        "This question is answered at a meeting: say it there."
    ]
    assert list(queries.waiting_for(group.ben)) == []
    assert enter(group.ana, elector, "agree", told="meeting").told == "meeting"


def test_what_waits_for_ben_is_his_alone_and_goes_when_he_answers(group, mine):
    assert list(queries.waiting_for(group.ben)) == [mine]
    assert list(queries.waiting_for(group.ana)) == []
    take(group.ben, mine, choice="away")
    assert list(queries.waiting_for(group.ben)) == []


# ---- for somebody else ----


def test_an_answer_by_phone_is_entered_with_how_it_was_told(group, matter):
    stance = enter(group.ana, voice(matter, "Clinic"), "abstain", told_by="Dr. Moss")
    assert (stance.by, stance.told, stance.told_by, stance.told_on) == (
        group.ana,
        "phone",
        "Dr. Moss",
        clock.today(),
    )


def test_an_own_answer_takes_the_place_of_an_entered_one(group, mine):
    entered = enter(group.ana, mine, "agree", told_by="Ben")
    own = take(group.ben, mine, version=entered.version, choice="recused")
    assert (own.told, own.told_on, own.told_by) == ("", None, "")


@pytest.mark.parametrize("days", [-1, 1, 400])
def test_only_what_was_said_while_it_was_open_can_be_entered(group, matter, days):
    told = Told(told="phone", told_on=clock.today() + timedelta(days=days))
    entering = {"by": group.ana, "version": 1, "answer": AGREE, "told": told}
    assert refused(enter_stance, voice(matter, "Clinic"), **entering) == [
        "Only what was said while the question was open can be entered."
    ]


def test_a_letter_that_came_in_time_may_be_entered_after_the_end(group, matter):
    told = Told(told="paper", told_on=clock.today())
    with clock.set_to(matter.closes_at + timedelta(days=2)):
        stance = enter_stance(
            voice(matter, "Clinic"), by=group.ana, version=1, answer=AGREE, told=told
        )
        assert stance.given_at == clock.now()


def test_nobody_is_named_beside_the_chair_for_lived_experience(group):
    chair("Lived experience", is_lived_experience=True, is_filled=True)
    terms = rule(group.ana, unit="position")
    elector = voice(opened(group.ana, under=terms), "Lived experience")
    assert refused(enter, group.ana, elector, "agree", told_by="Maria") == [
        "Leave out who told you: nobody is named beside this chair."
    ]
    assert enter(group.ana, elector, "agree").told_by == ""
    assert Entry.objects.first().sentence == (
        "Ana entered an answer: Shall we meet in the evening?"
    )


def test_the_chair_for_lived_experience_has_a_voice_whether_it_is_filled_or_not(group):
    for filled in (True, False):
        chair(f"Lived experience {filled}", is_lived_experience=True, is_filled=filled)
    assert len(eligible_chairs()) == 2


# ---- who reads what ----


def test_a_reason_stands_without_a_name_unless_it_was_chosen(group, matter, mine):
    take(group.ben, mine, choice="concern", reason="Parking.", is_named=True)
    enter(group.ana, voice(matter, "Clinic"), "block", reason="No night staff.")
    read = queries.voices(queries.reasons(matter), matter)
    assert [(said.name, said.reason) for said in read] == [
        ("", "No night staff."),
        ("Library", "Parking."),
    ]
    assert queries.agreed_names(matter) == ["Library"]
    assert queries.other_names(matter) == {}


def test_where_the_law_asks_for_names_the_record_has_them_all(group, matter, mine):
    Round.objects.update(names_recorded=True)
    matter.refresh_from_db()
    enter(group.ana, voice(matter, "Clinic"), "block", reason="No night staff.")
    take(group.ben, mine, choice="abstain")
    assert [said.name for said in queries.voices(queries.reasons(matter), matter)] == ["Clinic"]
    assert queries.other_names(matter) == {
        "Block, with a reason": ["Clinic"],
        "Abstain": ["Library"],
    }


# ---- on paper ----


@pytest.fixture
def paper(group):
    return opened(group.ana, way="paper")


def count(by, matter, votes, *, tellers=("Ana", "Sol"), version=None, **more):
    return enter_ballot(
        matter,
        by=by,
        version=version or matter.version,
        ballots=Ballots(votes=votes, **more),
        tellers=tellers,
    )


def test_a_ballot_on_paper_keeps_totals_and_two_names_and_no_answers(group, paper):
    assert refused(commands.close_round, paper, by=group.ana) == [
        "Enter the totals of the ballot first."
    ]
    counted = count(group.ana, paper, [2], against=0, abstain=1)
    closed = commands.close_round(counted, by=group.ana)
    assert (closed.result, closed.teller, closed.second_teller) == ("agreed", "Ana", "Sol")
    assert closed.counts["said"] == {"agree": 2, "abstain": 1}
    assert not Stance.objects.exists()
    assert queries.agreed_names(closed) == []


@pytest.mark.parametrize(
    ("ballots", "why"),
    [
        ({"votes": [2, 2]}, "Give one number for each option."),
        ({"votes": []}, "Give one number for each option."),
        ({"votes": [3], "against": -1}, "Give numbers from zero up."),
        (
            {"votes": [3], "abstain": 1},
            "There are 4 ballots and only 3 who may vote: count again.",
        ),
        ({"votes": [1], "tellers": ("Ana", " ")}, "Name two different people who counted."),
        ({"votes": [1], "tellers": ("Ana", "ana")}, "Name two different people who counted."),
    ],
)
def test_totals_that_cannot_be_are_refused(group, paper, ballots, why):
    assert refused(count, group.ana, paper, **ballots) == [why]


def test_two_who_enter_totals_at_once_see_each_other(group, paper):
    count(group.ana, paper, [3])
    with pytest.raises(StaleEdit):
        count(group.sol, paper, [1], against=2)


def test_a_secret_ballot_takes_no_answers(group, library, paper):
    secret = ["This is a secret ballot on paper: only its totals are entered."]
    elector = Elector.objects.filter(round=paper).first()
    assert refused(enter, group.ana, elector, "agree") == secret
    library_voice = voice(opened(group.ana, way="paper"), "Library")
    assert refused(take, group.ben, library_voice, choice="agree") == secret


def test_an_open_question_online_takes_no_totals(group, matter):
    assert refused(count, group.ana, matter, [1]) == ["Totals belong to an open ballot on paper."]
