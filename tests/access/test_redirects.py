"""Whatever stands in `next`, the way onward stays on this site."""

from typing import Any
from urllib.parse import urlsplit

import pytest
from django.http import HttpResponseRedirect
from django.test import Client, RequestFactory

from fourfold.kernel.web import back_to
from tests.access.visits import undone
from tests.confirming import confirmed

# What a page says of these words is the same on every database.
pytestmark = pytest.mark.sqlite_only

ELSEWHERE = [
    "//evil.example",
    "///evil.example/x",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "\t//evil.example",
    "https://evil.example",
    "https:evil.example",
    "http:///evil.example",
    "https://testserver@evil.example",
    "https://testserver.evil.example",
    "javascript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "evil.example",
    "home:home",
    "\x00//evil.example",
    "/%0d%0aSet-Cookie:%20x=1\r\nSet-Cookie: x=1",
]


def leaves(location: str) -> bool:
    """Whether a browser that reads this as it likes could end up on another site."""
    seen = location.replace("\\", "/").replace("\t", "").strip()
    parts = urlsplit(seen)
    outside = parts.netloc or parts.scheme or seen.startswith("//")
    return bool(outside) or "\r" in location or "\n" in location


@pytest.mark.parametrize("wanted", ELSEWHERE)
def test_an_address_elsewhere_is_not_gone_back_to(wanted):
    for request in (
        RequestFactory().post("/", {"next": wanted}),
        RequestFactory().get("/", {"next": wanted}),
    ):
        assert not leaves(HttpResponseRedirect(back_to(request, "/account/"))["Location"])


def test_a_path_of_ours_is_gone_back_to():
    request = RequestFactory().get("/", {"next": "/account/sessions?page=2#top"})
    assert back_to(request, "/") == "/account/sessions?page=2#top"


@pytest.mark.parametrize("wanted", ELSEWHERE)
def test_signing_in_leads_nowhere_else(cast, wanted):
    """Sign-in, second step, sign-out and staying: what asks for `next` by name."""
    password = {"login": "ben@example.org", "password": "a river runs past", "next": wanted}
    stranger, ben = Client(), cast.client(cast.ben)
    answers = [
        stranger.post("/account/sign-in", password),
        ben.get("/account/sign-in", {"next": wanted}),
        ben.get("/account/second-step", {"next": wanted}),
        ben.post("/account/stay", {"next": wanted}),
        ben.post("/account/confirm", {"password": "a river runs past", "next": wanted}),
        ben.post("/account/sign-out", {"next": wanted}),
    ]
    gone = [answer.headers.get("Location", "/") for answer in answers]
    assert [location for location in gone if leaves(location)] == []
    assert answers[0].status_code == 302


def test_no_form_leads_elsewhere(filled, forms):
    client = confirmed(filled.cast, filled.cast.ana)
    gone: dict[str, Any] = {}
    for number, form in enumerate(forms):
        wanted = ELSEWHERE[number % len(ELSEWHERE)]
        with undone():
            sent = {**form.data(), "next": wanted, "then": wanted, "from": wanted}
            location = client.post(form.action, sent).headers.get("Location", "/")
        if leaves(location):
            gone[form.action] = location
    assert gone == {}


def test_these_tests_know_an_address_elsewhere():
    assert [each for each in ELSEWHERE if not leaves(each)] == ["evil.example"]
    assert not leaves("/account/?next=//evil.example")
