"""The sidebar and the bottom bar: every way leads somewhere, and the present place is marked."""

import re

import pytest
from django.urls import resolve

from fourfold.portal.navigation import GROUPS, navigation


class Here:
    def __init__(self, path, partnership=None):
        self.path, self.partnership = path, partnership


class Place:
    pk = "8dcb0215-0b29-48c8-8ed1-727ff6aae0e1"


HOME = f"/w/{Place.pk}/"


def marks(path):
    groups = navigation(Here(path, Place()))["navigation"]
    return {
        entry.url: entry.current for group in groups for entry in group.entries if entry.current
    }


def test_outside_a_partnership_there_is_nothing_to_navigate():
    assert navigation(Here("/help")) == {}


@pytest.mark.parametrize(
    ("path", "current"),
    [
        (HOME, {HOME: "page"}),
        (HOME + "meetings/", {HOME + "meetings/": "page"}),
        (HOME + "meetings/new", {HOME + "meetings/": "true"}),
        (HOME + "elsewhere", {}),
    ],
)
def test_the_present_place_is_marked_and_no_other(path, current):
    assert marks(path) == current


def test_every_way_leads_to_a_page():
    for _label, areas in GROUPS:
        for area in areas:
            assert resolve(HOME + area.below)


def test_a_page_of_a_partnership_carries_both_bars(cast):
    page = cast.client(cast.ben).get(f"/w/{cast.here.pk}/").content.decode()
    sidebar, bottom = (page.index(f'class="{name}"') for name in ("sidebar", "bottom-bar"))
    assert page.index("<header") < sidebar < page.index("<main") < bottom
    assert len(re.findall('aria-current="page"', page)) >= 2


def test_the_frame_shows_the_short_name_or_initials(cast):
    def title(client):
        page = client.get(f"/w/{cast.here.pk}/").content.decode()
        return page[page.index("<title>") : page.index("</title>")]

    client = cast.client(cast.ben)
    assert cast.here.short_name in title(client)
    assert cast.here.name not in title(client)
    cast.ben.user.is_discreet = True
    cast.ben.user.save()
    assert cast.here.short_name not in title(client)


def test_on_a_shared_computer_the_way_to_sign_out_stands_in_the_open(cast):
    def header(client):
        page = client.get("/safety").content.decode()
        return page[page.index("<header") : page.index("<details")]

    client = cast.client(cast.ben)
    assert "Sign out" not in header(client)
    session = client.session
    session["is_shared"] = True
    session.save()
    assert "Sign out" in header(client)
