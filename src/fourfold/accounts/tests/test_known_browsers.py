"""A sign-in from a browser that is new to an account is told; browsers are stored nowhere."""

import pytest

from fourfold.accounts.models import SignIn, User
from fourfold.accounts.tests.conftest import PASSWORD, Browser, code_now
from fourfold.kernel.outbox.models import Message

NEW = "Somebody signed in to your account with a browser that was new to it."


def told() -> int:
    return Message.objects.filter(body__startswith=NEW).count()


def come_back(browser: Browser, user: User, **where: str) -> None:
    browser.post("/account/sign-out")
    browser.send_password(user, **where)


def test_a_new_browser_is_told_once_and_known_from_then_on(browser, ben):
    browser.send_password(ben)
    assert told() == 1
    come_back(browser, ben)
    assert told() == 1
    Browser().send_password(ben)
    assert told() == 2


def test_nothing_is_told_before_the_second_step(browser, ana):
    browser.send_password(ana)
    assert (told(), "seen" in browser.cookies) == (0, False)
    browser.post("/account/sign-in/code", {"code": code_now()})
    assert (told(), "seen" in browser.cookies) == (1, True)


def test_a_wrong_password_leaves_no_mark(browser, ben):
    browser.send_password(ben, "not the password")
    assert (told(), "seen" in browser.cookies) == (0, False)


def test_a_shared_computer_keeps_no_mark_and_is_new_each_time(browser, ben):
    browser.send_password(ben, is_shared="on")
    assert browser.cookies["seen"].value == ""
    come_back(browser, ben, is_shared="on")
    assert told() == 2


def test_calling_a_computer_shared_takes_the_marks_from_before_away(browser, ben):
    browser.send_password(ben)
    come_back(browser, ben, is_shared="on")
    assert browser.cookies["seen"].value == ""
    come_back(browser, ben)
    assert told() == 2


def test_one_browser_knows_several_accounts_and_each_only_for_itself(browser, ben, ana):
    browser.send_password(ben)
    browser.post("/account/sign-out")
    browser.send_password(ana)
    browser.post("/account/sign-in/code", {"code": code_now()})
    assert told() == 2
    come_back(browser, ben)
    assert told() == 2


def test_a_new_password_makes_every_browser_new(browser, ben):
    browser.send_password(ben)
    ben.set_password(PASSWORD + " again")
    ben.save()
    browser.send_password(ben, PASSWORD + " again")
    assert told() == 2


@pytest.mark.parametrize("forged", ["", ".", "0" * 32, "é" * 32, "a." * 5000, '"><script>'])
def test_a_mark_that_was_made_up_is_none(browser, ben, forged):
    browser.cookies["seen"] = forged
    assert browser.send_password(ben).status_code == 302
    assert told() == 1
    assert len(browser.cookies["seen"].value) < 400


def test_the_mark_goes_to_pages_of_accounts_alone_and_says_nothing_of_the_person(browser, ben):
    browser.send_password(ben)
    mark = browser.cookies["seen"]
    assert (mark["path"], mark["httponly"], mark["samesite"]) == ("/account/", True, "Lax")
    assert str(ben.pk)[:8] not in mark.value
    rows = SignIn.objects.values().get()
    assert mark.value not in str(rows)


def test_the_message_names_no_place_no_address_and_in_discreet_mode_no_sign_in(browser, ben):
    browser.get("/", REMOTE_ADDR="203.0.113.77", headers={"user-agent": "Firefox/140.0"})
    browser.send_password(ben)
    body = Message.objects.get().body
    for detail in ("203.0.113", "Firefox", "127.0.0.1"):
        assert detail not in body
    Message.objects.all().delete()
    ben.is_discreet = True
    ben.save()
    Browser().send_password(ben)
    discreet = Message.objects.get()
    assert discreet.body.startswith("Something happened at your account.")
    assert (discreet.subject, "signed in" in discreet.body) == ("Your account", False)
