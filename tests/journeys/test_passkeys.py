"""A person adds a passkey and signs in with it, in a real browser with a pretended device."""

import pytest
from playwright.sync_api import Page

from fourfold.accounts.commands import create_account
from tests.journeys.program import Program
from tests.journeys.watching import Windows

ARRIVED = "h1:has-text('Where you are signed in')"
PASSWORD = "four slow herons standing"
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def page(windows: Windows, riverbend: Program) -> Page:
    """A browser with a device that can keep passkeys, and somebody without one."""
    with riverbend.opened():
        create_account(email="new@example.org", name="Noor Haddad", password=PASSWORD)
    page = windows.open(riverbend)
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    return page


def type_password(page: Page, onward: str) -> None:
    page.goto(f"/account/sign-in?next={onward}")
    page.fill("[name=login]", "new@example.org")
    page.fill("[name=password]", PASSWORD)
    page.click("main button:has-text('Sign in')")


def sign_out(page: Page) -> None:
    page.goto("/account/sign-out")
    page.click("main button")
    page.wait_for_url("**/account/signed-out")


def test_a_passkey_signs_in_and_serves_as_the_second_step(page: Page) -> None:
    type_password(page, "/account/second-step%3Fnext=/account/sessions")
    page.click("main a:has-text('Use a passkey')")
    page.click("main button:has-text('Add a passkey')")
    page.wait_for_url("**/account/codes")
    page.click("main button:has-text('I have saved them')")
    page.wait_for_selector(ARRIVED)
    sign_out(page)

    type_password(page, "/account/sessions")
    page.wait_for_url("**/account/sign-in/code")
    page.click("main button:has-text('Use a passkey')")
    page.wait_for_selector(ARRIVED)
    sign_out(page)

    page.goto("/account/sign-in?next=/account/sessions")
    page.click("main button:has-text('Use a passkey')")
    page.wait_for_selector(ARRIVED)
