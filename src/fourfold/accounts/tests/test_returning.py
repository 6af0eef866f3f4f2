import re
import secrets
import time
from html import unescape

import pytest
from allauth.mfa.models import Authenticator
from django.db import connection
from time_machine import travel

from fourfold.accounts.models import SignIn, User
from fourfold.accounts.tests.conftest import Browser, code_now

LONG = "A sentence that took a while to write, with <b>marks</b> & “quotes”.\nAnd a second line."
PAGE = "/account/preferences"
BACK = "Here is what you typed"


def typed(**changes: str) -> dict[str, str]:
    choices = {"theme": "light", "mail_volume": "full", "language": "", "leaves_by_key": "on"}
    return {"version": "1", "name": "Ben Cole", "alias": "", **choices, **changes}


def hidden(response, name: str) -> str:
    page = response.content.decode()
    found = re.search(rf'<input type="hidden" name="{name}" value="([^"]*)">', page)
    return unescape(found[1]) if found else ""


def lose_session(browser: Browser) -> None:
    """What half an hour of doing nothing does: the row is there, and too old."""
    SignIn.objects.update(expire_date="2020-01-01T00:00:00Z")


@pytest.fixture
def interrupted(browser, ben):
    """Ben's session ended while he wrote; the page he got in place of an answer."""
    browser.sign_in(ben)
    lose_session(browser)
    return browser.post(PAGE, typed(alias=LONG))


def carry_on(browser: Browser, user, response, **fields: str):
    carried = {name: hidden(response, name) for name in ("sealed", "next")}
    return browser.sign_in(user, **carried, **fields)


def test_a_form_sent_after_the_session_ended_gets_the_sign_in_page(interrupted):
    page = interrupted.content.decode()
    assert interrupted.status_code == 401
    assert "Sign in, and what you typed comes back." in page
    assert hidden(interrupted, "next") == PAGE
    assert "A sentence that took a while" not in page


def test_what_was_typed_is_nowhere_on_the_server(interrupted, browser):
    with connection.cursor() as cursor:
        for table in ("accounts_signin", "kernel_cache"):
            cursor.execute(f"SELECT * FROM {table}")
            assert hidden(interrupted, "sealed") not in str(cursor.fetchall())
    assert "sealed" not in browser.session


def test_after_signing_in_it_comes_back_and_can_be_sent(interrupted, browser, ben):
    back = carry_on(browser, ben, interrupted)
    assert BACK in back.content.decode()
    assert hidden(back, "alias") == LONG
    assert hidden(back, "name") == "Ben Cole"
    fields = {name: hidden(back, name) for name in typed()}
    assert browser.post(PAGE, fields).status_code == 302
    assert User.objects.get(pk=ben.pk).alias.startswith("A sentence that took a while")


def test_a_mistyped_password_loses_nothing(interrupted, browser, ben):
    refused = carry_on(browser, ben, interrupted, password="wrong")
    assert refused.status_code == 200
    assert hidden(carry_on(browser, ben, refused), "alias") == LONG


def test_it_travels_through_the_second_step(browser, ana):
    browser.sign_in(ana)
    browser.post("/account/sign-in/code", {"code": code_now()})
    lose_session(browser)
    lost = browser.post(PAGE, typed(alias=LONG))
    step = carry_on(browser, ana, lost)
    assert step.status_code == 200
    carried = {"sealed": hidden(step, "sealed"), "next": PAGE}
    mistyped = browser.post("/account/sign-in/code", {"code": "000000", **carried})
    carried["sealed"] = hidden(mistyped, "sealed")
    back = browser.post("/account/sign-in/code", {"code": code_now(1), **carried})
    assert hidden(back, "alias") == LONG


def test_nobody_else_who_signs_in_there_sees_it(interrupted, browser, ana, db):
    Authenticator.objects.filter(user=ana).delete()
    other = carry_on(browser, ana, interrupted)
    assert (other.status_code, other.url) == (302, PAGE)


@pytest.mark.parametrize("change", [lambda s: s[:-6] + "AAAA==", lambda _: "x" * 50, lambda _: "é"])
def test_values_that_were_tampered_with_are_dropped(interrupted, browser, ben, change):
    sealed = change(hidden(interrupted, "sealed"))
    response = browser.sign_in(ben, sealed=sealed, next=PAGE)
    assert (response.status_code, response.url) == (302, PAGE)


def test_values_are_carried_for_half_a_day(browser, ben):
    with travel(time.time(), tick=False) as clock:
        browser.sign_in(ben)
        lose_session(browser)
        lost = browser.post(PAGE, typed(alias=LONG))
        clock.shift(12 * 3600 + 1)
        assert carry_on(browser, ben, lost).status_code == 302


def test_a_password_is_never_carried(browser, ben):
    browser.sign_in(ben)
    lose_session(browser)
    lost = browser.post("/account/password", {"oldpassword": "a", "password1": "b"})
    assert (lost.status_code, lost.url) == (302, "/account/sign-in?next=/account/password")


def test_more_than_a_request_can_carry_is_not_carried(browser, ben):
    browser.sign_in(ben)
    lose_session(browser)
    lost = browser.post(PAGE, typed(alias=secrets.token_urlsafe(3_000_000)))
    assert lost.status_code == 302


def test_a_fragment_that_sends_a_form_becomes_the_whole_sign_in_page(browser, ben):
    browser.sign_in(ben)
    lose_session(browser)
    headers = {"HX-Request": "true", "HX-Current-URL": "http://testserver/account/"}
    lost = browser.post(PAGE, typed(alias=LONG), headers=headers)
    assert (lost.status_code, lost.headers["HX-Retarget"]) == (200, "body")
    assert hidden(lost, "next") == "/account/"
    assert hidden(carry_on(browser, ben, lost), "alias") == LONG


def test_another_site_cannot_make_us_carry_anything(ben):
    browser = Browser(enforce_csrf_checks=True)
    lost = browser.post(PAGE, typed(alias=LONG))
    assert lost.status_code == 403
    assert hidden(lost, "sealed") == ""


def test_a_form_with_an_old_token_is_given_back_when_it_came_from_us(ben):
    browser = Browser(enforce_csrf_checks=True)
    browser.force_login(ben)
    ours = browser.post(PAGE, typed(alias=LONG), headers={"Sec-Fetch-Site": "same-origin"})
    assert ours.status_code == 403
    assert hidden(ours, "alias") == LONG
    theirs = browser.post(PAGE, typed(alias=LONG), headers={"Sec-Fetch-Site": "cross-site"})
    assert theirs.status_code == 403
    assert BACK not in theirs.content.decode()


def test_confirming_in_the_middle_of_a_form_gives_it_back(cast):
    browser = cast.client(cast.ben)
    asked = browser.post("/account/address", {"address": "new@example.org"})
    assert asked.status_code == 401
    assert "Confirm it is you" in asked.content.decode()
    assert browser.session.keys() & {"account_reauthentication_state"} == set()
    carried = {name: hidden(asked, name) for name in ("sealed", "next")}
    back = browser.post("/account/confirm", {"password": "a river runs past", **carried})
    assert hidden(back, "address") == "new@example.org"
