import time

import pytest
from django.contrib.sessions.backends.base import CreateError
from django.db import connection
from django.utils import timezone
from time_machine import travel

from fourfold.accounts import commands
from fourfold.accounts.browsers import describe
from fourfold.accounts.models import SignIn
from fourfold.accounts.queries import open_sessions
from fourfold.accounts.sessions import SessionStore
from fourfold.accounts.tests.conftest import Browser, code_now
from fourfold.kernel.actors import OPERATOR

MINUTE, HOUR = 60, 3600
FIREFOX = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0"


@pytest.fixture
def clock():
    with travel(time.time(), tick=False) as moving:
        yield moving


def test_a_session_ends_after_half_an_hour_of_doing_nothing(browser, ben, clock):
    browser.sign_in(ben)
    clock.shift(29 * MINUTE)
    assert browser.is_signed_in
    clock.shift(31 * MINUTE)
    assert not browser.is_signed_in


def test_whoever_keeps_working_stays_signed_in(browser, ben, clock):
    browser.sign_in(ben)
    for _ in range(8):
        clock.shift(25 * MINUTE)
        assert browser.is_signed_in


def test_a_session_ends_after_twelve_hours_whatever_happens(browser, ben, clock):
    browser.sign_in(ben)
    for _ in range(12 * 60 // 20 - 1):
        clock.shift(20 * MINUTE)
        assert browser.is_signed_in
    clock.shift(20 * MINUTE)
    assert not browser.is_signed_in


def test_on_a_shared_computer_a_session_ends_after_ten_minutes(browser, ben, clock):
    browser.sign_in(ben, is_shared="on")
    clock.shift(9 * MINUTE)
    assert browser.is_signed_in
    clock.shift(11 * MINUTE)
    assert not browser.is_signed_in


def test_on_a_shared_computer_a_session_ends_after_two_hours_whatever_happens(browser, ben, clock):
    browser.sign_in(ben, is_shared="on")
    for _ in range(2 * 60 // 8 - 1):
        clock.shift(8 * MINUTE)
        assert browser.is_signed_in
    clock.shift(9 * MINUTE)
    assert not browser.is_signed_in


def test_on_a_shared_computer_the_cookie_ends_with_the_browser(ben):
    own, shared = Browser(), Browser()
    own.sign_in(ben)
    shared.sign_in(ben, is_shared="on")
    assert own.cookies["session"]["max-age"] == 30 * MINUTE
    assert shared.cookies["session"]["max-age"] == ""


def test_the_choice_of_a_shared_computer_outlives_the_second_step(browser, ana):
    browser.sign_in(ana, is_shared="on")
    browser.post("/account/sign-in/code", {"code": code_now()})
    assert SignIn.objects.get(user=ana).is_shared


def test_staying_signed_in_needs_one_press(browser, ben, clock):
    browser.sign_in(ben)
    clock.shift(29 * MINUTE)
    stayed = browser.post("/account/stay", headers={"Accept": "application/json"})
    assert stayed.status_code == 204
    clock.shift(29 * MINUTE)
    assert browser.post("/account/stay", {"next": "/account/"}).url == "/account/"


def test_every_page_says_how_long_the_session_lasts(browser, ben):
    browser.sign_in(ben)
    assert 'data-session-seconds="1800"' in browser.get("/account/").content.decode()


def test_the_database_holds_no_key_that_opens_a_session(browser, ben):
    browser.sign_in(ben)
    key = browser.cookies["session"].value
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM accounts_signin")
        assert key not in str(cursor.fetchall())
    other = Browser()
    other.cookies["session"] = SignIn.objects.get(user=ben).session_key
    assert not other.is_signed_in


def test_a_row_that_expired_is_kept_a_day_and_then_removed(browser, ben, clock):
    browser.sign_in(ben)
    clock.shift(20 * HOUR)
    SessionStore.clear_expired()
    assert SignIn.objects.filter(user=ben).count() == 1
    clock.shift(6 * HOUR)
    SessionStore.clear_expired()
    assert SignIn.objects.filter(user=ben).count() == 0


def test_reading_pages_writes_to_the_session_at_most_once_a_minute(
    browser, ben, clock, django_assert_num_queries
):
    browser.sign_in(ben)
    browser.get("/account/address/sent")
    with django_assert_num_queries(2):
        browser.get("/account/address/sent")
    clock.shift(MINUTE + 1)
    with django_assert_num_queries(5):
        browser.get("/account/address/sent")


def test_the_list_names_browser_and_day_and_no_more(ben):
    here, there = Browser(), Browser(headers={"User-Agent": FIREFOX}, REMOTE_ADDR="203.0.113.77")
    with travel("2026-11-17 21:05+00:00", tick=False):
        there.sign_in(ben, is_shared="on")
    with travel("2026-11-17 21:06+00:00", tick=False):
        here.sign_in(ben)
        page = here.get("/account/sessions").content.decode()
    assert "Firefox on Android" in page
    assert "Started Tuesday at 2:05 PM, last used today." in page
    assert "This browser" in page
    assert "Shared computer." in page
    for secret in ("203.0.113.77", "140.0", here.session.session_key, there.session.session_key):
        assert secret not in page
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM accounts_signin")
        assert "203.0.113.77" not in str(cursor.fetchall())
    assert "203.0.113.77" not in str([row.get_decoded() for row in decoded_sessions()])


def decoded_sessions():
    store = SessionStore()
    for row in SignIn.objects.all():
        row.get_decoded = lambda row=row: store.decode(row.session_data)
        yield row


def test_one_session_can_be_ended_from_another(ben):
    here, there = Browser(), Browser()
    here.sign_in(ben)
    there.sign_in(ben)
    assert open_sessions(ben).count() == 2
    here.post(f"/account/sessions/{there.session['handle']}/end")
    assert not there.is_signed_in
    assert here.is_signed_in


def test_all_others_can_be_ended_at_once(ben):
    here, *others = (Browser() for _ in range(3))
    for browser in (here, *others):
        browser.sign_in(ben)
    here.post("/account/sessions/others/end")
    assert here.is_signed_in
    assert [browser.is_signed_in for browser in others] == [False, False]


def test_nobody_can_end_the_session_of_somebody_else(ben, ana):
    mine, theirs = Browser(), Browser()
    mine.sign_in(ben)
    theirs.force_login(ana)
    mine.post(f"/account/sessions/{theirs.session['handle']}/end")
    assert theirs.is_signed_in
    assert "This browser" in mine.get("/account/sessions").content.decode()


def test_a_closed_account_is_out_with_the_next_click(browser, ben):
    browser.sign_in(ben)
    commands.close_account(ben, by=OPERATOR)
    assert not browser.is_signed_in
    assert not SignIn.objects.filter(user=ben).exists()
    commands.reopen_account(ben, by=OPERATOR)
    assert not browser.is_signed_in
    assert browser.sign_in(ben).url == "/"


def test_a_change_of_rights_gives_each_session_a_new_key(browser, ben):
    browser.sign_in(ben)
    key, handle = browser.session.session_key, browser.session["handle"]
    commands.rotate_sessions(ben)
    assert browser.is_signed_in
    assert browser.session.session_key != key
    assert browser.session["handle"] == handle
    key = browser.session.session_key
    assert browser.is_signed_in
    assert browser.session.session_key == key


def test_a_made_up_key_starts_a_session_of_its_own(browser, db):
    browser.cookies["session"] = "chosen0by0somebody0else000000000"
    browser.get("/account/sign-in/passkey", headers={"Accept": "application/json"})
    assert browser.cookies["session"].value != "chosen0by0somebody0else000000000"


def test_a_key_that_is_taken_is_not_given_twice(db):
    first, second = SessionStore(), SessionStore()
    first["a"] = 1
    first.create()
    second._session_key = first.session_key
    with pytest.raises(CreateError):
        second.save(must_create=True)


@pytest.mark.parametrize(
    ("user_agent", "known"),
    [
        (FIREFOX, ("Firefox", "Android")),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0", ("Edge", "Windows")),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari/1", ("Safari", "iPhone")),
        ("Mozilla/5.0 (X11; CrOS x86_64) Chrome/140.0 Safari/537.36", ("Chrome", "Chromebook")),
        ("curl/8.1", ("", "")),
        ("", ("", "")),
        ("\x00" * 5000, ("", "")),
    ],
)
def test_a_browser_is_named_as_people_would(user_agent, known):
    assert describe(user_agent) == known


def test_a_session_without_a_known_browser_still_has_a_name():
    assert str(SignIn(started_at=timezone.now())) == "A browser"
    assert str(SignIn(browser="Firefox")) == "Firefox"
