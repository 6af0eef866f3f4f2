"""A question from draft to record: what opens it, what it keeps, and what comes of it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from fourfold.decisions import commands, queries
from fourfold.decisions.answering.commands import enter_ballot, take_stance
from fourfold.decisions.answering.saying import Answer, Ballots
from fourfold.decisions.eligibility import (
    elector_of,
    eligible_chairs,
    eligible_organizations,
)
from fourfold.decisions.models import Elector, Round, Stance
from fourfold.decisions.rules.commands import change_rule, drop_rule
from fourfold.decisions.tests.deciding import (
    chair,
    closed_at_the_end,
    draft,
    enter,
    enter_all,
    joined,
    many_joined,
    opened,
    refused,
    rule,
    voice,
    without_law,
)
from fourfold.kernel import clock
from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tenancy import CrossesBorder, inside
from fourfold.members.models import Membership, Representative
from fourfold.partnerships.access import Refused
from fourfold.partnerships.models import Partnership

Result = Round.Result
TODAY = timezone.localdate


# ---- who may take part ----


def test_only_members_that_joined_are_eligible_and_each_once(group):
    Membership.objects.create(state="asked")
    assert [str(e) for e in eligible_organizations()] == ["Clinic", "Police", "Shelter"]
    Membership.objects.create(state="joined")
    assert sorted(str(e) for e in eligible_organizations())[0] == "An individual member"


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        (
            {"term_ends_on": -1},
            "The term on the chair “Chief” ended on {day}: begin a new one.",
        ),
        ({"term_starts_on": 1}, "The term on the chair “Chief” begins on {day}."),
        ({"holder": None}, "Nobody sits on the chair “Chief”, so it has no answer to give."),
    ],
)
def test_a_chair_without_a_term_today_is_refused_with_the_reason(group, fields, why):
    person = Representative.objects.first()
    days = {name: TODAY() + timedelta(days=n) for name, n in fields.items() if n}
    position = chair("Chief", None if "holder" in fields else person, **days)
    matter = draft(group.ana, under=rule(group.ana, unit="position"))
    day = next((f"{value:%B} {value.day}, {value.year}" for value in days.values()), "")
    open_it = {"by": group.ana, "electors": [elector_of(position)]}
    assert refused(commands.open_round, matter, **open_it) == [why.format(day=day)]
    assert eligible_chairs() == []
    assert Elector.objects.count() == 0


def test_nobody_twice_nobody_at_all_and_nobody_of_another_kind(group):
    matter = draft(group.ana)
    one = Membership.objects.first()
    assert refused(commands.open_round, matter, by=group.ana, electors=[]) == [
        "Choose who may take part: so far it is nobody."
    ]
    twice = [elector_of(one), elector_of(one)]
    assert refused(commands.open_round, matter, by=group.ana, electors=twice) == [
        f"{one} is on the list twice."
    ]
    seat = [elector_of(chair("Chair", Representative.objects.first()))]
    assert refused(commands.open_round, matter, by=group.ana, electors=seat) == [
        "This rule counts other voices: choose who takes part again."
    ]
    asked = [elector_of(Membership.objects.create(state="asked"))]
    assert refused(commands.open_round, matter, by=group.ana, electors=asked) == [
        "Individual has not joined, so its answer cannot count."
    ]


def test_a_member_of_another_partnership_cannot_be_carried_in(group):
    with inside(group.elsewhere):
        stranger = joined("Stranger")
    with pytest.raises(CrossesBorder):
        commands.open_round(draft(group.ana), by=group.ana, electors=[elector_of(stranger)])


@pytest.mark.parametrize("count", [1, 500])
def test_a_partnership_with_one_member_and_with_500_decides(here, count):
    without_law(here.here)
    many_joined(count)
    matter = opened(here.ana)
    for elector in Elector.objects.filter(round=matter):
        Stance.objects.create(elector=elector, choice="agree", by=here.ana)
    closed = commands.close_round(matter, by=here.ana)
    assert (closed.result, closed.counts["eligible"]) == (Result.AGREED, count)


# ---- what opens ----


def test_a_question_needs_a_rule_and_an_end_ahead(group):
    matter = draft(group.ana)
    matter.closes_at = clock.now() - timedelta(hours=1)
    matter.save()
    everybody = eligible_organizations()
    assert refused(commands.open_round, matter, by=group.ana, electors=everybody) == [
        "Choose a last day to answer that is still to come."
    ]
    matter.rule = None
    matter.save()
    assert refused(commands.open_round, matter, by=group.ana, electors=everybody) == [
        "Choose the rule you decide by before you open the question."
    ]


def test_a_shorter_notice_needs_a_reason_and_the_record_keeps_it(group):
    weekly = rule(group.ana, notice_days=7)
    matter = draft(group.ana, under=weekly, days=3)
    everybody = eligible_organizations()
    assert refused(
        commands.open_round, matter, by=group.ana, electors=everybody, notice_reason="  "
    ) == ["Your rule gives 7 days of notice: end later, or say why it is shorter."]
    matter = commands.open_round(
        matter, by=group.ana, electors=everybody, notice_reason="The grant is due on Friday."
    )
    assert matter.notice_reason == "The grant is due on Friday."
    assert opened(group.ana, under=weekly, days=8).notice_reason == ""


def test_a_draft_that_was_changed_meanwhile_is_not_opened(group):
    seen = draft(group.ana)
    commands.change_round(seen, by=group.sol, version=1, question="Shall we meet at dawn?")
    with pytest.raises(StaleEdit):
        commands.open_round(seen, by=group.ana, electors=eligible_organizations())


def test_an_open_question_stays_as_it_is(group):
    matter = opened(group.ana)
    everybody = eligible_organizations()
    assert refused(commands.change_round, matter, by=group.ana, version=2, question="Other?") == [
        "This question is open: what people answer to stays."
    ]
    assert refused(commands.open_round, matter, by=group.ana, electors=everybody) == [
        "This question is open already."
    ]
    assert refused(commands.drop_draft, matter, by=group.ana) == [
        "This question is open: withdraw it instead."
    ]


def test_a_rule_that_changes_during_a_round_changes_nothing_in_it(group):
    matter = opened(group.ana)
    changed = change_rule(matter.rule, by=group.ana, version=1, method="majority", unit="position")
    enter_all(group.ana, matter, "agree", "agree", "block")
    drop_rule(changed, by=group.ana)
    closed = commands.close_round(Round.objects.get(pk=matter.pk), by=group.ana)
    assert (closed.rule, closed.terms["method"], closed.result) == (
        None,
        "consensus",
        Result.NOT_AGREED,
    )


def test_only_coordinators_and_stewards_run_a_question(group):
    matter = opened(group.sol)
    deeds = [
        lambda by: commands.draft_round(by=by, question="Why?"),
        lambda by: commands.change_round(matter, by=by, version=1, question="Why?"),
        lambda by: commands.open_round(matter, by=by, electors=[]),
        lambda by: commands.close_round(matter, by=by),
        lambda by: commands.withdraw_round(matter, by=by),
        lambda by: commands.try_again(matter, by=by),
        lambda by: commands.set_revisit(matter, by=by, on=None),
        lambda by: commands.drop_draft(matter, by=by),
        lambda by: rule(by),
        lambda by: enter(by, voice(matter, "Clinic"), "agree"),
    ]
    for seat in (group.ben, group.cleo, group.eve):
        for deed in deeds:
            with pytest.raises(Refused):
                deed(seat)


# ---- the law ----


def test_where_the_law_may_apply_nothing_opens_online(group):
    group.here.records_law = Partnership.RecordsLaw.UNSURE
    group.here.save()
    everybody = eligible_organizations()
    assert refused(commands.open_round, draft(group.ana), by=group.ana, electors=everybody) == [
        "Open-meetings law may apply here, so decide at a meeting or on paper until counsel's"
        " answer is written down in the settings."
    ]
    at_meeting = opened(group.ana, way="meeting")
    assert (at_meeting.state, at_meeting.names_recorded) == (Round.State.OPEN, True)


def test_an_open_question_waits_for_the_meeting_once_the_law_may_apply(group):
    joined("Library", seat=group.ben)
    matter = opened(group.ana)
    enter(group.ana, voice(matter, "Clinic"), "agree")
    group.here.records_law = Partnership.RecordsLaw.YES
    group.here.save()
    library = voice(matter, "Library")
    group.ben.partnership.refresh_from_db()
    assert list(queries.waiting_for(group.ben)) == []
    [said] = refused(take_stance, library, by=group.ben, version=1, answer=Answer(choice="agree"))
    assert said.startswith("Open-meetings law may apply here")
    page = reverse("decisions:answer", args=[group.here.pk, library.pk])
    assert said[:29] in group.client(group.ben).get(page, follow=True).text
    assert refused(closed_at_the_end, matter, group.ana) == [said]
    for name in ("Library", "Police", "Shelter"):
        enter(group.ana, voice(matter, name), "agree", told="meeting")
    assert commands.close_round(matter, by=group.ana).is_agreed


def test_a_secret_ballot_gives_way_where_names_are_required(group):
    group.here.records_law, group.here.may_go_online = Partnership.RecordsLaw.YES, True
    group.here.must_name_people = True
    group.here.save()
    everybody = eligible_organizations()
    matter = draft(group.ana, way="paper")
    assert refused(commands.open_round, matter, by=group.ana, electors=everybody) == [
        "The law here may ask who said what, so decide at a meeting with names, not by secret"
        " ballot."
    ]


def test_what_people_were_told_about_names_holds_for_the_whole_round(group):
    matter = opened(group.ana)
    group.here.records_law = Partnership.RecordsLaw.YES
    group.here.save()
    enter(group.ana, voice(matter, "Clinic"), "block", reason="Too far.")
    [said] = queries.voices(queries.reasons(matter), matter)
    assert (said.name, said.reason) == ("", "Too far.")


# ---- closing ----


def test_a_question_closes_at_its_end_or_when_all_have_answered(group):
    matter = opened(group.ana)
    enter_all(group.ana, matter, "agree", "agree")
    assert refused(commands.close_round, matter, by=group.ana) == [
        "Wait until the end, or until everybody has answered."
    ]
    enter(group.ana, voice(matter, "Shelter"), "away")
    closed = commands.close_round(
        matter, by=group.ana, reasons="Most work days.", revisit_on=TODAY() + timedelta(days=90)
    )
    assert closed.is_agreed
    assert (closed.closed_on, closed.reasons) == (TODAY(), "Most work days.")
    assert refused(commands.close_round, matter, by=group.ana) == ["This question is not open."]


@pytest.mark.parametrize("way", ["meeting", "paper"])
def test_nothing_is_counted_before_the_day_of_the_meeting_unless_all_have_answered(group, way):
    matter = opened(group.ana, way=way)
    if way == "paper":
        tellers, votes = ("Ana", "Sol"), Ballots(votes=[2])
        enter_ballot(matter, by=group.ana, version=2, ballots=votes, tellers=tellers)
    else:
        enter_all(group.ana, matter, "agree", "agree")
    assert refused(commands.close_round, matter, by=group.ana) == [
        "Wait until the end, or until everybody has answered."
    ]
    with clock.set_to(matter.closes_at - timedelta(hours=1)):
        assert commands.close_round(matter, by=group.ana).is_agreed


def test_the_option_that_was_agreed_stands_in_the_record(group):
    matter = opened(group.ana, options="Monday\nTuesday")
    for elector in Elector.objects.filter(round=matter):
        enter(group.ana, elector, "agree", option=1)
    assert commands.close_round(matter, by=group.ana).chosen == "Tuesday"


def test_a_withdrawn_question_decides_nothing_and_keeps_what_was_said(group):
    matter = opened(group.ana)
    enter_all(group.ana, matter, "agree")
    gone = commands.withdraw_round(matter, by=group.ana, reasons="The grant was canceled.")
    assert (gone.state, gone.result) == (Round.State.CANCELED, Result.WITHDRAWN)
    assert gone.counts["said"] == {"agree": 1}
    assert not gone.is_agreed


def test_asking_again_begins_one_draft_however_often_it_is_pressed(group):
    matter = commands.withdraw_round(opened(group.ana), by=group.ana)
    first, second = (commands.try_again(matter, by=group.ana) for _ in range(2))
    assert first == second
    assert (first.earlier, first.state, first.question) == (
        matter,
        Round.State.DRAFT,
        matter.question,
    )


def test_the_journal_tells_the_life_of_a_question(group):
    matter = opened(group.ana)
    enter(group.ana, voice(matter, "Clinic"), "block", reason="A very private reason")
    closed_at_the_end(matter, group.ana)
    told = [entry.sentence for entry in Entry.objects.select_related("details")]
    assert told[:4] == [
        "Ana closed a question with the result “Not agreed”: Shall we meet in the evening?",
        "Ana answered for Clinic: Block, with a reason",
        "Ana opened a question: Shall we meet in the evening?",
        "Ana drafted a question: Shall we meet in the evening?",
    ]
    assert not any("private" in sentence for sentence in told)


# ---- what is next ----


def test_what_is_past_its_end_or_due_again_is_found(group):
    matter = opened(group.ana, days=2)
    later = opened(group.ana, question="And the name?", days=9)
    with clock.set_to(matter.closes_at + timedelta(minutes=1)):
        assert list(queries.rounds_past_their_date()) == [matter]
        closed = commands.close_round(matter, by=group.ana)
        day = clock.today() + timedelta(days=30)
        commands.set_revisit(closed, by=group.ana, on=day)
        assert list(queries.to_revisit(timedelta(days=29))) == []
        assert list(queries.to_revisit(timedelta(days=30))) == [closed]
        assert [one.pk for one in queries.open_rounds()] == [later.pk]


def test_dov_finds_nothing_of_this(group):
    matter = opened(group.ana)
    with inside(group.elsewhere):
        assert not Round.objects.exists()
        with pytest.raises(Round.DoesNotExist):
            commands.close_round(matter, by=group.dov)
