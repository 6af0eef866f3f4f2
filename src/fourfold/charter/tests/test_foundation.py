"""The proposal and the ground rules, as Ana drafts them and the others read them."""

import pytest
from django.urls import reverse

from fourfold.charter import commands, queries
from fourfold.charter.documents import proposal_document
from fourfold.charter.models import Article, GroundRule
from fourfold.kernel.documents.html import render_html
from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tenancy import inside
from fourfold.partnerships.access import Refused


def write(cast, key, body, *, version=1, **more):
    return commands.write_article(
        queries.article(key), by=cast.ana, version=version, body=body, **more
    )


def page(cast, name, *args):
    return reverse(f"charter:{name}", args=[cast.here.pk, *args])


def test_the_proposal_has_every_part_in_order_before_anything_is_written(here):
    assert [(part.key, part.is_empty) for part in queries.proposal()] == [
        (key, True) for key in queries.PROPOSAL
    ]


def test_a_part_is_read_with_its_choices_in_words(here):
    write(here, "offered", "Ask us for more.", chosen=["childcare", "unheard-of"])
    part = queries.proposal()[-1]
    assert (part.chosen, part.body) == (("Childcare",), "Ask us for more.")


def test_drafting_is_written_in_the_journal_without_the_text(here):
    write(here, "vision", "Nobody is sold here.")
    assert [entry.sentence for entry in Entry.objects.all()] == [
        "Ana drafted the part “Vision” of the proposal"
    ]


def test_a_member_reads_but_does_not_draft(here):
    with pytest.raises(Refused):
        commands.write_article(queries.article("vision"), by=here.ben, version=1, body="Mine")
    assert Article.objects.count() == 0


def test_a_stale_edit_shows_both_texts_and_saves_neither_over_the_other(cast):
    with inside(cast.here):
        write(cast, "vision", "First")
        write(cast, "vision", "Saved by Sol meanwhile")
    response = cast.client(cast.ana).post(
        page(cast, "article-edit", "vision"), {"body": "Typed by Ana", "version": 1}
    )
    assert response.status_code == 409
    text = response.content.decode()
    assert text.count("Saved by Sol meanwhile") == 1
    assert text.count("Typed by Ana") == 2
    with inside(cast.here):
        assert queries.article("vision").body == "Saved by Sol meanwhile"


def test_saving_after_having_seen_both_texts_works(cast):
    with inside(cast.here):
        write(cast, "vision", "First")
        write(cast, "vision", "Second")
    client = cast.client(cast.ana)
    stale = client.post(page(cast, "article-edit", "vision"), {"body": "Third", "version": 1})
    version = stale.context["form"]["version"].value()
    assert version == "2"
    client.post(page(cast, "article-edit", "vision"), {"body": "Third", "version": version})
    with inside(cast.here):
        assert queries.article("vision").body == "Third"


def test_two_people_writing_a_part_for_the_first_time_do_not_overwrite_each_other(here):
    hers = queries.article("mission")
    write(here, "mission", "Sol was faster")
    with pytest.raises(StaleEdit):
        commands.write_article(hers, by=here.ana, version=1, body="Ana")
    assert Article.objects.get().body == "Sol was faster"


def test_the_three_prompts_make_a_draft_that_is_not_saved(cast):
    answers = {
        "prompt_1": "children and workers.",
        "prompt_2": " help comes early ",
        "prompt_3": "",
        "version": 1,
        "compose": "1",
    }
    response = cast.client(cast.ana).post(page(cast, "article-edit", "vision"), answers)
    assert response.context["form"]["body"].value() == "Children and workers. Help comes early."
    with inside(cast.here):
        assert Article.objects.count() == 0


@pytest.mark.parametrize("hours", ["", "none", "0", "81", "-3", "9" * 40])
def test_hours_that_cannot_be_are_refused_and_come_back_as_typed(cast, hours):
    response = cast.client(cast.ana).post(
        page(cast, "article-edit", "hours"), {"body": hours, "version": 1}
    )
    assert response.status_code == 422
    assert response.context["form"]["body"].value() == hours


def test_an_unknown_part_does_not_exist(cast):
    assert cast.client(cast.ana).get(page(cast, "article-edit", "salary")).status_code == 404


def test_confidentiality_comes_along_and_comes_first(here):
    assert commands.choose_rules(["time", "respect"], by=here.ana) == 3
    assert [rule.topic for rule in queries.rules()] == ["confidentiality", "respect", "time"]


def test_choosing_twice_adds_nothing_twice(here):
    commands.choose_rules(["time"], by=here.ana)
    assert commands.choose_rules(["time"], by=here.ana) == 0
    assert GroundRule.objects.count() == 2


def test_a_double_submit_adds_one_rule(cast):
    client = cast.client(cast.ana)
    for _ in range(2):
        client.post(page(cast, "rule-add"), {"text": "We share food.", "once": "same-key"})
    with inside(cast.here):
        assert [rule.text for rule in queries.rules()] == ["We share food."]


def test_rules_change_places_but_never_with_confidentiality(here):
    commands.choose_rules(["time", "respect"], by=here.ana)
    by_topic = {rule.topic: rule for rule in queries.rules()}
    commands.move_rule(by_topic["time"], by=here.ana, up=True)
    assert [rule.topic for rule in queries.rules()] == ["confidentiality", "time", "respect"]
    commands.move_rule(by_topic["time"], by=here.ana, up=True)
    commands.move_rule(by_topic["confidentiality"], by=here.ana, up=False)
    assert [rule.topic for rule in queries.rules()] == ["confidentiality", "time", "respect"]


def test_the_rule_of_confidentiality_cannot_be_taken_out(here):
    commands.choose_rules(["time"], by=here.ana)
    for rule in queries.rules():
        commands.drop_rule(rule, by=here.ana)
    assert [rule.topic for rule in queries.rules()] == ["confidentiality"]


def test_taking_a_rule_out_asks_first_and_a_get_changes_nothing(cast):
    with inside(cast.here):
        commands.choose_rules(["time"], by=cast.ana)
        rule = GroundRule.objects.get(topic="time")
    client = cast.client(cast.ana)
    assert client.get(page(cast, "rule-drop", rule.pk)).status_code == 200
    with inside(cast.here):
        assert GroundRule.objects.count() == 2
    client.post(page(cast, "rule-drop", rule.pk))
    with inside(cast.here):
        assert GroundRule.objects.count() == 1


def test_a_review_day_in_the_past_is_refused(cast):
    response = cast.client(cast.ana).post(
        page(cast, "rule-book-edit"), {"review_on": "2020-01-01", "version": 1}
    )
    assert response.context["form"].errors["review_on"] == [
        "This day has passed. Choose one that is still to come."
    ]


def test_dov_cannot_reach_a_rule_of_this_partnership_through_his_own(cast):
    with inside(cast.here):
        commands.choose_rules([], by=cast.ana)
        rule = GroundRule.objects.get()
    smuggled = reverse("charter:rule-edit", args=[cast.elsewhere.pk, rule.pk])
    assert cast.client(cast.dov).get(smuggled).status_code == 404
    posted = cast.client(cast.dov).post(smuggled, {"text": "Taken over", "version": 1})
    assert posted.status_code == 404


def test_the_proposal_says_that_nobody_has_agreed(here):
    write(here, "definition", "<b>Hotels & fields</b>")
    html = render_html(proposal_document(here.here))
    assert html.count("Proposal: nobody has agreed to this yet") == 1
    assert html.count("&lt;b&gt;Hotels &amp; fields&lt;/b&gt;") == 1


def test_the_proposal_speaks_the_partnerships_language(here):
    here.here.language = "es"
    write(here, "hours", "4")
    assert proposal_document(here.here).language == "es"


@pytest.mark.parametrize(("ending", "start"), [("pdf", b"%PDF"), ("docx", b"PK")])
def test_the_proposal_comes_as_a_file(cast, ending, start):
    with inside(cast.here):
        write(cast, "vision", "A river town where nobody is sold.")
    response = cast.client(cast.ben).get(page(cast, "proposal-file", ending))
    assert response.status_code == 200
    assert response.content.startswith(start)
    assert response["Content-Disposition"].startswith('attachment; filename="riverbend-proposal')


def test_a_file_of_another_kind_does_not_exist(cast):
    assert cast.client(cast.ben).get(page(cast, "proposal-file", "exe")).status_code == 404


@pytest.mark.parametrize(("key", "then"), [("vision", "mission"), ("offered", "")])
def test_one_part_can_lead_to_the_next_and_the_last_leads_back(cast, key, then):
    given = {"body": "Ours", "version": 1, "next": "1"}
    response = cast.client(cast.ana).post(page(cast, "article-edit", key), given)
    wanted = page(cast, "article-edit", then) if then else f"{page(cast, 'foundation')}#{key}"
    assert (response.status_code, response.url) == (302, wanted)
