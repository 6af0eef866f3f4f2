"""The search page and the palette: the same answers, with and without a script."""

import pytest
from django.urls import reverse

from fourfold.kernel.tenancy import inside
from fourfold.members.people import commands as people
from fourfold.portal.deeds import DEEDS, PAGES, guide_pages, ways
from tests.counting import asked


@pytest.fixture
def clinic(cast):
    with inside(cast.here):
        people.add_member(by=cast.ana, organization={"name": "River Clinic"}, membership={})
    return cast


def page(cast):
    return reverse("home:search", args=[cast.here.pk])


def look(cast, seat, words, **headers):
    return cast.client(seat).post(page(cast), {"words": words}, headers=headers)


def test_the_page_finds_and_leads_to_what_it_found(clinic):
    response = look(clinic, clinic.ben, "clinic")
    [(label, [found])] = response.context["groups"]
    assert (str(label), found.title) == ("Members", "River Clinic")
    with inside(clinic.here):
        url = found.url
    assert response.text.count(url) == 1
    assert clinic.client(clinic.ben).get(url).status_code == 200


def test_an_empty_page_offers_the_menu_and_what_one_may_begin(clinic):
    offered = {
        who: {str(way.label) for way in clinic.client(seat).get(page(clinic)).context["ways"]}
        for who, seat in {"ana": clinic.ana, "ben": clinic.ben}.items()
    }
    assert offered["ana"] - offered["ben"] >= {"Plan a meeting", "Add a member"}
    assert offered["ben"] >= {"Home", "Meetings", "People"}


def test_words_in_the_address_are_not_looked_for(clinic):
    response = clinic.client(clinic.ana).get(page(clinic), {"words": "clinic"})
    assert (response.context["groups"], response.context["words"]) == ([], "")


def test_the_palette_gets_the_answers_alone(clinic):
    response = look(clinic, clinic.ana, "clinic", hx_request="true")
    assert response.text.count("River Clinic") == 1
    assert response.text.count("<html") == 0


@pytest.mark.parametrize("words", ["", " ", "\x00", "%_", "<script>", "x" * 100_000, "ñ" * 300])
def test_whatever_is_typed_gets_an_answer(clinic, words):
    response = look(clinic, clinic.ana, words)
    assert response.status_code == 200
    assert response.text.count("<script>") == 0


def test_nothing_found_says_what_to_do(clinic):
    assert "Try fewer" in look(clinic, clinic.ana, "zzzzzz").text


def test_the_other_partnership_s_coordinator_meets_no_page(clinic):
    assert look(clinic, clinic.dov, "clinic").status_code == 404


@pytest.mark.parametrize("place", [*DEEDS, *PAGES], ids=lambda place: place.name)
def test_a_page_is_offered_to_exactly_those_to_whom_it_opens(cast, place):
    url = reverse(place.name, args=[cast.here.pk])
    seats = [cast.ana, cast.ben, cast.sol]
    opens = [cast.client(seat).get(url).status_code == 200 for seat in seats]
    assert [place.is_open_to(seat) for seat in seats] == opens
    assert any(opens)


def test_deeds_and_guide_are_found_by_beginnings_too(here):
    assert [str(way.label) for way in ways("plan meet", seat=here.ana)] == ["Plan a meeting"]
    assert [way.label for way in guide_pages("finding thi")] == ["Finding things, and what is new"]


def test_a_search_asks_the_database_little(clinic):
    with inside(clinic.here):
        people.add_member(
            by=clinic.ana,
            organization={"name": "Clinic of the hill"},
            membership={},
            people=[{"name": "Clinic Person"}],
        )
    client = clinic.client(clinic.ben)
    with asked() as nothing:
        client.get(page(clinic))
    with asked() as statements:
        client.post(page(clinic), {"words": "clinic"})
    assert len(statements) - len(nothing) <= 4


def test_every_page_has_the_palette_and_a_link_for_those_without_a_script(clinic):
    text = clinic.client(clinic.ben).get(reverse("home:home", args=[clinic.here.pk])).text
    assert text.count('id="palette"') == 1
    assert text.count(f'href="{page(clinic)}"') == 2
