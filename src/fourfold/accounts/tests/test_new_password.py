import time

import pytest
from django.contrib.auth.tokens import default_token_generator
from time_machine import travel

from fourfold.accounts.commands import close_account
from fourfold.accounts.tests.conftest import PASSWORD, Browser, code_now, links_in_mail
from fourfold.kernel.actors import OPERATOR
from fourfold.kernel.outbox.models import Message

NEW = {"password1": "five slow herons", "password2": "five slow herons"}


def ask(address: str, **extra: str):
    return Browser().post("/account/forgot", {"email": address}, **extra)


def link_for(user) -> str:
    ask(user.email)
    [link] = links_in_mail()
    return link


def choose(link: str, browser: Browser | None = None):
    browser = browser or Browser()
    form = browser.get(link, follow=True)
    return browser.post(form.request["PATH_INFO"], NEW)


def test_a_link_leads_to_a_new_password(browser, ben):
    assert choose(link_for(ben)).url == "/account/forgot/done"
    assert browser.sign_in(ben, PASSWORD).status_code == 200
    assert browser.sign_in(ben, "five slow herons").status_code == 302


def test_the_message_says_nothing_about_the_work_and_goes_to_one_person(ben):
    ask(ben.email)
    message = Message.objects.get()
    assert (message.to, message.subject) == (ben.email, "Your account")
    assert "trafficking" not in message.body


def test_no_link_stands_in_the_database(ben):
    ask(ben.email)
    assert "[[link]]" in Message.objects.get().body
    assert "/forgot/" not in Message.objects.get().body


def test_the_link_leads_home_whatever_host_was_asked(ben, settings):
    settings.ALLOWED_HOSTS = ["*"]
    ask(ben.email, headers={"Host": "evil.example", "X-Forwarded-Host": "evil.example"})
    [link] = links_in_mail()
    assert link.startswith("/account/forgot/")


def test_a_link_works_once(ben):
    link = link_for(ben)
    choose(link)
    again = Browser().get(link)
    assert "This link no longer works" in again.content.decode()


def test_opening_the_link_uses_nothing_up(ben):
    link = link_for(ben)
    for _scanner in range(3):
        Browser().get(link, follow=True)
    assert choose(link).url == "/account/forgot/done"


@pytest.mark.parametrize(("seconds", "works"), [(3590, True), (3610, False)])
def test_a_link_works_for_an_hour(ben, seconds, works):
    with travel(time.time(), tick=False) as clock:
        link = link_for(ben)
        clock.shift(seconds)
        page = Browser().get(link, follow=True).content.decode()
    assert ("This link no longer works" not in page) is works


def test_a_link_dies_when_the_password_or_address_changes(ben):
    first, second = link_for(ben), link_for(ben)
    ben.set_password("another slow heron")
    ben.save()
    assert "no longer works" in Browser().get(first, follow=True).content.decode()
    token = default_token_generator.make_token(ben)
    ben.email = "ben@elsewhere.example"
    assert not default_token_generator.check_token(ben, token)
    assert "no longer works" in Browser().get(second, follow=True).content.decode()


def test_a_link_dies_when_its_owner_signs_in(browser, ben):
    with travel(time.time(), tick=False) as clock:
        link = link_for(ben)
        clock.shift(5)
        browser.sign_in(ben)
        assert "no longer works" in Browser().get(link, follow=True).content.decode()


def test_a_new_password_does_not_skip_the_second_step(browser, ana):
    choose(link_for(ana), browser)
    assert not browser.is_signed_in
    assert browser.sign_in(ana, "five slow herons").url == "/account/sign-in/code"
    browser.post("/account/sign-in/code", {"code": code_now()})
    assert browser.is_signed_in


def test_a_new_password_ends_every_session(browser, ben):
    browser.sign_in(ben)
    choose(link_for(ben))
    assert not browser.is_signed_in


def test_a_new_password_is_told_by_mail(ben):
    link = link_for(ben)
    choose(link)
    told = Message.objects.get(kind="account.changed")
    assert told.body.startswith("Your password was changed by an e-mail link.")


def test_known_unknown_and_closed_addresses_get_the_same_answer(ben, ana):
    close_account(ana, by=OPERATOR)
    answers = [ask(address) for address in (ben.email, "nib@example.org", ana.email)]
    assert [(answer.status_code, answer.url) for answer in answers] == [
        (302, "/account/forgot/sent")
    ] * 3
    assert [message.to for message in Message.objects.all()] == [ben.email]


def test_a_weak_new_password_is_refused_and_the_link_lives_on(browser, ben):
    link = link_for(ben)
    form = browser.get(link, follow=True)
    path = form.request["PATH_INFO"]
    page = browser.post(path, {"password1": "short", "password2": "short"})
    assert "Use at least 12 characters." in page.content.decode()
    assert browser.post(path, NEW).url == "/account/forgot/done"


@pytest.mark.parametrize("forged", ["0-abc", "ffff-abc-def", "0-set-password", "z" * 40 + "-x"])
def test_a_forged_link_is_refused(db, forged):
    response = Browser().get(f"/account/forgot/{forged}", follow=True)
    page = response.content.decode()
    assert response.status_code == 404 or "This link no longer works" in page
