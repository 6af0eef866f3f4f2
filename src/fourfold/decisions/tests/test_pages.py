"""What people meet in the browser, from the first rule to the record."""

from datetime import timedelta

import pytest
from django.urls import reverse

from fourfold.decisions import commands, queries
from fourfold.decisions.models import Elector, Round, Rule, Stance
from fourfold.decisions.tests.deciding import (
    closed_at_the_end,
    draft,
    enter,
    joined,
    many_joined,
    opened,
    rule,
    voice,
)
from fourfold.kernel import clock
from fourfold.kernel.tenancy import inside
from fourfold.partnerships.models import Partnership
from tests.counting import asked

RULE = {
    "name": "Our way",
    "method": "majority",
    "unit": "organization",
    "notice_days": "7",
    "quorum": "50",
    "version": "1",
    "once": "k",
}
DAY = f"{clock.today() + timedelta(days=10):%Y-%m-%d}"
QUESTION = {
    "question": "Shall we meet in the evening?",
    "way": "online",
    "ends_on": DAY,
    "version": "1",
    "once": "k",
}


@pytest.fixture
def matter(group):
    joined("Library", seat=group.ben)
    return opened(group.ana)


def at(cast, name, *args):
    return reverse(f"decisions:{name}", args=[cast.here.pk, *args])


def errors(response):
    return {name: list(found) for name, found in response.context["form"].errors.items()}


# ---- rules ----


def test_ana_begins_from_a_worked_rule_and_saves_it_once(group):
    ana = group.client(group.ana)
    assert ana.get(at(group, "rules")).text.count("Choose from four worked rules") == 1
    page = ana.get(at(group, "rule-add-worked", "council"))
    assert page.context["form"]["share"].value() == "2/3"
    for _press in range(2):
        answer = ana.post(at(group, "rule-add-worked", "council"), RULE)
        assert answer.status_code == 302
    assert Rule.objects.get().name == "Our way"


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        (
            {"method": "supermajority"},
            {"share": ["Choose how much larger the majority has to be."]},
        ),
        ({"method": "dice"}, {"method": ["Choose one of the options for “How we decide”."]}),
        ({"name": ""}, {"name": ["Fill in “Name”."]}),
        ({"quorum": "0"}, {"quorum": ["Enter “quorum” as 1 or more."]}),
        ({"quorum": "101"}, {"quorum": []}),
        ({"quorum": "half"}, {"quorum": []}),
        ({"notice_days": "-1"}, {"notice_days": []}),
        ({"fallback_tries": "99", "method": "consensus_with_fallback"}, {"fallback_tries": []}),
        ({"name": "x" * 81}, {"name": []}),
    ],
)
def test_a_rule_that_cannot_be_is_asked_about_at_its_box(group, change, wrong):
    answer = group.client(group.ana).post(at(group, "rule-add"), {**RULE, **change})
    assert (answer.status_code, set(errors(answer))) == (422, set(wrong))
    assert not Rule.objects.exists()


def test_what_a_method_does_not_use_is_not_kept(group):
    typed = {**RULE, "share": "2/3", "fallback_tries": "3", "fallback_days": "40"}
    group.client(group.ana).post(at(group, "rule-add"), typed)
    made = Rule.objects.get()
    assert (made.share, made.fallback_tries, made.fallback_days) == ("", 0, 0)


def test_two_who_change_a_rule_see_both_texts(group):
    made = rule(group.ana)
    ana = group.client(group.ana)
    first = ana.post(at(group, "rule-edit", made.pk), RULE)
    second = ana.post(at(group, "rule-edit", made.pk), {**RULE, "name": "Other"})
    assert (first.status_code, second.status_code) == (302, 409)
    assert Rule.objects.get().name == "Our way"


def test_two_rules_of_one_name_are_refused_and_a_rule_can_go(group):
    made = rule(group.ana, "Our way")
    ana = group.client(group.ana)
    assert set(errors(ana.post(at(group, "rule-add"), RULE))) == {"name"}
    assert ana.post(at(group, "rule-drop", made.pk), {"version": 1}).status_code == 302
    assert not Rule.objects.exists()


# ---- from draft to record ----


def test_a_question_goes_from_draft_to_record(group):
    joined("Library", seat=group.ben)
    made, ana, ben = rule(group.ana), group.client(group.ana), group.client(group.ben)
    ana.post(at(group, "round-add"), {**QUESTION, "rule": made.pk})
    matter = Round.objects.get()
    assert ben.get(at(group, "round", matter.pk)).status_code == 404

    page = ana.get(at(group, "round-open", matter.pk))
    chosen = page.context["form"]["electors"].value()
    ana.post(at(group, "round-open", matter.pk), {"electors": chosen[1:], "version": 1})
    assert [str(elector) for elector in queries.electors(matter)] == [
        "Library",
        "Police",
        "Shelter",
    ]

    mine = voice(matter, "Library")
    assert at(group, "answer", mine.pk) in ben.get(at(group, "decisions")).text
    said = {"choice": "concern", "reason": "Child care.", "version": 1}
    assert ben.post(at(group, "answer", mine.pk), said).status_code == 302
    assert (
        "You answered for Library: Agree with a concern."
        in ben.get(at(group, "round", matter.pk)).text
    )

    told = {"choice": "agree", "told": "phone", "told_on": f"{clock.today()}", "version": 1}
    for name in ("Police", "Shelter"):
        ana.post(at(group, "enter", voice(matter, name).pk), told)
    ana.post(at(group, "round-close", matter.pk), {"reasons": "Most work days."})
    record = ben.get(at(group, "round", matter.pk)).text
    for words in ("Agreed", "Most work days.", "Child care.", "Police"):
        assert words in record


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"question": ""}, "question"),
        ({"question": "x" * 301}, "question"),
        ({"question": "Does A123456789 qualify?"}, "question"),
        ({"way": "telepathy"}, "way"),
        ({"ends_on": "2020-01-01"}, "ends_on"),
        ({"ends_on": "soon"}, "ends_on"),
        ({"options": "Only one"}, "options"),
        ({"options": "\n".join("abcdefghijklm")}, "options"),
        ({"options": "Monday\nmonday"}, "options"),
        ({"rule": "not-a-rule"}, "rule"),
    ],
)
def test_a_question_that_cannot_be_is_asked_about_at_its_box(group, change, wrong):
    answer = group.client(group.ana).post(at(group, "round-add"), {**QUESTION, **change})
    assert (answer.status_code, list(errors(answer))) == (422, [wrong])
    assert not Round.objects.exists()


def test_the_rule_of_another_partnership_is_no_choice(group):
    with inside(group.elsewhere):
        theirs = rule(group.dov)
    answer = group.client(group.ana).post(at(group, "round-add"), {**QUESTION, "rule": theirs.pk})
    assert list(errors(answer)) == ["rule"]


def test_before_it_opens_a_question_says_what_it_lacks(group):
    ana = group.client(group.ana)
    matter = draft(group.ana)
    group.here.records_law = Partnership.RecordsLaw.UNSURE
    group.here.save()
    page = ana.get(at(group, "round-open", matter.pk))
    assert "Open-meetings law may apply here, so decide at a meeting or on paper" in page.text
    sent = ana.post(at(group, "round-open", matter.pk), {"version": 1})
    assert Round.objects.get().state == Round.State.DRAFT
    assert sent.status_code == 200


def test_a_voice_from_elsewhere_or_from_nowhere_is_no_choice(group):
    matter, ana = draft(group.ana), group.client(group.ana)
    with inside(group.elsewhere):
        stranger = joined("Stranger").pk
    for forged in ([str(stranger)], ["7"], []):
        sent = {"electors": forged, "version": 1}
        answer = ana.post(at(group, "round-open", matter.pk), sent)
        assert (answer.status_code, list(errors(answer))) == (422, ["electors"])


def test_a_second_press_on_open_leads_to_the_open_question(group):
    matter = opened(group.ana)
    answer = group.client(group.ana).post(at(group, "round-open", matter.pk), {"version": 1})
    assert (answer.status_code, answer.url) == (302, at(group, "round", matter.pk))


# ---- answering ----


@pytest.mark.parametrize(
    ("sent", "wrong"),
    [
        ({}, {"choice"}),
        ({"choice": "perhaps"}, {"choice"}),
        ({"choice": "agree", "reason": "x" * 1001}, {"reason"}),
        ({"choice": "block"}, {"__all__"}),
        ({"choice": "agree", "reason": "Her number is 123-45-6789."}, {"reason"}),
    ],
)
def test_an_answer_that_cannot_be_is_asked_about(group, matter, sent, wrong):
    page = at(group, "answer", voice(matter, "Library").pk)
    answer = group.client(group.ben).post(page, {**sent, "version": 1})
    assert (answer.status_code, set(errors(answer))) == (422, wrong)
    assert not Stance.objects.exists()


def test_a_late_answer_is_kept_in_the_box_and_refused_in_one_sentence(group, matter):
    page = at(group, "answer", voice(matter, "Library").pk)
    Round.objects.update(closes_at=clock.now() - timedelta(minutes=1))
    sent = {"choice": "agree", "reason": "In time, I thought.", "version": 1}
    answer = group.client(group.ben).post(page, sent)
    assert errors(answer) == {"__all__": ["This question has ended, so answers no longer count."]}
    assert "In time, I thought." in answer.text


def test_two_of_one_organization_see_each_other(group, matter):
    page = at(group, "answer", voice(matter, "Library").pk)
    ben = group.client(group.ben)
    codes = [
        ben.post(page, {"choice": choice, "reason": "Why", "version": 1}).status_code
        for choice in ("agree", "block")
    ]
    assert codes == [302, 409]
    assert Stance.objects.get().choice == "agree"


def test_with_options_whoever_agrees_says_to_which(group):
    joined("Library", seat=group.ben)
    matter = opened(group.ana, options="Monday\nTuesday")
    page, ben = at(group, "answer", voice(matter, "Library").pk), group.client(group.ben)
    assert list(errors(ben.post(page, {"choice": "agree", "version": 1}))) == ["option"]
    for forged in ("2", "-1", "x"):
        sent = {"choice": "agree", "option": forged, "version": 1}
        assert "option" in errors(ben.post(page, sent))
    assert ben.post(page, {"choice": "agree", "option": "1", "version": 1}).status_code == 302
    assert Stance.objects.get().option == 1


def test_nobody_opens_the_answer_of_another_or_of_another_partnership(group, matter):
    clinic = at(group, "answer", voice(matter, "Clinic").pk)
    assert group.client(group.ben).get(clinic).status_code == 404
    assert group.client(group.ana).post(clinic, {"choice": "agree"}).status_code == 404
    assert group.client(group.dov).get(clinic).status_code == 404
    there = reverse("decisions:round", args=[group.elsewhere.pk, matter.pk])
    assert group.client(group.dov).get(there).status_code == 404


def test_who_has_not_answered_is_a_number_to_all_and_names_to_coordinators(group, matter):
    enter(group.ana, voice(matter, "Clinic"), "agree")
    seen = group.client(group.ben).get(at(group, "round", matter.pk)).text
    assert "1 of 4 have answered." in seen
    assert "Police" not in seen
    voices = group.client(group.ana).get(at(group, "voices", matter.pk)).text
    assert ("Police" in voices, "Clinic" in voices) == (True, False)
    assert group.client(group.ben).get(at(group, "voices", matter.pk)).status_code == 403


def test_the_page_says_that_it_is_not_secret_and_what_the_law_asks(group, matter):
    page = at(group, "answer", voice(matter, "Library").pk)
    ben = group.client(group.ben)
    assert "This is not a secret vote." in ben.get(page).text
    Round.objects.update(names_recorded=True)
    group.here.records_law, group.here.may_go_online = Partnership.RecordsLaw.YES, True
    group.here.save()
    text = ben.get(page).text
    assert "The law here asks for names" in text
    assert "Somebody from outside may ask for what you write here" in text


# ---- paper ----


@pytest.mark.parametrize("wrong", ["-1", "", "many", "100001"])
def test_totals_are_entered_with_two_who_counted(group, wrong):
    matter = opened(group.ana, way="paper")
    ana, page = group.client(group.ana), at(group, "ballot", matter.pk)
    sent = {"votes_0": "2", "against": "1", "abstain": "0", "version": matter.version}
    sent |= {"teller": "Ana", "second_teller": "Sol"}
    assert ana.post(page, {**sent, "votes_0": wrong}).status_code == 422
    assert errors(ana.post(page, {**sent, "second_teller": "Ana"})) == {
        "__all__": ["Name two different people who counted."]
    }
    assert ana.post(page, sent).status_code == 302
    assert Round.objects.get().ballots == {"votes": [2], "against": 1, "abstain": 0}


# ---- files ----


@pytest.mark.parametrize("name", ["record-file", "sheet-file"])
@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_a_record_and_a_sheet_can_be_printed(group, matter, name, ending):
    enter(group.ana, voice(matter, "Clinic"), "block", reason="<script>alert(1)</script>")
    closed_at_the_end(matter, group.ana)
    answer = group.client(group.ana).get(at(group, name, matter.pk, ending))
    assert (answer.status_code, len(answer.content) > 1000) == (200, True)
    assert "evening" not in answer["Content-Disposition"]
    assert group.client(group.ana).get(at(group, name, matter.pk, "exe")).status_code == 404


# ---- many ----


def test_lists_ask_as_much_for_many_as_for_few(group, matter):
    ben, counts = group.client(group.ben), []
    pages = [at(group, "decisions"), at(group, "round", matter.pk)]
    for kind in ("Agency", "Church", "Council"):
        with asked() as found:
            for page in pages:
                assert ben.get(page).status_code == 200
        counts.append(len(found))
        for number in range(3):
            other = opened(group.ana, question=f"Question {number}")
            commands.withdraw_round(other, by=group.ana)
        Elector.objects.bulk_create(
            Elector(round=matter, membership=one) for one in many_joined(40, kind)
        )
        Stance.objects.bulk_create(
            Stance(elector=one, choice="block", reason="Why")
            for one in Elector.objects.filter(round=matter, name="", stance=None)
        )
    assert counts[1] == counts[2]
    assert counts[2] <= 2 * 12


def test_the_empty_page_leads_to_the_first_rule(group):
    ana = group.client(group.ana)
    assert at(group, "rule-choose") in ana.get(at(group, "decisions")).text
    rule(group.ana)
    assert at(group, "round-add") in ana.get(at(group, "decisions")).text
    assert at(group, "round-add") not in group.client(group.ben).get(at(group, "decisions")).text
