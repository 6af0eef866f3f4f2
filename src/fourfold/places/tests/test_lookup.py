"""The packaged file answers truly about counties, ZIP areas, regions and distances."""

import os
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourfold.places import lookup
from fourfold.places.records import ESTIMATES, SURVEY, County, Share, ZipArea

BAD_CODES = [
    "",
    " ",
    "None",
    "null",
    "8002",
    "800200",
    "abcde",
    "8002%",
    "_____",
    "%",
    "0" * 10_000,
]
BAD_CODES += ["80020'--", "\x00", "\ud800", "８００２０", "80020-12", "99999"]


def test_colorado_has_64_counties_and_their_people_add_up() -> None:
    found = lookup.counties("CO")
    assert len(found) == len({county.fips for county in found}) == 64
    assert lookup.population(county.fips for county in found) == 5_877_610
    assert lookup.counties("Colorado") == lookup.counties("08") == lookup.counties(" co ") == found


def test_the_whole_country_is_there() -> None:
    assert len(lookup.states()) == 52
    everything = [county for one in lookup.states() for county in lookup.counties(one.usps)]
    assert len(everything) == 3222
    fifty_and_dc = [county.fips for county in everything if county.state != "PR"]
    assert lookup.population(fifty_and_dc) == 334_914_895


def test_broomfield_is_known_by_its_code() -> None:
    assert lookup.county("08014") == County(
        fips="08014",
        name="Broomfield County",
        state="CO",
        state_name="Colorado",
        population=76_860,
        lat=39.953877,
        lon=-105.050898,
        region="19740",
    )


@pytest.mark.parametrize(
    ("fips", "label"),
    [
        ("22071", "Orleans Parish, LA"),
        ("02020", "Anchorage Municipality, AK"),
        ("02122", "Kenai Peninsula Borough, AK"),
        ("02050", "Bethel Census Area, AK"),
        ("02110", "Juneau City and Borough, AK"),
        ("09110", "Capitol Planning Region, CT"),
        ("24510", "Baltimore city, MD"),
        ("24005", "Baltimore County, MD"),
        ("51760", "Richmond city, VA"),
        ("32510", "Carson City, NV"),
        ("35013", "Doña Ana County, NM"),
        ("72021", "Bayamón Municipio, PR"),
        ("11001", "District of Columbia"),
    ],
)
def test_what_stands_in_place_of_a_county_reads_right(fips: str, label: str) -> None:
    county = lookup.county(fips)
    assert county is not None
    assert county.label == label


def test_each_population_names_its_source() -> None:
    denver, bayamon = lookup.county("08031"), lookup.county("72021")
    assert denver is not None
    assert bayamon is not None
    assert (denver.population_source, bayamon.population_source) == (ESTIMATES, SURVEY)


def test_counties_stand_in_the_order_people_sort_them() -> None:
    names = [county.name for county in lookup.counties("NM")]
    assert names.index("Doña Ana County") == names.index("De Baca County") + 1


def test_zip_80020_lies_mostly_in_broomfield_and_in_three_more_counties() -> None:
    assert lookup.zip_area("80020") == ZipArea(
        zip="80020",
        county_fips="08014",
        population=53_589,
        lat=39.930782,
        lon=-105.074287,
        shares=(
            Share("08014", 0.5968),
            Share("08013", 0.2505),
            Share("08059", 0.1305),
            Share("08001", 0.0222),
        ),
        split_known=True,
    )


@pytest.mark.parametrize("text", ["80020-1234", " 80020 ", "80020\n"])
def test_a_zip_is_read_as_people_write_it(text: str) -> None:
    assert lookup.zip_area(text) == lookup.zip_area("80020")


@pytest.mark.parametrize("text", BAD_CODES)
def test_what_is_no_zip_has_no_area(text: str) -> None:
    assert lookup.zip_area(text) is None


@pytest.mark.parametrize("text", BAD_CODES)
def test_what_is_no_code_has_no_county_state_or_region(text: str) -> None:
    assert lookup.county(text) is None
    assert lookup.state(text) is None
    assert lookup.region(text) is None
    assert lookup.counties(text) == ()
    assert lookup.zip_areas(text.replace("\ud800", "?")) == ()


def test_colorado_zips_that_cross_a_county_line_are_counted() -> None:
    areas = {a.zip: a for c in lookup.counties("CO") for a in lookup.zip_areas(c.fips)}.values()
    here = [[fips for fips in _touched(area) if fips.startswith("08")] for area in areas]
    assert len(areas) == 530
    assert sum(area.county_fips.startswith("08") for area in areas) == 528
    assert sum(len(codes) > 1 for codes in here) == 155
    assert sum(bool(area.other_counties) for area in areas) == 161


def test_every_zip_names_counties_that_exist_and_its_first_county_holds_most_land() -> None:
    areas = _every_area()
    assert len(areas) == 33_774
    for area in areas:
        assert area.county_fips == area.shares[0].county_fips
        assert all(lookup.county(fips) for fips in _touched(area))
        assert area.shares[0].share == max(share.share for share in area.shares)
        assert sum(share.share for share in area.shares) == pytest.approx(1, abs=0.001)


def test_only_connecticut_has_areas_that_nobody_divided_and_two_have_no_population() -> None:
    areas = _every_area()
    undivided = {area.zip for area in areas if not area.split_known}
    assert undivided == {area.zip for area in areas if area.county_fips.startswith("09")}
    assert len(undivided) == 288
    assert [area.zip for area in areas if area.population is None] == ["11717", "11798"]


def test_a_metro_area_is_a_set_of_counties() -> None:
    denver = lookup.region("19740")
    assert denver is not None
    assert denver.label == "Denver-Aurora-Centennial, CO metro area"
    names = [county.name for fips in denver.county_fips if (county := lookup.county(fips))]
    expected = "Adams Arapahoe Broomfield Clear_Creek Denver Douglas Elbert Gilpin Jefferson Park"
    assert names == [f"{name.replace('_', ' ')} County" for name in expected.split()]
    assert denver in lookup.regions("CO")
    assert denver not in lookup.regions("UT")
    assert lookup.regions("nowhere") == ()
    assert len(lookup.regions()) == 935


def test_a_micro_area_says_so() -> None:
    assert lookup.regions("CO")[0].label == "Alamosa, CO micro area"


def test_a_sum_counts_each_county_once_and_refuses_an_unknown_one() -> None:
    assert lookup.population([]) == 0
    assert lookup.population(["08014", "08014"]) == 76_860
    with pytest.raises(LookupError, match="99999"):
        lookup.population(["08014", "99999"])


def test_the_distance_from_denver_to_broomfield_is_26_kilometers() -> None:
    denver, broomfield = lookup.county("08031"), lookup.county("08014")
    assert denver is not None
    assert broomfield is not None
    assert lookup.distance_km(denver, broomfield) == pytest.approx(25.8, abs=0.05)


POINTS = st.builds(
    lambda lat, lon: ZipArea("00000", "00000", None, lat, lon, (), False),
    st.floats(-90, 90),
    st.floats(-180, 180),
)


@given(POINTS, POINTS, POINTS)
def test_distances_behave_as_distances(a: ZipArea, b: ZipArea, c: ZipArea) -> None:
    longest = 20_015.2
    assert lookup.distance_km(a, a) == 0
    assert lookup.distance_km(a, b) == pytest.approx(lookup.distance_km(b, a))
    assert 0 <= lookup.distance_km(a, b) <= longest
    around = lookup.distance_km(a, b) + lookup.distance_km(b, c)
    assert lookup.distance_km(a, c) <= around + 1e-3


def test_many_threads_get_the_same_answers() -> None:
    answers: list[ZipArea | None] = []
    threads = [
        threading.Thread(target=lambda: answers.append(lookup.zip_area("80020"))) for _ in range(16)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [lookup.zip_area("80020")] * 16


def test_a_forked_process_opens_the_file_for_itself() -> None:
    lookup.zip_area("80020")
    kept = lookup._opened.held
    lookup._opened.held = (os.getpid() + 1, kept[1])
    assert lookup.zip_area("80020") is not None
    assert lookup._opened.held[0] == os.getpid()
    assert lookup._opened.held[1] is not kept[1]


def test_the_file_cannot_be_written_and_is_small() -> None:
    with pytest.raises(Exception, match="readonly"):
        lookup.rows("DELETE FROM county")
    assert lookup.PACKAGED.stat().st_size <= 6_000_000


def _touched(area: ZipArea) -> list[str]:
    return [area.county_fips, *area.other_counties]


def _every_area() -> list[ZipArea]:
    found = {
        area.zip: area
        for one in lookup.states()
        for county in lookup.counties(one.usps)
        for area in lookup.zip_areas(county.fips)
    }
    return sorted(found.values(), key=lambda area: area.zip)
