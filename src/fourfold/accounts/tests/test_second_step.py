import json
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import signing
from django.db import connection
from django.urls import reverse
from time_machine import travel

from fourfold.accounts.commands import create_account
from fourfold.accounts.factors import has_second_factor
from fourfold.accounts.models import SignIn, User
from fourfold.accounts.sealing import unseal
from fourfold.accounts.tests.conftest import PASSWORD, SECRET, Browser, code_now
from fourfold.kernel.outbox.models import Message

STEP = "/account/sign-in/code"


def setup_key(browser: Browser) -> str:
    """Begin to add an app; the key that a phone would scan."""
    assert browser.get("/account/app").status_code == 200
    return browser.session["mfa.totp.secret"]


def recovery_codes(browser: Browser) -> list[str]:
    return browser.get("/account/codes/file").content.decode().split()


def test_the_key_of_an_app_stands_sealed_until_its_first_code(browser, ben):
    browser.sign_in(ben)
    browser.confirm()
    key = setup_key(browser)
    kept = SignIn.objects.get(user=ben).session_data
    opened = signing.loads(kept, salt="django.contrib.sessions.SessionStore")
    assert key not in json.dumps(opened)
    assert unseal(opened["mfa.totp.secret"], purpose="mfa.totp.secret") == key
    assert setup_key(browser) != key


def test_a_key_that_no_longer_opens_is_made_anew(browser, ben, settings):
    browser.sign_in(ben)
    browser.confirm()
    store = browser.session
    encoded = store.encode(dict(store.items()) | {"mfa.totp.secret": "JBSWY3DPEHPK3PXP"})
    data = signing.loads(encoded, salt=store.key_salt) | {"mfa.totp.secret": "not ours"}
    forged = signing.dumps(data, salt=store.key_salt)
    assert "mfa.totp.secret" not in store.decode(forged)


def test_a_password_alone_opens_nothing_for_someone_with_a_second_step(browser, ana):
    assert browser.sign_in(ana).url == STEP
    assert not browser.is_signed_in


def test_the_code_of_the_app_opens_the_account(browser, ana):
    browser.sign_in(ana, next="/account/sessions")
    assert browser.post(STEP, {"code": code_now()}).url == "/account/sessions"
    assert browser.is_signed_in


def test_a_code_may_be_typed_in_two_groups(browser, ana):
    browser.sign_in(ana)
    code = code_now()
    assert browser.post(STEP, {"code": f" {code[:3]} {code[3:]} "}).status_code == 302


def test_no_password_waits_in_the_session_for_the_second_step(browser, ana):
    browser.sign_in(ana)
    assert PASSWORD not in json.dumps(dict(browser.session.items()))


@pytest.mark.parametrize("periods", [-1, 0, 1])
def test_a_code_is_taken_half_a_minute_around_its_time(browser, ana, periods):
    browser.sign_in(ana)
    assert browser.post(STEP, {"code": code_now(periods)}).status_code == 302


@pytest.mark.parametrize("periods", [-3, -2, 2, 3])
def test_an_older_or_later_code_is_not(browser, ana, periods):
    browser.sign_in(ana)
    assert browser.post(STEP, {"code": code_now(periods)}).status_code == 200
    assert not browser.is_signed_in


@pytest.mark.parametrize("seconds", [0, 29, 59])
def test_the_same_code_works_once_while_it_is_shown_and_after(ana, seconds):
    start = int(time.time()) // 30 * 30
    with travel(start, tick=False) as clock:
        code = code_now()
        first, second = Browser(), Browser()
        first.sign_in(ana)
        assert first.post(STEP, {"code": code}).status_code == 302
        clock.shift(seconds)
        second.sign_in(ana)
        assert second.post(STEP, {"code": code}).status_code == 200
        assert not second.is_signed_in


def test_a_code_that_signed_in_cannot_confirm_later_as_well(browser, ana):
    browser.sign_in(ana)
    code = code_now()
    browser.post(STEP, {"code": code})
    assert browser.post("/account/confirm/code", {"code": code}).status_code == 200
    assert browser.post("/account/confirm/code", {"code": code_now(1)}).status_code == 302


def test_a_recovery_code_opens_the_account_once(ana):
    first, second = Browser(), Browser()
    first.sign_in(ana)
    first.post(STEP, {"code": code_now()})
    code = recovery_codes(first)[0]
    second.sign_in(ana)
    assert second.post(STEP, {"code": code}).status_code == 302
    third = Browser()
    third.sign_in(ana)
    assert third.post(STEP, {"code": code}).status_code == 200
    assert code not in recovery_codes(second)


def test_neither_key_nor_recovery_codes_can_be_read_in_the_database(browser, ana):
    browser.sign_in(ana)
    browser.post(STEP, {"code": code_now()})
    codes = recovery_codes(browser)
    assert len(codes) == 10
    with connection.cursor() as cursor:
        cursor.execute("SELECT type, data FROM mfa_authenticator")
        kept = str(cursor.fetchall())
    assert '"seed"' in kept
    assert '"secret"' in kept
    assert not [secret for secret in (SECRET, *codes) if secret in kept]


def a_new_person() -> tuple[Browser, User]:
    """For a database of its own, in which things happen on commit as they do in life."""
    user = create_account(email="ben@example.org", name="Ben Cole", password=PASSWORD)
    browser = Browser()
    browser.sign_in(user)
    return browser, user


def test_setting_up_an_app_gives_recovery_codes_and_leads_on(own_database):
    browser, ben = a_new_person()
    page = browser.get("/account/second-step?next=/account/sessions")
    assert "5 minutes" in page.content.decode()
    key = setup_key(browser)
    session_key = browser.session.session_key
    done = browser.post("/account/app", {"code": code_of(key)})
    assert done.url == reverse("mfa_view_recovery_codes")
    assert has_second_factor(ben)
    assert browser.session.session_key != session_key
    assert len(recovery_codes(browser)) == 10
    assert browser.post("/account/second-step/done").url == "/account/sessions"
    assert browser.get("/account/second-step?next=/account/sessions").url == "/account/sessions"


def code_of(key: str) -> str:
    return format_hotp_value(hotp_value(key, int(time.time()) // 30))


def test_the_code_that_proved_the_app_does_not_sign_in_as_well(browser, ben):
    browser.sign_in(ben)
    code = code_of(setup_key(browser))
    browser.post("/account/app", {"code": code})
    other = Browser()
    other.sign_in(ben)
    assert other.post(STEP, {"code": code}).status_code == 200


def test_the_picture_of_the_key_is_part_of_the_page(browser, ben):
    browser.sign_in(ben)
    page = browser.get("/account/app").content.decode()
    key = browser.session["mfa.totp.secret"]
    assert '<svg class="qr-code"' in page
    assert "data:" not in page
    assert " ".join(key[start : start + 4] for start in range(0, 32, 4)) in page


def test_a_wrong_code_sets_nothing_up(browser, ben):
    browser.sign_in(ben)
    setup_key(browser)
    page = browser.post("/account/app", {"code": "000000"}).content.decode()
    assert "Enter the newest code: this one was not accepted." in page
    assert not has_second_factor(ben)


def test_reading_the_recovery_codes_changes_nothing(own_database):
    browser, _ben = a_new_person()
    browser.post("/account/app", {"code": code_of(setup_key(browser))})
    before = list(Authenticator.objects.values())
    for path in (
        "/account/codes",
        "/account/codes/file",
        "/account/codes/new",
        "/account/security",
    ):
        assert browser.get(path).status_code == 200
    assert list(Authenticator.objects.values()) == before


def test_each_change_of_the_second_step_is_told_by_mail(own_database):
    browser, ben = a_new_person()
    browser.post("/account/app", {"code": code_of(setup_key(browser))})
    browser.post("/account/codes/new")
    browser.post("/account/app/remove")
    said = [message.body.split("\n")[0] for message in Message.objects.order_by("created_at")]
    assert [line.split(" This was on")[0] for line in said] == [
        "An app was added to your sign-in.",
        "New recovery codes were made for you.",
        "The app was removed from your sign-in.",
    ]
    assert {message.subject for message in Message.objects.all()} == {"Your account"}
    assert not has_second_factor(ben)


def test_recovery_codes_alone_are_no_second_step(ben):
    Authenticator.objects.create(user=ben, type=Authenticator.Type.RECOVERY_CODES, data={})
    assert not has_second_factor(ben)


def test_a_coordinator_without_a_second_step_is_led_to_set_one_up(cast):
    Authenticator.objects.filter(user=cast.ana.user).delete()
    home = f"/w/{cast.here.pk}/"
    response = cast.client(cast.ana).get(home)
    assert (response.status_code, response.url) == (302, f"/account/second-step?next={home}")


def test_changing_the_second_step_asks_for_a_fresh_proof(cast):
    browser = cast.client(cast.ben)
    for path in ("/account/app", "/account/passkeys/new"):
        assert browser.get(path).url == f"/account/confirm?next={path}"


def test_a_proof_is_fresh_for_ten_minutes(browser, ben):
    start = time.time()
    with travel(start, tick=False) as clock:
        browser.sign_in(ben)
        assert browser.get("/account/app").status_code == 200
        clock.shift(601)
        assert browser.get("/account/app").status_code == 302
        assert browser.confirm("wrong").status_code == 200
        assert browser.get("/account/app").status_code == 302
        browser.confirm()
        assert browser.get("/account/app").status_code == 200


def test_an_address_made_of_numbers_offers_no_passkeys(browser, settings, db):
    assert "Use a passkey" in browser.get("/account/sign-in").content.decode()
    settings.BASE_URL = "http://127.0.0.1:8000"
    assert "Use a passkey" not in browser.get("/account/sign-in").content.decode()


def test_a_forged_passkey_signs_nobody_in(browser, ben):
    options = browser.get("/account/sign-in/passkey", headers={"Accept": "application/json"})
    assert options.json()["request_options"]["publicKey"]["userVerification"] == "required"
    for forged in ("null", "{}", '{"id": "x", "response": {}}', "no json"):
        assert browser.post("/account/sign-in/passkey", {"credential": forged}).status_code == 302
    assert not browser.is_signed_in
