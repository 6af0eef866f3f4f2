import time

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import RequestFactory
from time_machine import travel

from fourfold.accounts.tests.conftest import Browser, code_now, links_in_mail
from fourfold.accounts.throttling import client_address, client_mark

NEW = {"password1": "five slow herons", "password2": "five slow herons"}


def guess(user, times: int, **meta: str):
    return [Browser(**meta).sign_in(user, f"guess {n}") for n in range(times)]


def request_from(peer: str, forwarded: str = ""):
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    return RequestFactory().get("/", REMOTE_ADDR=peer, headers=headers)


def test_five_wrong_guesses_make_everyone_wait(browser, ben):
    answers = guess(ben, 6)
    assert [answer.status_code for answer in answers] == [200] * 5 + [429]
    assert answers[-1].headers["Retry-After"] == "300"
    assert "Wait 5 minutes, then try again." in answers[-1].content.decode()
    assert browser.sign_in(ben).status_code == 429


def test_after_waiting_the_right_password_works(browser, ben):
    with travel(time.time(), tick=False) as clock:
        guess(ben, 6)
        clock.shift(301)
        assert browser.sign_in(ben).status_code == 302


def test_a_new_password_by_link_need_not_wait(browser, ben):
    guess(ben, 6)
    browser.post("/account/forgot", {"email": ben.email})
    [link] = links_in_mail()
    form = browser.get(link, follow=True)
    browser.post(form.request["PATH_INFO"], NEW)
    assert browser.sign_in(ben, "five slow herons").status_code == 302


def test_guesses_at_one_account_do_not_slow_down_another(browser, ben, ana):
    guess(ben, 6)
    assert browser.sign_in(ana).status_code == 302


def test_an_unknown_address_is_slowed_down_like_a_known_one(db):
    answers = [
        Browser().post("/account/sign-in", {"login": "nib@example.org", "password": "x"})
        for _ in range(6)
    ]
    assert answers[-1].status_code == 429


def test_one_client_cannot_try_many_accounts(db):
    answers = [
        Browser().post("/account/sign-in", {"login": f"n{n}@example.org", "password": "x"})
        for n in range(11)
    ]
    assert [answer.status_code for answer in answers] == [200] * 10 + [429]


def test_a_made_up_forwarding_header_changes_nothing(db):
    answers = [
        Browser(headers={"X-Forwarded-For": f"203.0.113.{n}"}).post(
            "/account/sign-in", {"login": f"n{n}@example.org", "password": "x"}
        )
        for n in range(11)
    ]
    assert answers[-1].status_code == 429


def test_codes_of_the_second_step_cannot_be_guessed(browser, ana):
    browser.sign_in(ana)
    for n in range(5):
        browser.post("/account/sign-in/code", {"code": f"00000{n}"})
    page = browser.post("/account/sign-in/code", {"code": code_now()})
    assert "Wait five minutes, then try again." in page.content.decode()
    assert not browser.is_signed_in


def test_the_password_cannot_be_guessed_while_confirming(browser, ben):
    browser.sign_in(ben)
    answers = [browser.confirm(f"guess {n}").status_code for n in range(6)]
    assert answers == [200] * 5 + [429]


def test_asking_for_links_is_slowed_down(browser, ben):
    answers = [browser.post("/account/forgot", {"email": ben.email}) for _ in range(6)]
    assert [answer.status_code for answer in answers] == [302] * 5 + [429]
    assert answers[-1].headers["Retry-After"] == "60"


@pytest.mark.parametrize(
    ("peer", "forwarded", "found"),
    [
        ("203.0.113.5", "", "203.0.113.5"),
        ("203.0.113.5", "198.51.100.7", "203.0.113.5"),
        ("10.0.0.1", "198.51.100.7", "198.51.100.7"),
        ("10.0.0.1", "1.1.1.1, 198.51.100.7", "198.51.100.7"),
        ("10.0.0.1", "198.51.100.7, 10.0.0.2", "198.51.100.7"),
        ("10.0.0.1", "10.0.0.2", "10.0.0.1"),
        ("10.0.0.1", "", "10.0.0.1"),
    ],
)
def test_the_client_is_the_last_address_that_no_proxy_of_ours_has(settings, peer, forwarded, found):
    settings.TRUSTED_PROXIES = ["10.0.0.1", "10.0.0.2"]
    assert client_address(request_from(peer, forwarded)) == found


def test_no_address_of_a_client_is_kept(browser, ben):
    guess(ben, 3, REMOTE_ADDR="203.0.113.77")
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM kernel_cache")
        rows = str(cursor.fetchall())
    assert client_mark(request_from("203.0.113.77")) in rows
    assert "203.0.113.77" not in rows
    assert ben.email not in rows
    cache.clear()


def test_the_mark_of_a_client_changes_every_day():
    with travel("2026-11-17 12:00+00:00", tick=False) as clock:
        first = client_mark(request_from("203.0.113.77"))
        clock.shift(24 * 3600)
        assert client_mark(request_from("203.0.113.77")) != first


def test_a_household_with_many_addresses_counts_as_one_client():
    marks = [client_mark(request_from(f"2001:db8:1:2::{n}")) for n in (1, 2)]
    other = client_mark(request_from("2001:db8:1:3::1"))
    assert marks[0] == marks[1] != other


def test_nonsense_in_place_of_an_address_is_still_one_client():
    assert client_mark(request_from("nonsense")) == client_mark(request_from(""))
