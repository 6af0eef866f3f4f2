import re
from typing import ClassVar

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth import authenticate
from django.contrib.auth.hashers import MD5PasswordHasher
from django.urls import NoReverseMatch, get_resolver, reverse

from fourfold.accounts.commands import close_account, create_account
from fourfold.accounts.models import SignIn
from fourfold.accounts.tests.conftest import PASSWORD, Browser
from fourfold.kernel.actors import OPERATOR

WRONG = "Check the e-mail address and the password."


def without_token(response) -> bytes:
    return re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", response.content)


def test_the_right_password_signs_in_and_leads_on(browser, ben):
    response = browser.sign_in(ben, next="/account/preferences")
    assert (response.status_code, response.url) == (302, "/account/preferences")
    assert browser.is_signed_in


def test_an_address_is_one_address_however_it_is_written(browser, ben):
    response = browser.post("/account/sign-in", {"login": " BEN@Example.org", "password": PASSWORD})
    assert response.status_code == 302


@pytest.mark.parametrize("password", ["", "wrong", PASSWORD.upper(), PASSWORD + " ", PASSWORD[:-1]])
def test_any_other_password_does_not(browser, ben, password):
    assert browser.sign_in(ben, password).status_code == 200
    assert not browser.is_signed_in


def test_a_known_and_an_unknown_address_get_the_same_answer(ben):
    answers = []
    for address in (ben.email, "nib@example.org"):
        response = Browser().post("/account/sign-in", {"login": address, "password": "wrong"})
        text = without_token(response).replace(address.encode(), b"")
        answers.append((response.status_code, text, sorted(response.headers)))
    assert WRONG.encode() in answers[0][1]
    assert answers[0] == answers[1]


class CountingHasher(MD5PasswordHasher):
    worked: ClassVar[list[str]] = []

    def encode(self, password, salt):
        self.worked.append(password)
        return super().encode(password, salt)


def test_an_unknown_address_costs_as_much_hashing_as_a_known_one(ben, settings):
    settings.PASSWORD_HASHERS = [f"{__name__}.CountingHasher"]
    for address in (ben.email, "nib@example.org"):
        CountingHasher.worked.clear()
        authenticate(None, email=address, password="wrong")
        assert CountingHasher.worked == ["wrong"]


@pytest.mark.parametrize(
    "elsewhere",
    [
        "//evil.example",
        "https://evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "http:evil.example",
        "%2F%2Fevil.example",
    ],
)
def test_nobody_is_led_to_another_site_after_signing_in(browser, ben, elsewhere):
    response = browser.sign_in(ben, next=elsewhere)
    assert response.status_code == 302
    assert response.url in {"/", "%2F%2Fevil.example"}


def test_a_closed_account_stays_closed_to_the_right_password(browser, ben):
    close_account(ben, by=OPERATOR)
    response = browser.sign_in(ben)
    assert response.url == reverse("account_inactive")
    assert not browser.is_signed_in


def test_a_closed_account_answers_a_wrong_password_like_any_other(browser, ben):
    close_account(ben, by=OPERATOR)
    assert WRONG in browser.sign_in(ben, "wrong").content.decode()


def test_nobody_can_sign_up(db):
    with pytest.raises(NoReverseMatch):
        reverse("account_signup")
    names = {name for name in get_resolver().reverse_dict if isinstance(name, str)}
    assert not {name for name in names if "signup" in name}
    for path in ("/account/signup", "/account/signup/", "/accounts/signup/"):
        assert Browser().get(path).status_code == 404


def test_the_session_key_changes_with_signing_in(browser, ben):
    browser.get("/account/forgot/0-set-password")
    session = browser.session
    session["something"] = 1
    session.save()
    before = session.session_key
    browser.sign_in(ben)
    assert browser.session.session_key != before


@pytest.mark.parametrize(
    ("where", "cleared"),
    [({}, '"cache", "storage"'), ({"is_shared": "on"}, '"cache", "cookies", "storage"')],
)
def test_signing_out_ends_the_session_and_clears_the_browser(browser, ben, where, cleared):
    browser.sign_in(ben, **where)
    stolen = browser.cookies["session"].value
    response = browser.post("/account/sign-out")
    assert response.headers["Clear-Site-Data"] == cleared
    assert browser.cookies["session"].value == ""
    browser.cookies["session"] = stolen
    assert not browser.is_signed_in
    assert not SignIn.objects.filter(user=ben).exists()


def test_opening_the_sign_out_page_signs_nobody_out(browser, ben):
    browser.sign_in(ben)
    assert browser.get("/account/sign-out").status_code == 200
    assert browser.is_signed_in


def test_a_page_of_the_account_asks_a_stranger_to_sign_in(browser, db):
    response = browser.get("/account/preferences")
    assert (response.status_code, response.url) == (
        302,
        "/account/sign-in?next=/account/preferences",
    )


def test_a_fragment_asks_with_the_whole_page(browser, db):
    headers = {"HX-Request": "true", "HX-Current-URL": "http://testserver/w/1/"}
    response = browser.get("/account/preferences", headers=headers)
    assert response.headers["HX-Redirect"] == "/account/sign-in?next=/w/1/"


def test_titles_say_nothing_about_the_work(browser, ben):
    page = browser.get("/account/sign-in").content.decode()
    assert re.search(r"<title>\s*Sign in · Fourfold</title>", page)


def test_the_password_boxes_help_password_managers(browser, db):
    page = browser.get("/account/sign-in").content.decode()
    assert 'autocomplete="current-password"' in page
    assert 'autocomplete="username"' in page
    assert "placeholder" not in page


def test_no_address_of_a_person_is_kept_twice(browser, ben):
    browser.sign_in(ben)
    assert not EmailAddress.objects.exists()


def test_an_account_needs_an_address_of_its_own(ben):
    with pytest.raises(Exception, match="already exists"):
        create_account(email="Ben@example.org", name="Another Ben", password=PASSWORD)
