"""Agreements: what each party said is kept, what was signed stays, and nothing follows from it."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from fourfold.kernel import clock
from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tenancy import CrossesBorder, inside
from fourfold.members.agreements import commands, queries
from fourfold.members.agreements.headings import BEGINS_WITH, HEADING_BY_KEY
from fourfold.members.agreements.permissions import take_agreements
from fourfold.members.models import (
    Agreement,
    Answer,
    Clause,
    Membership,
    Party,
    Representative,
    YoungMember,
)
from fourfold.members.people.commands import merge_members
from fourfold.members.tests.agreeing import answer, draft, member, party, sign
from fourfold.partnerships.access import Refused, permissions

State = Answer.State
DAY = timedelta(days=1)


@pytest.mark.parametrize("kind", Agreement.Kind.values)
def test_a_draft_begins_with_the_headings_of_its_kind(here, kind):
    made = commands.draft_agreement(by=here.ana, kind=kind, title="Ours")
    assert [row.key for row in made.clauses.all()] == [
        key for key in HEADING_BY_KEY if key in BEGINS_WITH[kind]
    ]
    assert all(row.body == "" for row in made.clauses.all())


def test_nobody_but_a_coordinator_writes(here):
    made = draft(here)
    row = party(here, made)
    for seat in (here.ben, here.cleo, here.eve, here.sol):
        with pytest.raises(Refused):
            commands.draft_agreement(by=seat, kind="mou", title="Theirs")
        with pytest.raises(Refused):
            commands.enter_answer(row, by=seat, version=1, state=State.SIGNED)
    assert (Agreement.objects.count(), Answer.objects.count()) == (1, 0)


def test_a_party_is_added_once_and_only_before_it_is_asked_taken_out(here):
    made, clinic = draft(here), member("Clinic")
    assert commands.add_parties(made, by=here.ana, members=[clinic], outside=["Lake", "Lake"]) == 2
    assert commands.add_parties(made, by=here.ana, members=[clinic], outside=["Lake"]) == 0
    asked, silent = made.parties.get(membership=clinic), made.parties.get(name="Lake")
    answer(here, asked, State.ASKED)
    commands.drop_party(silent, by=here.ana)
    asked.refresh_from_db()
    with pytest.raises(ValidationError):
        commands.drop_party(asked, by=here.ana)
    assert list(made.parties.all()) == [asked]


def test_what_a_party_said_before_is_kept(here):
    made = draft(here)
    row = party(here, made)
    clause = made.clauses.get(key="data")
    answer(here, row, State.OBJECTS, clause=clause, why="Reads like a duty to share records.")
    answer(here, row, State.AWAITS, awaits="board", awaits_until=clock.today() + DAY)
    sign(here, row)
    assert row.answers.get(is_latest=True).state == State.SIGNED
    assert sorted(one.state for one in row.answers.filter(is_latest=False)) == ["awaits", "objects"]
    assert row.answers.get(state="objects").why == "Reads like a duty to share records."


def test_an_answer_entered_on_an_old_page_is_not_taken(here):
    row = party(here, draft(here))
    sign(here, row)
    with pytest.raises(StaleEdit):
        commands.enter_answer(row, by=here.ana, version=1, state=State.WITHDRAWN, told_how="phone")
    assert Answer.objects.get().state == State.SIGNED


def test_words_that_somebody_signed_stay_as_they_are(here):
    made = draft(here)
    clause = made.clauses.first()
    commands.write_clause(clause, by=here.ana, version=1, body="We meet on Tuesdays.")
    sign(here, party(here, made))
    for deed in (
        lambda: commands.write_clause(clause, by=here.ana, version=2, body="Other words."),
        lambda: commands.drop_clause(clause, by=here.ana),
        lambda: commands.add_clause(made, by=here.ana, title="More", body="More."),
        lambda: commands.add_headings(made, ["money"], by=here.ana),
        lambda: commands.change_agreement(made, by=here.ana, version=1, title="Other"),
        lambda: commands.discard_draft(Agreement.objects.get(), by=here.ana),
    ):
        with pytest.raises(ValidationError):
            deed()
    clause.refresh_from_db()
    assert (clause.body, made.clauses.count()) == ("We meet on Tuesdays.", len(HEADING_BY_KEY))
    made.refresh_from_db()
    commands.change_agreement(made, by=here.ana, version=made.version, kept_at="The blue binder")
    made.refresh_from_db()
    assert (made.title, made.kept_at) == ("Working together", "The blue binder")


def test_a_renewal_asks_everybody_anew_and_keeps_the_former_whole(here):
    made = draft(here, ends_on=clock.today() - DAY)
    stays, left = party(here, made, "Stays"), party(here, made, "Left")
    sign(here, stays)
    answer(here, left, State.WITHDRAWN)
    renewed = commands.renew_agreement(
        made, by=here.ana, version=1, starts_on=clock.today(), ends_on=None, review_on=None
    )
    assert [str(one) for one in renewed.parties.all()] == ["Stays"]
    assert renewed.clauses.count() == made.clauses.count()
    assert not Answer.objects.filter(party__agreement=renewed).exists()
    assert sorted(Answer.objects.filter(party__agreement=made).values_list("state", flat=True)) == [
        "signed",
        "withdrawn",
    ]
    assert not queries.is_fixed(renewed)
    again = {"starts_on": None, "ends_on": None, "review_on": None}
    with pytest.raises(ValidationError):
        commands.renew_agreement(made, by=here.ana, version=2, **again)
    with pytest.raises(ValidationError):
        sign(here, stays)


def test_nothing_is_entered_about_an_agreement_that_ended(here):
    made = draft(here)
    row = party(here, made)
    sign(here, row)
    commands.end_agreement(made, by=here.ana, version=1, on=clock.today())
    for deed in (
        lambda: sign(here, row),
        lambda: commands.add_parties(made, by=here.ana, members=[], outside=["New"]),
        lambda: commands.end_agreement(made, by=here.ana, version=2, on=clock.today()),
    ):
        with pytest.raises(ValidationError):
            deed()
    assert (Answer.objects.count(), made.parties.count()) == (1, 1)


def test_a_draft_that_nobody_was_asked_about_can_be_thrown_away(here):
    made = draft(here)
    party(here, made)
    commands.discard_draft(made, by=here.ana)
    assert (Agreement.objects.count(), Party.objects.count(), Clause.objects.count()) == (0, 0, 0)


def test_what_ends_or_is_due_within_two_months_is_found_the_earlier_day_first(here):
    today = clock.today()
    draft(here, "Far", ends_on=today + 61 * DAY)
    draft(here, "Near", ends_on=today + 60 * DAY, review_on=today + 90 * DAY)
    draft(here, "Review", ends_on=today + 900 * DAY, review_on=today + 5 * DAY)
    draft(here, "Over", ends_on=today - DAY)
    ended = draft(here, "Ended", ends_on=today)
    commands.end_agreement(ended, by=here.ana, version=1, on=today)
    old = draft(here, "Old", ends_on=today)
    commands.renew_agreement(old, by=here.ana, version=1, starts_on=today)
    draft(here, "Open")
    assert [one.title for one in queries.agreements_ending()] == ["Over", "Review", "Near"]
    assert [one.title for one in queries.agreements_ending(DAY)] == ["Over"]


def test_the_list_begins_with_what_needs_somebody(here):
    today = clock.today()
    objected, fine, near, over = (
        draft(here, title, ends_on=ends)
        for title, ends in (
            ("Objected", None),
            ("Fine", today + 400 * DAY),
            ("Near", today + 3 * DAY),
            ("Over", today - DAY),
        )
    )
    draft(here, "Draft")
    for one in (fine, near, over):
        sign(here, party(here, one))
    answer(here, party(here, objected), State.OBJECTS, clause=objected.clauses.first())
    late = draft(here, "Late")
    answer(here, party(here, late), State.AWAITS, awaits="tribal", awaits_until=today - DAY)
    ended = draft(here, "Ended")
    commands.end_agreement(ended, by=here.ana, version=1, on=today)
    found = list(queries.by_need())
    assert [one.title for one in found] == [
        *("Over", "Late", "Objected", "Near", "Draft", "Fine", "Ended")
    ]
    words = queries.standings(found)
    assert [words[one.pk].word for one in found] == [
        *("Term is over", "Being agreed on", "Being agreed on", "In force"),
        *("Draft", "In force", "Ended"),
    ]


def test_the_sentence_names_every_state_that_occurs(here):
    made = draft(here)
    for name in ("One", "Two", "Three"):
        party(here, made, name)
    sign(here, made.parties.get(name="One"))
    answer(here, made.parties.get(name="Two"), State.TAKES_PART)
    sentence = queries.standings([made])[made.pk].sentence
    assert sentence == "3 parties. Signed: 1, takes part without signing: 1, not yet asked: 1."


def test_a_hidden_individual_is_a_party_without_a_name(here):
    made = draft(here)
    rows = {}
    for name, more in {"Open Olga": {}, "Hidden Hal": {"is_hidden": True}, "Young Yan": {}}.items():
        rows[name] = Membership.objects.create(state="joined")
        person = Representative.objects.create(membership=rows[name], name=name, **more)
        if name == "Young Yan":
            YoungMember.objects.create(
                representative=person, agency="A", held_by="B", until_on=clock.today() + DAY
            )
    commands.add_parties(made, by=here.ana, members=rows.values())
    private = "A member whose name is kept private"
    seen = [side.name for side in queries.sides(made.parties.all(), here.ben)]
    assert seen == [private, private, "Open Olga"]
    assert [side.name for side in queries.sides(made.parties.all(), here.ana)] == sorted(rows)
    taken = [side.name for side in queries.sides(made.parties.all(), here.ana, to_take_along=True)]
    assert taken == [private, "Hidden Hal", "Open Olga"]


def test_two_entries_that_become_one_are_one_party(here):
    both, second = draft(here, "Both"), draft(here, "Second")
    keep, drop = member("Clinic"), member("The Clinic")
    commands.add_parties(both, by=here.ana, members=[keep, drop])
    commands.add_parties(second, by=here.ana, members=[drop])
    merge_members(keep, drop, by=here.ana)
    assert [row.membership for row in both.parties.all()] == [keep]
    assert [row.membership for row in second.parties.all()] == [keep]


def test_the_database_refuses_what_no_answer_can_say(here):
    row = party(here, draft(here))
    clause = row.agreement.clauses.first()
    for wrong in (
        {"state": "asked", "signed_by": "Lee"},
        {"state": "awaits"},
        {"state": "signed", "awaits": "board"},
        {"state": "supports", "clause": clause},
        {"state": "signed", "why": "Because."},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Answer.objects.create(party=row, told_how="phone", **wrong)
    for wrong in ({"name": ""}, {"name": "Clinic", "membership": member("Clinic")}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Party.objects.create(agreement=row.agreement, **wrong)


def test_a_member_of_another_partnership_can_not_become_a_party(here):
    made = draft(here)
    with inside(here.elsewhere):
        stranger = member("Lake Police")
    with pytest.raises(CrossesBorder):
        commands.add_parties(made, by=here.ana, members=[stranger])


def test_no_permission_asks_for_a_signature(here):
    """Whatever is signed or not, every permission answers the same."""

    def answers():
        seats = (here.ana, here.ben, here.cleo, here.eve, here.sol)
        return [one.allows(seat) for one in permissions() for seat in seats]

    before, made = answers(), draft(here)
    sign(here, party(here, made))
    assert answers() == before
    assert all(
        name not in (one.when.__code__.co_names if one.when else ())
        for one in permissions()
        for name in ("Agreement", "Answer", "Party")
    )


def test_every_deed_is_in_the_journal_without_names_and_reasons(here):
    made = draft(here)
    row = party(here, made)
    answer(here, row, State.OBJECTS, clause=made.clauses.first(), why="qz-reason")
    sign(here, row)
    commands.take_agreement_along(made, by=here.ana)
    assert take_agreements.allows(here.sol)
    written = [one.sentence for one in Entry.objects.order_by("number")]
    assert written == [
        "Ana began to draft the agreement Working together",
        "Ana added parties to the agreement Working together: 1",
        "Ana entered where Clinic stands with Working together: Objects to a clause",
        "Ana entered where Clinic stands with Working together: Signed",
        "Ana took the agreement Working together along as a file",
    ]
