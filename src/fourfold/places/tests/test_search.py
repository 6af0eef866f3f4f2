"""Finding counties, towns and regions by what people type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourfold.places.folding import fold
from fourfold.places.search import LONGEST, find_counties, find_places, find_regions
from fourfold.places.tribal import NATIONS, tribal_nations


def labels(text: str, **options: str | int) -> list[str]:
    return [match.county.label for match in find_counties(text, **options)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("broomf", "Broomfield County, CO"),
        ("BROOMFIELD COUNTY", "Broomfield County, CO"),
        ("City and County of Broomfield", "Broomfield County, CO"),
        ("Denver, CO", "Denver County, CO"),
        ("denver co", "Denver County, CO"),
        ("Denver, Colorado", "Denver County, CO"),
        ("Denver Colorado", "Denver County, CO"),
        ("Jefferson Co, CO", "Jefferson County, CO"),
        ("orleans parish", "Orleans Parish, LA"),
        ("dona ana", "Doña Ana County, NM"),
        ("DOÑA ANA", "Doña Ana County, NM"),
        ("st. louis", "St. Louis County, MO"),
        ("saint louis", "St. Louis County, MO"),
        ("Prince Georges", "Prince George's County, MD"),
        ("prince george’s", "Prince George's County, MD"),
        ("de kalb county", "DeKalb County, GA"),
        ("miami dade", "Miami-Dade County, FL"),
        ("Carson City", "Carson City, NV"),
        ("Juneau", "Juneau City and Borough, AK"),
        ("bayamon", "Bayamón Municipio, PR"),
        ("Greenwich, CT", "Western Connecticut Planning Region, CT"),
        ("Washington, DC", "District of Columbia"),
    ],
)
def test_the_county_that_was_meant_comes_first(text: str, first: str) -> None:
    assert labels(text)[0] == first


@pytest.mark.parametrize(
    ("text", "first", "through"),
    [
        ("Durango", "La Plata County, CO", "Durango, CO"),
        ("canon city", "Fremont County, CO", "Cañon City, CO"),
        ("utqiagvik", "North Slope Borough, AK", "Utqiaġvik, AK"),
        ("Nashville", "Davidson County, TN", "Nashville, TN"),
        ("Indianapolis", "Marion County, IN", "Indianapolis, IN"),
        ("Port Washington, WI", "Ozaukee County, WI", "Port Washington, WI"),
    ],
)
def test_a_town_leads_to_its_county(text: str, first: str, through: str) -> None:
    match = find_counties(text)[0]
    assert (match.county.label, match.kind, match.through) == (first, "town", through)


def test_the_larger_of_two_towns_of_one_name_comes_first() -> None:
    found = [m.through for m in find_counties("Durango") if m.kind == "town"]
    assert found[:2] == ["Durango, CO", "Durango, IA"]
    assert labels("Springfield", limit=1) == ["Greene County, MO"]


def test_a_town_in_several_counties_leads_to_all_of_them() -> None:
    found = [m.county.name for m in find_counties("aurora", state="CO")]
    assert found == ["Arapahoe County", "Adams County", "Douglas County"]


@pytest.mark.parametrize("text", ["80020", "80020-1234", "Broomfield, CO 80020"])
def test_a_zip_leads_to_its_counties_the_first_one_first(text: str) -> None:
    found = [(m.county.name, m.kind, m.through) for m in find_counties(text)]
    names = ["Broomfield County", "Boulder County", "Jefferson County", "Adams County"]
    assert found == [(name, "zip", "80020") for name in names]


def test_an_address_with_a_zip_that_has_no_area_falls_back_to_its_town() -> None:
    assert labels("Denver, CO 80299") == ["Denver County, CO"]
    assert labels("80299") == []


def test_a_state_leads_to_all_its_counties() -> None:
    found = find_counties("West Virginia", limit=100)
    assert len(found) == 55
    assert {(m.kind, m.through) for m in found} == {("state", "West Virginia")}
    assert len([m for m in find_counties("CO", limit=100) if m.kind == "state"]) == 64


def test_a_state_filter_keeps_the_others_out() -> None:
    assert {label[-2:] for label in labels("washington")} != {"CO"}
    assert {label[-2:] for label in labels("washington", state="CO")} == {"CO"}
    assert labels("washington", state="Colorado")[0] == "Washington County, CO"
    assert labels("80020", state="UT") == []
    assert labels("Denver, CO", state="UT") == []
    assert labels("Denver", state="Atlantis") == []


def test_a_name_that_ends_like_a_state_is_first_a_name() -> None:
    assert set(labels("Port Washington")) >= {"Nassau County, NY", "Ozaukee County, WI"}
    assert "Jackson County, MO" in labels("Kansas City")


def test_each_county_is_named_once_and_no_more_than_asked() -> None:
    found = labels("san", limit=7)
    assert len(found) == len(set(found)) == 7
    assert labels("san", limit=0) == labels("san", limit=-1) == []


@pytest.mark.parametrize(
    "text",
    [
        *["", " ", "x", "%", "_", "%%%", "*", ",", "None", "8002", "abcde"],
        *["'; DROP TABLE county; --", "\x00\x00", "\ud800\ud800"],
        *["a" * 10_000, "Denver" + " " * 10_000, "1" * 10_000],
    ],
)
def test_what_names_nothing_finds_nothing(text: str) -> None:
    assert find_counties(text) == find_places(text) == find_regions(text) == ()


@given(st.text(max_size=LONGEST + 5))
def test_no_text_breaks_the_search(text: str) -> None:
    assert len(find_counties(text, limit=3)) <= 3
    assert len(find_regions(text, limit=3)) <= 3


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_town_can_be_located() -> None:
    (aurora,) = find_places("Aurora, CO")
    assert (aurora.label, aurora.lat, aurora.lon) == ("Aurora, CO", 39.709537, -104.720509)
    assert aurora.county_fips == ("08005", "08001", "08035")


def test_two_records_of_one_town_are_one_answer() -> None:
    exact = [place for place in find_places("Louisville, KY") if place.name == "Louisville"]
    assert len(exact) == 1


@pytest.mark.parametrize("text", ["denver", "Denver metro area", "Aurora Denver", "Denver, CO"])
def test_a_metro_area_is_found_by_any_city_of_its_title(text: str) -> None:
    expected = ["Denver-Aurora-Centennial, CO"] if text != "Aurora Denver" else []
    assert [region.title for region in find_regions(text)] == expected


def test_colorados_two_tribal_nations_are_suggested_as_governments() -> None:
    names = [nation.government for nation in tribal_nations("Colorado")]
    assert names == ["Southern Ute Indian Tribe", "Ute Mountain Ute Tribe"]
    assert tribal_nations("UT") == NATIONS[1:]
    assert tribal_nations("VT") == tribal_nations("nowhere") == ()
