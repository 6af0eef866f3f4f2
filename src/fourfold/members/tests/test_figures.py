"""The figures page: five sentences about the whole, with what they were counted from."""

from datetime import timedelta

import pytest
from django.urls import reverse

from fourfold.kernel import clock
from fourfold.kernel.tenancy import inside
from fourfold.members.figures.queries import MAKERS, figure, figures
from fourfold.members.models import Handover, Membership, PastTerm, Position, Representative
from fourfold.members.tests.seating import chair, lived, member
from fourfold.partnerships.vocabulary import seed_terms
from tests.counting import asked

TODAY = clock.today()
MONTH = timedelta(days=30)
PS = ("prevention", "protection", "prosecution", "partnership")


@pytest.fixture
def table(here):
    """Six chairs that lead, in four Ps; one was handed on last month; one has a substitute."""
    seed_terms(here.here)
    for number in range(6):
        row = member(
            f"Agency {number}",
            f"Person {number}",
            state="joined",
            ps=[PS[number % 4]],
            sector="health" if number else "labor",
        )
        chair(
            f"Lead {number}",
            leads=True,
            membership=row,
            holder=row.representatives.get(),
            term_starts_on=TODAY - MONTH,
        )
    first, second = Position.objects.order_by("title")[:2]
    PastTerm.objects.create(
        position=first,
        holder=second.holder,
        starts_on=TODAY - 3 * MONTH,
        ends_on=TODAY - MONTH,
    )
    Position.objects.filter(pk=first.pk).update(substitute=second.holder)
    return here


def sentence(seat, key):
    return figures(seat)[key].sentence


def test_turnover_is_told_beside_the_average_and_leads_to_the_chairs(table):
    Position.objects.update(term_starts_on=TODAY - 20 * MONTH)
    Position.objects.filter(title="Lead 0").update(term_starts_on=TODAY - MONTH)
    PastTerm.objects.update(starts_on=TODAY - 40 * MONTH)
    assert sentence(table.eve, "turnover") == (
        "1 chair passed to somebody new, of 6.0 that were filled on average."
    )
    assert [row.label for row in figure(table.eve, "turnover").rows] == ["Lead 0"]


def test_too_few_chairs_give_no_turnover_and_no_rows(table):
    found = figures(table.eve)["turnover"]
    assert found.sentence.startswith("On average fewer than five chairs were filled")
    assert list(found.rows) == []


def test_who_left_is_counted_by_member_and_never_named(table):
    lee, kim = Representative.objects.order_by("name")[:2]
    Representative.objects.filter(pk=lee.pk).update(left_on=TODAY - 2 * MONTH)
    Representative.objects.filter(pk=kim.pk).update(left_on=TODAY - MONTH)
    Handover.objects.create(giver=lee, handed_on=TODAY - MONTH)
    Handover.objects.create(giver=kim)
    found = figures(table.ana)["handover"]
    assert found.sentence == "2 people left; 1 of them handed over what they knew."
    assert [row.label for row in found.rows] == ["Agency 0", "Agency 1"]
    assert [row.detail.split(", ")[-1] for row in found.rows] == [
        "handed over",
        "nothing handed over",
    ]


def test_an_individual_who_left_is_no_line_that_leads_to_them(table):
    alone = Membership.objects.create(state="joined")
    Representative.objects.create(membership=alone, name="Ruth", is_hidden=True, left_on=TODAY)
    found = figures(table.ana)["handover"]
    assert (found.sentence, list(found.rows)) == ("Nobody has left.", [])


def test_one_voice_and_nobody_to_step_in_are_counted(table):
    member("Two voices", "A", "B", state="joined")
    member("Gone", {"name": "C", "left_on": TODAY}, "D", state="joined")
    member("Only asked", "E", state="asked")
    found = figures(table.eve)["alone"]
    assert found.sentence == (
        "7 of 8 organizations have one voice or none. 5 of 6 chairs that lead have nobody to"
        " step in."
    )
    assert len(found.rows) == 12


def test_who_was_wanted_is_as_far_as_the_furthest_who_could_sit_there(table):
    kinds = {"Here": "clinic", "Asked": "union", "Later": "museum", "No": "bank", "None": "zoo"}
    for title, kind in kinds.items():
        chair(title, kinds=[kind])
    member("Clinic", kind="clinic", state="joined")
    member("Clinic 2", kind="clinic", state="declined")
    member("Union", kind="union", state="asked")
    member("Museum", kind="museum", state="not_asked")
    member("Bank", kind="bank", state="declined")
    lived(is_filled=True)

    def far(seat):
        return {row.label: row.detail for row in figures(seat)["wanted"].rows if row.label in kinds}

    told = {
        "Here": "Here",
        "Asked": "Asked",
        "Later": "Not yet asked",
        "No": "Said no",
        "None": "Nobody known yet",
    }
    assert far(table.ana) == told
    assert far(table.eve) == {**told, "No": "Asked"}
    assert sentence(table.ana, "wanted") == "Of 11 kinds of members you wanted, 7 are here."


def test_who_leads_is_told_in_words_with_the_counts_beside(table):
    found = figures(table.eve)["leading"]
    assert found.sentence == "6 chairs that lead are taken."
    assert [counts.words for counts in found.counts] == [
        "They are spread evenly.",
        "Nearly all are in one place: Health, behavioral health and emergency care.",
    ]
    assert [counts.numbers for counts in found.counts] == [
        [("Prevention", 2.0), ("Protection", 2.0), ("Prosecution", 1.0), ("Partnership", 1.0)],
        [("Health, behavioral health and emergency care", 5.0), ("Labor and workers", 1.0)],
    ]
    assert found.counts[0].note == ("Evenness 0.96: 0 is all in one, 1 the same in each of 4.")


def test_below_five_chairs_that_lead_no_number_is_shown(table):
    Position.objects.filter(title__in=["Lead 0", "Lead 1"]).update(leads=False)
    found = figures(table.ana)["leading"]
    assert found.sentence == (
        "Fewer than five chairs that lead are taken. A figure would be about single people."
    )
    assert (list(found.rows), list(found.counts)) == ([], [])


def test_chairs_for_lived_experience_are_in_no_figure(table):
    before = figures(table.ana)
    lived(is_filled=True, title="Silent")
    lived(title="Silent and empty")
    assert figures(table.ana) == before


def test_an_empty_partnership_has_sentences_and_no_numbers(here):
    assert [one.sentence for one in figures(here.ana).values()] == [
        "On average fewer than five chairs were filled, so there is no turnover yet.",
        "Nobody has left.",
        "0 of 0 organizations have one voice or none. 0 of 0 chairs that lead have nobody to"
        " step in.",
        "Of 0 kinds of members you wanted, 0 are here.",
        "Fewer than five chairs that lead are taken. A figure would be about single people.",
    ]


# ---- pages ----


def opened(cast, name, *args, seat=None):
    url = reverse(f"members:{name}", args=[cast.here.pk, *args])
    return cast.client(seat or cast.eve).get(url)


@pytest.mark.parametrize(
    ("name", "status"), [("ana", 200), ("eve", 200), ("ben", 403), ("cleo", 403), ("sol", 403)]
)
def test_only_those_who_coordinate_or_evaluate_open_them(table, name, status):
    seat = getattr(table, name)
    assert opened(table, "figures", seat=seat).status_code == status
    assert opened(table, "figure", "alone", seat=seat).status_code == status
    link = reverse("members:figures", args=[table.here.pk])
    assert (link in opened(table, "balance", seat=seat).text) == (status == 200)


@pytest.mark.parametrize("key", MAKERS)
def test_every_figure_leads_to_what_it_was_counted_from(table, key):
    assert opened(table, "figure", key).status_code == 200


@pytest.mark.parametrize("key", ["ranking", "0", "leading-2"])
def test_no_other_figure_is_there(table, key):
    assert opened(table, "figure", key).status_code == 404


def test_nobody_of_another_partnership_sees_them(table):
    assert opened(table, "figures", seat=table.dov).status_code == 404
    with inside(table.elsewhere):
        assert figures(table.dov)["wanted"].sentence.startswith("Of 0 kinds")


def test_the_page_asks_the_same_of_the_database_however_many_there_are(table):
    eve, url = table.client(table.eve), reverse("members:figures", args=[table.here.pk])

    def statements():
        with asked() as found:
            assert eve.get(url).status_code == 200
        return len(found)

    few = statements()
    for number in range(40):
        row = member(f"More {number}", "Someone", state="joined")
        PastTerm.objects.create(position=chair("More"), membership=row, ends_on=TODAY)
    assert statements() == few
    assert few <= 12
