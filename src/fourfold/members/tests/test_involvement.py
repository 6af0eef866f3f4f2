"""Taking part with lived experience: of projects and never of persons, counted only from five."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as some

from fourfold.kernel import clock
from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tenancy import inside
from fourfold.members.involvement import calc, commands, queries
from fourfold.members.models import Involvement, Representative
from fourfold.members.tests.agreeing import member
from fourfold.partnerships.access import Refused
from tests.counting import asked

SPEAKS = {"name": "Hotel training", "parts": ["speaking"]}
SENT = {"name": "Hotel training", "counted": "not", "pay": "open", "paid": "nothing", "version": 1}


@pytest.fixture
def eve(here):
    return browser(here, here.eve)


def browser(here, seat):
    client = here.client(seat)
    client.address = lambda name, *args: reverse(f"members:{name}", args=[here.here.pk, *args])
    return client


def project(**more):
    blank = {"stages": (), "parts": (), "offers_pay": False, "has_paid": False, "told_back": True}
    return calc.Project(**{**blank, **more})


def test_the_findings_are_sentences_about_projects():
    assert calc.findings([]) == []
    assert calc.findings(
        [
            project(parts=["speaking"], told_back=False),
            project(parts=["speaking"]),
            project(parts=["decision"], stages=calc.STAGES),
        ]
    ) == [
        "One of three projects involves people in all three stages.",
        "Two of three projects offer speaking only.",
        "Two of three projects offer no say in what is decided.",
        "One of three projects has not told people what came of it.",
        "No project pays.",
    ]
    fair = project(parts=["governance"], stages=calc.STAGES, offers_pay=True, has_paid=True)
    assert calc.findings([fair, fair]) == [
        "Both projects involve people in all three stages.",
        "Both projects have paid people.",
    ]
    assert calc.findings([project(parts=["design"], offers_pay=True)]) == [
        "No project involves people in all three stages.",
        "The one project offers no say in what is decided.",
        "The one project: pay is offered, and nothing is paid yet.",
    ]


one_project = some.builds(
    calc.Project,
    stages=some.sets(some.sampled_from(calc.STAGES)),
    parts=some.sets(some.sampled_from(Involvement.Part.values)),
    offers_pay=some.booleans(),
    has_paid=some.booleans(),
    told_back=some.booleans(),
)


@given(some.lists(one_project, min_size=1, max_size=30))
def test_any_projects_give_two_to_five_whole_sentences(projects):
    found = calc.findings(projects)
    assert 2 <= len(found) <= 5
    assert all(not one[0].islower() and one.endswith(".") and "%" not in one for one in found)
    assert found == calc.findings(projects[::-1])


@pytest.mark.parametrize("people", [0, 1, 4])
def test_the_database_keeps_no_number_below_five(here, people):
    for counted in Involvement.Counted.values:
        with pytest.raises(IntegrityError), transaction.atomic():
            Involvement.objects.create(name="A", counted=counted, people=people)


@pytest.mark.parametrize(
    "wrong",
    [
        {"counted": "few", "people": 7},
        {"counted": "enough"},
        {"counted": "few", "paid_hours": 10},
        {"counted": "not", "paid_amount": 10},
        {"pay": "hour"},
        {"pay": "open", "rate": 40},
        {"pay": "none", "paid": "all"},
    ],
)
def test_the_database_refuses_what_would_lead_to_a_person_or_contradicts_itself(here, wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        Involvement.objects.create(name="A", **wrong)


def test_coordinators_and_evaluators_write_and_everyone_reads(here):
    for seat in (here.ana, here.eve):
        commands.note_project(by=seat, name=f"Of {seat.user.name}")
    for seat in (here.ben, here.cleo, here.sol):
        with pytest.raises(Refused):
            commands.note_project(by=seat, name="Theirs")
        client = browser(here, seat)
        assert "Of Eve" in client.get(client.address("involvement")).text
        assert client.get(client.address("involvement-add")).status_code == 403
    assert Involvement.objects.count() == 2


def test_a_project_is_noted_once_changed_and_taken_off(eve, here):
    sent = {**SENT, "stages": ["development"], "parts": ["speaking", "decision"], "once": "k"}
    for _ in range(2):
        assert eve.post(eve.address("involvement-add"), sent).status_code == 302
    row = Involvement.objects.get()
    assert (row.stages, row.parts, row.people) == (["development"], ["speaking", "decision"], None)
    paid = {"counted": "enough", "people": 6, "pay": "hour", "rate": "40", "paid": "partly"}
    totals = {"paid_hours": 30, "paid_amount": 1200}
    edit = eve.address("involvement-edit", row.pk)
    assert eve.post(edit, {**SENT, **paid, **totals}).status_code == 302
    text = eve.get(eve.address("involvement")).text
    for words in ("6 people", "$40 an hour", "In part · 30 hours in total · $1,200 in total"):
        assert words in text
    assert eve.post(edit, {**SENT, "name": "Other"}).status_code == 409
    remove = eve.address("involvement-remove", row.pk)
    assert eve.post(remove, {"version": 1}).status_code == 409
    eve.post(remove, {"version": 2})
    assert not Involvement.objects.exists()
    assert [one.sentence for one in Entry.objects.order_by("number")] == [
        "Eve wrote down how people take part in Hotel training",
        "Eve changed how people take part in Hotel training",
        "Eve took the project Hotel training off the list",
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"name": "x" * 121},
        {"purpose": "x" * 301},
        {"stages": ["afterward"]},
        {"parts": ["healing"]},
        {"counted": "exactly"},
        {"counted": "enough"},
        {"counted": "enough", "people": "4"},
        {"counted": "enough", "people": "-5"},
        {"counted": "enough", "people": "many"},
        {"counted": "enough", "people": "1000000000000"},
        {"counted": "few", "people": "3"},
        {"counted": "few", "paid_hours": "3"},
        {"counted": "not", "paid_amount": "100"},
        {"pay": "hour"},
        {"pay": "hour", "rate": "0"},
        {"pay": "hour", "rate": "NaN"},
        {"pay": "hour", "rate": "10000000"},
        {"pay": "open", "rate": "10"},
        {"pay": "none", "paid": "all"},
        {"told_back_on": "2999-01-01"},
        {"told_back_on": "soon"},
        {"version": "one"},
    ],
)
def test_what_can_not_be_is_shown_again_with_a_sentence(eve, wrong):
    page = eve.post(eve.address("involvement-add"), {**SENT, **wrong, "once": "k"})
    assert (page.status_code, Involvement.objects.count()) == (422, 0)
    assert "error-summary" in page.text


def test_a_second_project_of_the_same_name_is_refused_beside_the_form(eve):
    for key, status in (("a", 302), ("b", 422)):
        sent = {**SENT, "once": key}
        assert eve.post(eve.address("involvement-add"), sent).status_code == status


@pytest.mark.parametrize("box", ["name", "purpose"])
@pytest.mark.parametrize("words", ["Rosa speaks at schools", "Talks, with ROSA'S help", "Rosa"])
def test_the_name_of_a_member_is_always_asked_about(eve, here, box, words):
    Representative.objects.create(membership=member("Clinic"), name="Rosa Lind")
    words = words.replace("ROSA'S", "Rosa's")
    sent = {**SENT, box: words, "once": "k"}
    page = eve.post(eve.address("involvement-add"), sent)
    assert (page.status_code, Involvement.objects.count()) == (422, 0)
    question = page.context["form"].guard_question.questions[0]
    assert (question.field.name, question.detectors) == (box, ["lived_experience"])


def test_words_without_a_name_are_not_asked_about(eve, here):
    Representative.objects.create(membership=member("Clinic"), name="Rosa Lind")
    sent = {**SENT, "purpose": "Hotel staff in Mesa County learn what to look for."}
    assert eve.post(eve.address("involvement-add"), {**sent, "once": "k"}).status_code == 302


def test_an_empty_page_says_why_it_matters(eve, here):
    assert "often asked to speak, and seldom to decide" in eve.get(eve.address("involvement")).text
    ben = browser(here, here.ben)
    balance = ben.get(ben.address("balance")).text
    assert ben.address("involvement") in balance


def test_a_project_of_another_partnership_is_not_there_and_its_name_is_free(eve, here):
    with inside(here.elsewhere):
        row = commands.note_project(by=here.dov, **SPEAKS)
    assert "Hotel training" not in eve.get(eve.address("involvement")).text
    for name in ("involvement-edit", "involvement-remove"):
        assert eve.get(eve.address(name, row.pk)).status_code == 404
    assert queries.findings() == []
    commands.note_project(by=here.eve, **SPEAKS)
    with pytest.raises((StaleEdit, ValidationError)):
        commands.change_project(Involvement.objects.get(), by=here.eve, version=9, name="B")


def test_five_hundred_projects_take_as_many_queries_as_one(eve, here):
    commands.note_project(by=here.eve, told_back_on=clock.today(), **SPEAKS)
    few = counted(eve)
    Involvement.objects.bulk_create(Involvement(name=f"No {n}") for n in range(500))
    assert (counted(eve), few <= 12) == (few, True)


def counted(client):
    with asked() as queries_made:
        assert client.get(client.address("involvement") + "?page=3").status_code == 200
    return len(queries_made)
