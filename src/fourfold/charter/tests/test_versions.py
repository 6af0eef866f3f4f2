"""The charter put to the group: what is frozen, what holds, and how one can tell."""

import threading
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse
from django.utils.translation import override

from fourfold.charter import commands, queries
from fourfold.charter.adopting import queries as adopting
from fourfold.charter.adopting.documents import draft_document, standing_of, version_document
from fourfold.charter.adopting.queries import fingerprint
from fourfold.charter.adopting.standing import changed_since_agreed, foundation, review_due
from fourfold.charter.models import Version
from fourfold.charter.tests.charters import (
    agreed,
    answered,
    asked,
    opened,
    page,
    proposed,
    write,
)
from fourfold.decisions.commands import change_round, drop_draft, try_again, withdraw_round
from fourfold.decisions.models import Round, Stance
from fourfold.decisions.tests.deciding import enter, rule, voice, without_law
from fourfold.kernel import clock
from fourfold.kernel.documents.html import render_html
from fourfold.kernel.removal import Words, remove
from fourfold.kernel.tenancy import inside
from fourfold.members.models import Membership, Representative
from fourfold.partnerships.access import Refused
from tests.people import make_cast


def statuses(cast):
    found = foundation(cast.here)
    return {one.part.key: one.status for one in found.articles if one.status != "not-started"}


def holding(cast):
    """What the charter that holds says, by article."""
    put = adopting.adopted()
    return {part.key: part.body for part in put.parts()} if put else None


def refused(deed, *args, **kwargs):
    with pytest.raises(ValidationError) as caught:
        deed(*args, **kwargs)
    return caught.value.messages[0]


def test_a_version_freezes_the_words_and_drafting_goes_on(town):
    version = asked(town, "vision")
    write(town, "vision", "Nobody is bought here.")
    version.refresh_from_db()
    assert [(one["key"], one["body"]) for one in version.articles] == [
        ("vision", "Nobody is sold here.")
    ]
    assert (version.number, version.round.state) == (1, "open")


def test_nothing_holds_until_the_round_is_closed_with_agreement(town):
    version = asked(town, "vision")
    assert (holding(town), statuses(town)["vision"]) == (None, "proposed")
    answered(town, version, "agree", "concern", "agree")
    assert holding(town) == {"vision": "Nobody is sold here."}
    assert statuses(town) == {"vision": "agreed", "mission": "draft", "decisions": "draft"}


def test_a_blocked_version_does_not_hold(town):
    answered(town, asked(town, "vision"), "agree", "block", "agree")
    assert (holding(town), statuses(town)["vision"]) == (None, "draft")


def test_a_version_of_some_parts_keeps_the_others_as_they_were_agreed(town):
    agreed(town, "vision", "mission")
    write(town, "vision", "Nobody is bought or sold here.")
    write(town, "mission", "Not put to anybody.")
    agreed(town, "vision")
    assert holding(town) == {
        "vision": "Nobody is bought or sold here.",
        "mission": "We bring people together.",
    }
    assert changed_since_agreed(town.here) == ["Mission"]


def test_what_changed_since_it_was_agreed_is_marked_and_unmarked(town):
    agreed(town, "vision")
    write(town, "vision", "Other words.")
    assert statuses(town)["vision"] == "changed"
    write(town, "vision", "Nobody is sold here.")
    assert (statuses(town)["vision"], changed_since_agreed(town.here)) == ("agreed", [])


def test_ground_rules_and_the_rule_for_deciding_are_frozen_too(town):
    commands.choose_rules(["time"], by=town.ana)
    first = rule(town.ana, "All can live with it")
    agreed(town, "rules", "decisions")
    assert statuses(town)["rules"] == statuses(town)["decisions"] == "agreed"
    commands.drop_rule(queries.rules()[1], by=town.ana)
    first.quorum = 50
    first.save()
    assert statuses(town)["rules"] == statuses(town)["decisions"] == "changed"


def test_another_language_of_the_reader_changes_nothing(town):
    write(town, "functions", "", chosen=["sharing"])
    agreed(town, "functions")
    with override("es"):
        assert changed_since_agreed(town.here) == []


def test_one_version_at_a_time_is_before_the_group(town):
    first = proposed(town, "vision")
    assert "let it end, or withdraw it first" in refused(proposed, town, "mission")
    opened(town, first.round)
    assert "let it end, or withdraw it first" in refused(proposed, town, "mission")
    withdraw_round(first.round, by=town.ana)
    assert proposed(town, "mission").number == 2


def test_a_draft_that_was_thrown_away_leaves_no_version(town):
    version = proposed(town, "vision")
    drop_draft(version.round, by=town.ana)
    assert Version.objects.count() == 0
    assert proposed(town, "vision").number == 1


def test_words_that_changed_while_one_looked_are_not_frozen_unseen(town):
    seen = fingerprint(queries.charter_of(town.here))
    write(town, "vision", "Slipped in.")
    assert "Somebody changed the words" in refused(proposed, town, "vision", seen=seen)
    assert (Version.objects.count(), Round.objects.count()) == (0, 0)


@pytest.mark.parametrize("keys", [(), ("trust",), ("salary",)])
def test_nothing_is_not_put_to_the_group(town, keys):
    assert refused(proposed, town, *keys) == "Choose at least one part that has words."
    assert Round.objects.count() == 0


def test_a_member_puts_nothing_to_the_group(town):
    with pytest.raises(Refused):
        proposed(town, "vision", by=town.ben)


def test_asking_the_same_again_counts_for_the_version(town):
    version = asked(town, "vision")
    answered(town, version, "block", "agree", "agree")
    again = try_again(Round.objects.get(), by=town.ana)
    assert (holding(town), foundation(town.here).live) == (None, None)
    again.closes_at = clock.now() + timedelta(days=14)
    again.save()
    opened(town, again)
    assert foundation(town.here).live.version == version
    version.round = again
    answered(town, version, "agree", "agree", "agree")
    assert holding(town) == {"vision": "Nobody is sold here."}


def test_a_new_version_after_an_older_try_is_a_question_of_its_own(town):
    first = asked(town, "vision")
    answered(town, first, "block", "agree", "agree")
    second = asked(town, "vision", earlier=first.round)
    answered(town, second, "agree", "agree", "agree")
    put = {one.version.number: one.is_agreed for one in adopting.all_put()}
    assert put == {1: False, 2: True}


def test_the_record_names_who_agreed_and_who_takes_part_without(town):
    version = asked(town, "vision", rule=rule(town.ana, "More for", method="majority"))
    enter(town.ana, voice(version.round, "Clinic"), "agree", authority="Resolution 12 of its board")
    enter(town.ana, voice(version.round, "Police"), "unauthorized")
    answered(town, version)
    found = adopting.answers_to(Round.objects.get())
    assert found.agreed == ["Clinic (Resolution 12 of its board)"]
    assert found.others == ["Police", "Shelter"]
    text = render_html(version_document(town.here, adopting.adopted()))
    assert "Resolution 12" in text
    assert "Take part without having agreed" in text


def test_individual_members_are_counted_and_not_named(town):
    for name in ("Pat Lee", "Sam Roe"):
        member = Membership.objects.create(state="joined")
        Representative.objects.create(membership=member, name=name)
    version = asked(town, "vision")
    answered(town, version, *["agree"] * 5)
    assert adopting.answers_to(Round.objects.get()).agreed == [
        "An individual member (2)",
        "Clinic",
        "Police",
        "Shelter",
    ]


def test_a_reason_against_it_is_told_without_a_name(town):
    version = asked(town, "vision", rule=rule(town.ana, "More for", method="majority"))
    answered(town, version, "agree", "agree", "block")
    text = render_html(version_document(town.here, adopting.adopted()))
    assert "Block, with a reason: It leaves the night shift out." in text
    assert "night shift out. (Shelter)" not in text


def test_a_secret_ballot_names_nobody(town):
    version = proposed(town, "vision", way="paper")
    opened(town, version.round)
    Round.objects.update(
        state="closed", result="agreed", closed_on=clock.today(), ballots={"votes": [3]}
    )
    put = adopting.adopted()
    assert (adopting.answers_to(put.round).agreed, put.version) == ([], version)


def test_a_version_stands_in_one_sentence(town):
    version = proposed(town, "vision")

    def sentence():
        return standing_of(adopting.all_put()[0])

    assert sentence() == "Nobody has been asked about it yet."
    opened(town, version.round)
    assert sentence().startswith("Before the group until ")
    withdraw_round(version.round, by=town.ana)
    assert sentence().startswith("Withdrawn on ")


def test_the_draft_says_that_it_is_one(town):
    html = render_html(draft_document(town.here, queries.charter_of(town.here)))
    assert html.count("Draft: this is not what the group agreed to") == 1
    assert "Nobody is sold here." in html


def test_what_is_removed_for_safety_is_gone_from_versions_and_they_still_hold(town):
    write(town, "mission", "Ask Marisol Quintero at the mill.")
    agreed(town, "mission")
    assert remove(Words("Marisol Quintero")) > 1
    assert holding(town) == {"mission": "Ask [removed] at the mill."}
    assert changed_since_agreed(town.here) == []


def test_the_day_of_review_comes_and_passes(here):
    book = queries.rule_book()
    commands.agree_paths(book, by=here.ana, version=1, review_on=clock.today() + timedelta(days=20))
    assert review_due() is None
    assert review_due(timedelta(days=30)) == clock.today() + timedelta(days=20)
    with clock.set_to(clock.now() + timedelta(days=25)):
        assert review_due() is not None


def test_nobody_is_asked_twice_when_two_propose_at_once(own_database):
    cast = make_cast()
    with inside(cast.here):
        without_law(cast.here)
        write(cast, "vision", "Nobody is sold here.")
        rule(cast.ana)
    said, start = [], threading.Barrier(2)

    def one():
        try:
            with inside(cast.here):
                start.wait()
                proposed(cast, "vision")
                said.append("frozen")
        except ValidationError as error:
            said.append(error.messages[0])
        finally:
            connection.close()

    both = [threading.Thread(target=one) for _ in range(2)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    assert sorted(said) == [
        "A version is before the group: let it end, or withdraw it first.",
        "frozen",
    ]
    with inside(cast.here):
        assert (Version.objects.count(), Round.objects.count()) == (1, 1)


def test_dov_reaches_no_version_of_this_partnership(cast):
    with inside(cast.here):
        write(cast, "vision", "Ours alone")
        version = proposed(cast, "vision")
    for name, more in (("version", []), ("version-file", ["pdf"]), ("version-file", ["docx"])):
        smuggled = reverse(f"charter:{name}", args=[cast.elsewhere.pk, version.pk, *more])
        assert cast.client(cast.dov).get(smuggled).status_code == 404
        at_the_door = page(cast, name, version.pk, *more)
        assert cast.client(cast.dov).get(at_the_door).status_code == 404


def test_votes_leave_no_trace_in_the_charter_that_names_who_blocked(town):
    version = asked(town, "vision", rule=rule(town.ana, "More for", method="majority"))
    answered(town, version, "agree", "agree", "block")
    blocked = Stance.objects.get(choice="block").elector.name
    html = render_html(version_document(town.here, adopting.adopted()))
    assert html.count(blocked) == 1


def test_nobody_agrees_to_a_charter_by_answering_another_question(town):
    draft = proposed(town, "vision").round
    for other in ({"question": "Shall we have lunch?"}, {"options": "Yes\nNo"}, {"outcome": "-"}):
        said = refused(change_round, draft, by=town.ana, version=draft.version, **other)
        assert said == "What is asked here stays: put other words to the group anew."
    change_round(draft, by=town.ana, version=draft.version, background="Read it by May.")
    opened(town, Round.objects.get())
    again = try_again(withdraw_round(draft, by=town.ana), by=town.ana)
    said = refused(change_round, again, by=town.ana, version=1, question="Shall we have lunch?")
    assert said == "What is asked here stays: put other words to the group anew."


def test_the_page_of_its_draft_offers_no_other_question(town):
    draft = proposed(town, "vision").round
    shown = town.client(town.ana).get(
        reverse("decisions:round-edit", args=[town.here.pk, draft.pk])
    )
    assert draft.question in shown.text
    assert [name for name in Round.WORDS if f'name="{name}"' in shown.text] == []
    assert 'name="background"' in shown.text


def test_what_was_agreed_holds_while_it_is_asked_again_and_when_that_fails(town):
    blocked = asked(town, "vision")
    answered(town, blocked, "block", "agree", "agree")
    version = agreed(town, "vision")
    again = try_again(Round.objects.get(pk=version.round_id), by=town.ana)
    again.closes_at = clock.now() + timedelta(days=14)
    again.save()
    opened(town, again)
    assert holding(town) == {"vision": "Nobody is sold here."}
    version.round = again
    answered(town, version, "block", "agree", "agree")
    assert holding(town) == {"vision": "Nobody is sold here."}
