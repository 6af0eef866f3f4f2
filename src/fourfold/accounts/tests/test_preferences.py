import time

import pytest
from time_machine import travel

from fourfold.accounts.commands import create_account
from fourfold.accounts.models import User
from fourfold.accounts.tests.conftest import PASSWORD, Browser, links_in_mail
from fourfold.kernel.outbox.models import Message

CHOICES = {
    "version": "1",
    "name": "Ben Cole",
    "alias": "Heron",
    "is_hidden": "on",
    "is_discreet": "on",
    "mail_volume": "discreet",
    "theme": "dark",
    "language": "es",
}


@pytest.fixture
def bens(browser, ben) -> Browser:
    browser.sign_in(ben)
    return browser


def test_each_choice_is_kept(bens, ben):
    assert bens.post("/account/preferences", CHOICES).status_code == 302
    ben.refresh_from_db()
    kept = {name: getattr(ben, name) for name in CHOICES}
    assert kept == {
        **CHOICES,
        "version": 2,
        "is_hidden": True,
        "is_discreet": True,
    }
    assert ben.leaves_by_key is False
    assert ben.shown_name == "Heron"


def test_the_page_speaks_the_language_that_was_chosen(bens, ben):
    bens.post("/account/preferences", CHOICES)
    response = bens.get("/account/preferences", headers={"Accept-Language": "en"})
    assert response.headers["Content-Language"] == "es"
    assert '<html lang="es"' in response.content.decode()
    assert "Your preferences are saved." not in response.content.decode()


@pytest.mark.parametrize(
    "extra", [{"is_active": ""}, {"email": "x@example.org"}, {"password": "x"}, {"is_staff": "on"}]
)
def test_nothing_else_can_be_changed_along_with_them(bens, ben, extra):
    before = User.objects.values("email", "password", "is_active").get(pk=ben.pk)
    assert bens.post("/account/preferences", {**CHOICES, **extra}).status_code == 302
    assert User.objects.values("email", "password", "is_active").get(pk=ben.pk) == before


@pytest.mark.parametrize(
    "wrong",
    [{"name": ""}, {"name": "n" * 121}, {"theme": "pink"}, {"language": "xx"}, {"version": "no"}],
)
def test_a_choice_that_does_not_exist_is_refused_and_the_rest_stays_typed(bens, ben, wrong):
    response = bens.post("/account/preferences", {**CHOICES, **wrong})
    assert response.status_code == 422
    assert 'value="Heron"' in response.content.decode()
    assert User.objects.get(pk=ben.pk).alias == ""


def test_a_stale_edit_shows_both_texts(bens, ben):
    bens.post("/account/preferences", {**CHOICES, "alias": "Crane", "language": ""})
    response = bens.post("/account/preferences", {**CHOICES, "language": ""})
    page = response.content.decode()
    assert response.status_code == 409
    assert "Somebody saved a newer version while you were writing" in page
    assert "Crane" in page
    assert 'value="Heron"' in page
    assert 'name="version" value="2"' in page
    again = bens.post("/account/preferences", {**CHOICES, "version": "2"})
    assert again.status_code == 302
    assert User.objects.get(pk=ben.pk).alias == "Heron"


def ask_for(browser: Browser, address: str):
    return browser.post("/account/address", {"address": address})


def test_a_new_address_counts_once_its_link_was_opened_and_confirmed(bens, ben):
    assert ask_for(bens, "Ben@New.example").url == "/account/address/sent"
    assert Message.objects.get().to == "ben@new.example"
    [link] = links_in_mail()
    assert bens.get(link).status_code == 200
    assert User.objects.get(pk=ben.pk).email == "ben@example.org"
    assert bens.post(link).url == "/account/"
    assert User.objects.get(pk=ben.pk).email == "ben@new.example"
    told = Message.objects.get(kind="account.changed")
    assert told.to == "ben@example.org"
    assert told.body.startswith("The e-mail address of your account was changed.")
    assert bens.is_signed_in
    assert bens.post(link).status_code == 410


def test_a_link_to_a_new_address_works_for_an_hour(bens):
    with travel(time.time(), tick=False) as clock:
        ask_for(bens, "ben@new.example")
        [link] = links_in_mail()
        clock.shift(20 * 60)
        bens.get("/account/")
        clock.shift(25 * 60)
        bens.get("/account/")
        clock.shift(16 * 60)
        assert bens.get(link).status_code == 410


def test_nobody_else_can_use_the_link(bens, ana):
    ask_for(bens, "ben@new.example")
    [link] = links_in_mail()
    other = Browser()
    other.force_login(ana)
    assert other.post(link).status_code == 410
    assert Browser().get(link).status_code == 302


def test_an_address_in_use_gets_no_link_and_the_same_answer(bens, ana):
    free, taken = ask_for(bens, "ben@new.example"), ask_for(bens, ana.email)
    assert (free.status_code, free.url) == (taken.status_code, taken.url)
    assert [message.to for message in Message.objects.all()] == ["ben@new.example"]


def test_an_address_taken_meanwhile_is_refused(bens):
    ask_for(bens, "ben@new.example")
    [link] = links_in_mail()
    create_account(email="ben@new.example", name="Another", password=PASSWORD)
    assert bens.post(link).status_code == 410


@pytest.mark.parametrize("address", ["", "no address", "a@b", "x" * 250 + "@example.org"])
def test_what_is_no_address_is_refused(bens, address):
    assert ask_for(bens, address).status_code == 422


@pytest.mark.parametrize("token", ["x", "gAAAAABn" + "A" * 120, "é"])
def test_a_forged_link_is_refused(bens, token):
    assert bens.get(f"/account/address/{token}").status_code == 410


def test_in_discreet_mode_mail_does_not_say_what_was_changed(bens, ben):
    bens.post("/account/preferences", {**CHOICES, "language": ""})
    new = {"password1": "five river stones", "password2": "five river stones"}
    bens.post("/account/password", {"oldpassword": PASSWORD, **new})
    body = Message.objects.get().body
    assert body.startswith("Something about how you sign in was changed.")
    assert "password was" not in body


def test_a_shared_computer_has_a_larger_way_out(ben):
    browser = Browser()
    browser.sign_in(ben, is_shared="on")
    page = browser.get("/account/").content.decode()
    assert 'class="button button--primary button--large"' in page
