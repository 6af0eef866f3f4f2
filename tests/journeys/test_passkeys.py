"""A person adds a passkey and signs in with it, in a real browser with a pretended device."""

from collections.abc import Iterator
from socketserver import ThreadingMixIn
from threading import Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from playwright.sync_api import Page, sync_playwright

from fourfold.accounts.commands import create_account
from fourfold.config.wsgi import application

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


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Quiet(WSGIRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def address(own_database: Any, settings: Any) -> Iterator[str]:
    create_account(email="ben@example.org", name="Ben Cole", password=PASSWORD)
    server = make_server("localhost", 0, application, server_class=Server, handler_class=Quiet)
    settings.BASE_URL = f"http://localhost:{server.server_port}"
    Thread(target=server.serve_forever, daemon=True).start()
    yield settings.BASE_URL
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(address: str) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_context(base_url=address).new_page()
        session = page.context.new_cdp_session(page)
        session.send("WebAuthn.enable")
        session.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
        yield page
        browser.close()


def type_password(page: Page, onward: str) -> None:
    page.goto(f"/account/sign-in?next={onward}")
    page.fill("[name=login]", "ben@example.org")
    page.fill("[name=password]", PASSWORD)
    page.click("main button:has-text('Sign in')")


def sign_out(page: Page) -> None:
    page.goto("/account/sign-out")
    page.click("main button")
    page.wait_for_url("**/account/signed-out")


def test_a_passkey_signs_in_and_serves_as_the_second_step(page: Page) -> None:
    refused: list[str] = []
    page.on("console", lambda line: refused.append(line.text) if line.type == "error" else None)
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
    assert refused == []
