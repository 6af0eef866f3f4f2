"""The register of trainings: who took part, when it is due again, and nothing about a person."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from fourfold.kernel import clock
from fourfold.kernel.journal.models import Entry
from fourfold.members.models import Training, TrainingTopic
from fourfold.members.tests.seating import member
from fourfold.members.welcome import queries
from fourfold.members.welcome.calc import due_on
from fourfold.members.welcome.lists import topics, topics_on
from tests.counting import asked

TODAY = clock.today()


@pytest.fixture
def table(here):
    library = member("Library", "Jo", "Pat", "Lee", state="joined")
    people = {p.name.lower(): p for p in library.representatives.all()}
    return SimpleNamespace(**vars(here), client=here.client, **people)


def address(cast, name, *args):
    return reverse(f"members:{name}", args=[cast.here.pk, *args])


def trained(person, days_ago, topic="confidentiality"):
    day = TODAY - timedelta(days=days_ago)
    return Training.objects.create(representative=person, topic=topic, given_on=day)


# ---- when it is due ----


@pytest.mark.parametrize(
    ("day", "months", "due"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 11, 15), 2, date(2027, 1, 15)),
    ],
)
def test_a_training_is_due_on_the_same_day_some_months_later(day, months, due):
    assert due_on(day, months) == due


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 120))
def test_more_months_are_never_earlier_and_the_day_never_grows(day, months):
    due = due_on(day, months)
    assert day < due <= due_on(day, months + 1)
    assert due.day <= day.day
    assert (due.year - day.year) * 12 + due.month - day.month == months


def test_the_last_time_counts(table):
    trained(table.jo, 900)
    trained(table.jo, 10)
    trained(table.pat, 350)
    trained(table.lee, 500)
    assert [(one.person.name, one.is_late) for one in queries.trainings_due()] == [
        ("Lee", True),
        ("Pat", False),
    ]


def test_what_is_learned_once_is_never_due(table):
    trained(table.jo, 3000, "procedure")
    assert queries.trainings_due() == []


def test_a_topic_says_how_many_had_it_and_how_many_did_not(table):
    trained(table.jo, 10)
    found = {one.topic.key: one for one in queries.standings()}["confidentiality"]
    assert (found.had, found.due, found.not_yet) == (1, 0, 2)
    page = table.client(table.ana).get(address(table, "trainings") + "?not_yet=confidentiality")
    assert "Pat" in page.text
    assert "Jo<" not in page.text


# ---- writing it down ----


def send(table, **changes):
    sent = {"topic": "procedure", "given_on": str(TODAY), "people": [table.jo.pk], "once": "k"}
    return table.client(table.ana).post(address(table, "training-add"), {**sent, **changes})


def test_a_training_is_written_down_for_many_at_once_and_in_one_sentence(table):
    assert send(table, people=[table.jo.pk, table.pat.pk]).status_code == 302
    assert Training.objects.count() == 2
    assert [e.sentence for e in Entry.objects.all()] == [
        "Ana wrote down a training: How we meet and decide (people: 2)"
    ]


def test_the_same_training_twice_is_one(table):
    send(table)
    send(table, once="other")
    assert Training.objects.count() == 1
    assert Entry.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"topic": "flying"}, "topic"),
        ({"topic": ""}, "topic"),
        ({"given_on": ""}, "given_on"),
        ({"given_on": "soon"}, "given_on"),
        ({"given_on": str(TODAY + timedelta(days=1))}, "given_on"),
        ({"people": []}, "people"),
        ({"people": ["nobody"]}, "people"),
    ],
)
def test_what_does_not_fit_is_asked_for_again(table, changes, field):
    response = send(table, **changes)
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert Training.objects.count() == 0


def test_a_person_of_another_partnership_cannot_be_ticked(table):
    assert send(table, people=[table.dov.pk]).status_code == 422


def test_a_training_can_be_taken_back(table):
    row = trained(table.jo, 1)
    url = address(table, "training-remove", row.pk)
    table.client(table.ana).get(url)
    assert Training.objects.count() == 1
    table.client(table.ana).post(url)
    assert Training.objects.count() == 0


# ---- topics ----


def topic(table, key, **sent):
    return table.client(table.ana).post(address(table, "topic-edit", key), sent)


def test_a_topic_of_ours_changes_its_months_and_keeps_its_words(table):
    topic(table, "confidentiality", months="6", version="1", label="Something else")
    assert topics_on()["confidentiality"].months == 6
    assert topics_on()["confidentiality"].label == "Confidentiality"
    topic(table, "confidentiality", months="", version="2", is_off="on")
    assert "confidentiality" not in topics_on()


@pytest.mark.parametrize("months", ["0", "-3", "121", "often"])
def test_months_that_make_no_sense_are_refused(table, months):
    assert topic(table, "confidentiality", months=months, version="1").status_code == 422
    assert TrainingTopic.objects.count() == 0


def test_a_stale_topic_is_told(table):
    topic(table, "confidentiality", months="6", version="1")
    assert topic(table, "confidentiality", months="7", version="1").status_code == 409


def test_a_topic_of_ones_own_is_added_once(table):
    sent = {"label": "First aid", "months": "24", "version": "1", "once": "k"}
    for _ in range(2):
        table.client(table.ana).post(address(table, "topic-add"), sent)
    assert [one.label for one in topics()][3:] == ["First aid"]


def test_a_topic_that_is_not_there_is_not_found(table):
    assert table.client(table.ana).get(address(table, "topic-edit", "flying")).status_code == 404


# ---- who, and how much it costs ----


def test_only_coordinators_see_who_is_due(table):
    for who in (table.ben, table.cleo, table.eve, table.sol):
        for name in ("trainings", "training-add", "topics", "topic-add"):
            assert table.client(who).get(address(table, name)).status_code == 403


def test_nothing_about_a_person_is_a_number(table):
    """A person has rows with days, and no column that could hold a grade or a share."""
    kinds = {field.get_internal_type() for field in Training._meta.local_fields}
    assert kinds == {"UUIDField", "ForeignKey", "SlugField", "DateField"}


@pytest.mark.parametrize("count", [1, 60])
def test_the_page_costs_the_same_however_many_people_there_are(table, count):
    big = member("Big", *[f"Person {number}" for number in range(count)], state="joined")
    for person in big.representatives.all():
        trained(person, 400)
    client = table.client(table.ana)
    client.get(address(table, "trainings"))
    with asked() as statements:
        client.get(address(table, "trainings"))
    assert len(statements) <= 12
