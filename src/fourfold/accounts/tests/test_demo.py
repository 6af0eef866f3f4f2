import re

import pytest
from django.conf import settings as configured
from django.core.exceptions import MiddlewareNotUsed

from fourfold.accounts.commands import create_account
from fourfold.accounts.factors import give_authenticator_app
from fourfold.accounts.middleware import DemoStaysHome, is_from_here
from fourfold.accounts.tests.conftest import SECRET, Browser

HOME = {"REMOTE_ADDR": "127.0.0.1", "HTTP_HOST": "localhost:8000"}


@pytest.fixture
def demo(settings, db):
    settings.DEMO = True
    for name in ("Ana Ortiz", "Ben Cole"):
        address = f"{name.split()[0].lower()}@demo.example"
        create_account(email=address, name=name, password=configured.DEMO_PASSWORD)
    ana = create_account(
        email="sol@demo.example", name="Sol Reyes", password=configured.DEMO_PASSWORD
    )
    give_authenticator_app(ana, SECRET)


def shown_code(response) -> str:
    found = re.search(r"The code is <strong>(\d{6})</strong>", response.content.decode())
    return found[1] if found else ""


def test_the_sign_in_page_offers_the_people_of_the_demo(demo, ben, browser):
    page = browser.get("/account/sign-in", **HOME).content.decode()
    assert re.findall(r"</svg>(\w+ \w+)</button>", page)[-3:] == [
        "Ana Ortiz",
        "Ben Cole",
        "Sol Reyes",
    ]
    assert configured.DEMO_PASSWORD in page


def test_the_second_step_shows_a_code_that_works_again_and_again(demo):
    for _ in range(2):
        browser = Browser(**HOME)
        person = {"login": "sol@demo.example", "password": configured.DEMO_PASSWORD}
        step = browser.post("/account/sign-in", person, follow=True)
        answer = browser.post("/account/sign-in/code", {"code": shown_code(step)})
        assert answer.status_code == 302


def test_outside_the_demo_neither_people_nor_codes_are_shown(ana, db):
    create_account(email="x@demo.example", name="Xen Demo", password="four slow herons")
    browser = Browser()
    assert "Xen Demo" not in browser.get("/account/sign-in").content.decode()
    browser.sign_in(ana)
    assert shown_code(browser.get("/account/sign-in/code")) == ""


def test_in_the_demo_no_code_of_a_real_account_is_shown(demo, ana):
    browser = Browser(**HOME)
    browser.sign_in(ana)
    assert shown_code(browser.get("/account/sign-in/code")) == ""


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:8000", "[::1]:8000"])
@pytest.mark.parametrize("peer", ["127.0.0.1", "::1"])
def test_the_demo_answers_its_own_machine(host, peer):
    assert is_from_here({"REMOTE_ADDR": peer, "HTTP_HOST": host})


@pytest.mark.parametrize(
    "changed",
    [
        {"REMOTE_ADDR": "192.168.1.20"},
        {"REMOTE_ADDR": ""},
        {"HTTP_HOST": "demo.example.org"},
        {"HTTP_HOST": ""},
        {"HTTP_HOST": "localhost.evil.example"},
        {"HTTP_X_FORWARDED_FOR": "127.0.0.1"},
        {"HTTP_FORWARDED": "for=127.0.0.1"},
    ],
)
def test_the_demo_answers_nobody_else(changed):
    assert not is_from_here({**HOME, **changed})


def test_whoever_comes_from_elsewhere_is_told_where_the_demo_is(settings, rf):
    settings.DEMO = True
    guard = DemoStaysHome(lambda _request: None)
    response = guard(rf.get("/", REMOTE_ADDR="192.168.1.20"))
    assert response.status_code == 403
    assert b"http://localhost" in response.content


def test_outside_the_demo_the_guard_is_not_there(settings):
    settings.DEMO = False
    with pytest.raises(MiddlewareNotUsed):
        DemoStaysHome(lambda _request: None)
