"""The names, the area, the hotline and the keepers."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tenancy import inside
from fourfold.partnerships.access import Refused
from fourfold.partnerships.keepers import commands, queries
from fourfold.partnerships.models import Partnership

DENVER, ADAMS, BROOMFIELD = "08031", "08001", "08014"


def page(cast, name):
    return reverse(f"partnerships:{name}", args=[cast.here.pk])


def post(cast, page_name, /, **answers):
    return cast.client(cast.ana).post(page(cast, page_name), {"version": 1, **answers})


def now(cast):
    return Partnership.objects.get(pk=cast.here.pk)


def sentences(cast):
    with inside(cast.here):
        return [entry.sentence for entry in Entry.objects.all()]


def test_everyone_sees_the_keepers_and_only_coordinators_may_change_them(cast):
    Partnership.objects.update(custodian="Nurse Nell")
    for seat in (cast.ben, cast.cleo, cast.sol):
        text = cast.client(seat).get(page(cast, "settings")).text
        assert (text.count("Nurse Nell"), text.count(page(cast, "keepers"))) == (1, 0)
    # At each of the four rows, and twice among what is still to fill in: host and successor.
    assert cast.client(cast.ana).get(page(cast, "settings")).text.count(page(cast, "keepers")) == 6


def test_the_names_are_changed_and_the_journal_says_so(cast):
    response = post(cast, "names", name="River Towns", short_name="River")
    assert (response.status_code, response.url) == (302, page(cast, "settings"))
    assert (now(cast).name, now(cast).short_name, now(cast).version) == ("River Towns", "River", 2)
    assert sentences(cast) == ["Ana changed the names of the partnership"]


@pytest.mark.parametrize(
    "short", ["Anti-Trafficking", "Trata", "Weld Task Force", "EXPLOITATION", "Survivors First"]
)
def test_a_short_name_that_says_too_much_is_refused(cast, short):
    response = post(cast, "names", name="River Towns", short_name=short)
    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["short_name"]
    assert now(cast).short_name == "Riverbend"


def test_a_stale_edit_shows_both_names(cast):
    post(cast, "names", name="Saved meanwhile", short_name="River")
    response = post(cast, "names", name="Typed by Ana", short_name="Brook")
    assert response.status_code == 409
    assert response.text.count("Saved meanwhile") == 1
    assert now(cast).name == "Saved meanwhile"


def test_a_member_cannot_change_settings(here):
    with pytest.raises(Refused):
        commands.change_settings(here.here, by=here.ben, what="names", version=1, name="Mine")


@pytest.mark.parametrize("start", ["starting", "meeting", "restarting"])
def test_the_start_is_one_of_three(cast, start):
    post(cast, "start", start=start)
    assert now(cast).start == start


def test_a_start_that_does_not_exist_is_refused(cast):
    assert post(cast, "start", start="finished").status_code == 422


# ---- the hotline ----


def hotline(cast, **answers):
    today = timezone.localdate()
    given = {"hotline_name": "Riverline", "hotline_phone": "555-0100", "hotline_verified_on": today}
    return post(cast, "hotline", **{**given, **answers})


def test_the_hotline_stands_on_every_page_afterwards(cast):
    hotline(cast)
    assert cast.client(cast.cleo).get(page(cast, "roles")).text.count("555-0100") == 1


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"hotline_verified_on": "2999-01-01"}, "hotline_verified_on"),
        ({"hotline_verified_on": ""}, "hotline_verified_on"),
        ({"hotline_verified_on": "yesterday"}, "hotline_verified_on"),
        ({"hotline_phone": "call us"}, "hotline_phone"),
    ],
)
def test_a_hotline_that_nobody_called_is_refused(cast, answers, field):
    response = hotline(cast, **answers)
    assert (response.status_code, list(response.context["form"].errors)) == (422, [field])
    assert now(cast).hotline_phone == ""


@pytest.mark.parametrize(("days", "is_old"), [(0, False), (180, False), (181, True)])
def test_after_half_a_year_somebody_is_asked_to_call_again(cast, days, is_old):
    hotline(cast, hotline_verified_on=timezone.localdate() - timedelta(days=days))
    assert queries.hotline_is_old(now(cast)) == is_old
    text = cast.client(cast.ana).get(page(cast, "settings")).text
    assert ("Call the hotline again" in text) == is_old


# ---- what is missing ----


def test_the_settings_say_what_is_still_to_fill_in_until_nothing_is(cast):
    partnership = now(cast)
    for field in ("counties", "tribal_lands"):
        setattr(partnership, field, [])
    assert [page for _label, page in queries.missing(partnership)] == [
        *("area", "hotline", "keepers", "keepers", "keepers", "records-law"),
    ]
    partnership.counties, partnership.hotline_phone = ["08014"], "555-0100"
    partnership.hotline_verified_on = timezone.localdate()
    partnership.host = partnership.custodian = "The county"
    assert [str(label) for label, _page in queries.missing(partnership)] == [
        *("Successor", "Answer of counsel"),
    ]
    partnership.successor, partnership.records_law = "Ben", "no"
    assert queries.missing(partnership) == []


# ---- the keepers ----


@pytest.mark.parametrize(
    ("kind", "is_warned"),
    [("police", True), ("prosecutor", True), ("nonprofit", False), ("", False)],
)
def test_a_police_or_prosecutors_host_is_warned_about_to_everyone(cast, kind, is_warned):
    post(cast, "keepers", host="The county", host_kind=kind, custodian="Nell", successor="Ben")
    text = cast.client(cast.ben).get(page(cast, "settings")).text
    assert ("They may have to hand it over" in text) == is_warned
    assert (now(cast).host, now(cast).successor) == ("The county", "Ben")


# ---- the area ----


def test_counties_are_found_ticked_and_added_without_javascript(cast):
    client = cast.client(cast.ana)
    found = client.get(page(cast, "area"), {"find": "80020"})
    assert f'value="{BROOMFIELD}"' in found.text
    client.post(page(cast, "area-add"), {"codes": [BROOMFIELD, DENVER]})
    assert now(cast).counties == [BROOMFIELD, DENVER]
    assert sentences(cast) == ["Ana added to the area: Broomfield County, CO, Denver County, CO"]


def test_htmx_gets_the_list_alone(cast):
    asked = cast.client(cast.ana).get(
        page(cast, "area"), {"find": "Broomfield"}, headers={"HX-Request": "true"}
    )
    assert (asked.text.count("<html"), asked.text.count(BROOMFIELD)) == (0, 3)


def test_a_metro_area_stands_for_all_of_its_counties(cast):
    client = cast.client(cast.ana)
    region = (
        client.get(page(cast, "area"), {"find": "denver metro area"}).context["found"].regions[0]
    )
    client.post(page(cast, "area-add"), {"codes": [" ".join(region.county_fips)]})
    assert now(cast).counties == list(region.county_fips)
    assert len(region.county_fips) == 10


def test_the_area_is_told_as_a_sentence_with_its_source(cast):
    with inside(cast.here):
        commands.add_counties(cast.here, by=cast.ana, codes=[BROOMFIELD])
    area = queries.area_of(now(cast))
    text = " ".join(cast.client(cast.ben).get(page(cast, "settings")).text.split())
    assert f"1 county with {area.people:,} people." in text
    assert "U.S. Census Bureau, Population Estimates Program, July 1, 2023." in text


def test_two_people_who_add_counties_at_once_both_keep_theirs(here):
    stale = Partnership.objects.get(pk=here.here.pk)
    commands.add_counties(here.here, by=here.ana, codes=[DENVER])
    commands.add_counties(stale, by=here.ana, codes=[ADAMS])
    assert now(here).counties == [DENVER, ADAMS]


def test_adding_twice_and_taking_out_what_is_not_there_change_nothing(here):
    commands.add_counties(here.here, by=here.ana, codes=[DENVER])
    assert commands.add_counties(here.here, by=here.ana, codes=[DENVER]) == 0
    commands.drop_county(here.here, by=here.ana, code=ADAMS)
    assert (now(here).counties, now(here).version, len(sentences(here))) == ([DENVER], 2, 1)
    commands.drop_county(here.here, by=here.ana, code=DENVER)
    assert now(here).counties == []


@pytest.mark.parametrize("codes", [["99999"], ["08031", "x"], ["'; drop"]])
def test_a_county_that_does_not_exist_is_refused_and_nothing_is_saved(cast, codes):
    with inside(cast.here), pytest.raises(ValidationError):
        commands.add_counties(cast.here, by=cast.ana, codes=codes)
    answer = cast.client(cast.ana).post(page(cast, "area-add"), {"codes": codes}, follow=True)
    assert "one of these counties is not known here" in answer.text
    assert now(cast).counties == []


def test_pressing_add_with_nothing_ticked_says_what_to_do(cast):
    answer = cast.client(cast.ana).post(page(cast, "area-add"), follow=True)
    assert "Tick a county or a metro area first" in answer.text


def test_tribal_lands_are_named_line_by_line_beside_the_counties(cast):
    with inside(cast.here):
        commands.add_counties(cast.here, by=cast.ana, codes=["08067"])
    suggested = cast.client(cast.ana).get(page(cast, "lands")).context["nearby"]
    assert suggested == ["Southern Ute Reservation", "Ute Mountain Ute Reservation"]
    typed = "  Southern  Ute Reservation\n\nSouthern Ute Reservation\nOur own"
    post(cast, "lands", version=2, tribal_lands=typed)
    assert now(cast).tribal_lands == ["Southern Ute Reservation", "Our own"]


@pytest.mark.parametrize("typed", ["x" * 121, "\n".join(map(str, range(41)))])
def test_too_many_or_too_long_lands_are_refused(cast, typed):
    assert post(cast, "lands", tribal_lands=typed).status_code == 422


def test_looking_at_settings_changes_nothing(cast):
    before = Partnership.objects.filter(pk=cast.here.pk).values().get()
    for name in ("settings", "names", "start", "hotline", "keepers", "area", "lands"):
        assert cast.client(cast.ana).get(page(cast, name)).status_code == 200
    assert Partnership.objects.filter(pk=cast.here.pk).values().get() == before
    assert sentences(cast) == []
