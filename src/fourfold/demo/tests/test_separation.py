"""Nobody in one partnership comes upon anything of the other, on any page they can reach."""

import re
from functools import cache
from html import unescape
from urllib.parse import urljoin, urlsplit

import pytest
from django.test import Client

from fourfold.directory.models import Organization
from fourfold.kernel.tenancy import inside
from fourfold.meetings.models import Meeting
from fourfold.members.models import ExistingBody, Representative
from fourfold.partnerships.models import Seat

LINK = re.compile(r'(?:href|hx-get|src)="([^"#]+)')
# Static files hold no content; the guide is the same for everyone; leaving ends the walk.
NOT_WALKED = ("/static/", "/guide/", "/leave", "/account/sign-out")
READ = ("text/", "application/json")


def names_in(partnership) -> set[str]:
    """What only this partnership says: its members, people, meetings and neighbors."""
    with inside(partnership):
        rows = [*Organization.objects.all(), *Meeting.objects.all(), *ExistingBody.objects.all()]
        people = Representative.objects.values_list("name", flat=True)
        phones = Organization.objects.exclude(phone="").values_list("phone", flat=True)
        return {str(row) for row in rows} | set(people) | set(phones) | {partnership.name}


def walk(client: Client, start: str) -> dict[str, str]:
    """The text of every page that can be reached by links from here."""
    waiting, seen = [start], {}
    while waiting:
        address = waiting.pop()
        if address in seen or address.startswith(NOT_WALKED):
            continue
        response = client.get(address)
        is_text = response.get("Content-Type", "").startswith(READ)
        seen[address] = text = response.content.decode() if is_text else ""
        waiting += [to for link in LINK.findall(text) if (to := own(address, unescape(link)))]
        if response.status_code in {301, 302}:
            waiting += [to for to in [own(address, response.url)] if to]
    return seen


def own(address: str, link: str) -> str:
    """The path of a link that stays here, without what a filter would add."""
    parts = urlsplit(urljoin(address, link))
    return "" if parts.scheme or parts.netloc else parts.path


@pytest.fixture(scope="module")
def walked(demo):
    """The pages that somebody of the cast can reach, walked once."""

    @cache
    def pages(who: str) -> dict[str, str]:
        seat = Seat.objects.get(user__email=f"{who}@demo.example")
        return walk(signed_in(who), f"/w/{seat.partnership_id}/")

    return pages


def signed_in(who: str) -> Client:
    client = Client()
    client.force_login(Seat.objects.get(user__email=f"{who}@demo.example").user)
    return client


@pytest.mark.parametrize(
    ("who", "ours", "others", "at_least"),
    [("ana", 0, 1, 150), ("ben", 0, 1, 60), ("dov", 1, 0, 60)],
)
def test_a_walk_meets_nothing_of_the_other_partnership(demo, walked, who, ours, others, at_least):
    pages = walked(who)
    everything = unescape("\n".join(pages.values()))
    assert {name for name in names_in(demo[others]) if name in everything} == set()
    organizations = {name for name in names_in(demo[ours]) if name in everything}
    assert len(organizations) > len(names_in(demo[ours])) / 2
    assert len(pages) > at_least


def test_dov_knocks_at_each_page_ana_can_open_and_none_is_there(demo, walked):
    dov = signed_in("dov")
    inner = [page for page in walked("ana") if page.startswith(f"/w/{demo[0].pk}/")]
    assert {dov.get(page).status_code for page in inner} == {404}
