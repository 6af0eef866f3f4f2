"""The program as people meet it: served by gunicorn, in a real Chromium that is watched.

A journey fails that leaves behind an error in the console, something the content policy refused, a
request to another site, or a fault in the server's log.
"""

import os
from collections.abc import Iterator
from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from fourfold.partnerships.models import Partnership, Seat
from tests.databases import fresh_database
from tests.journeys.mail import Mailbox, listening
from tests.journeys.program import Program, running
from tests.journeys.watching import AXE, Window, Windows, barriers

# Playwright keeps an event loop in this thread, and Django takes that for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    "--disable-dev-shm-usage",
)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=list(FLAGS),
            # People's browsers keep pages for the Back button: what it shows is tested here.
            ignore_default_args=["--disable-back-forward-cache"],
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def riverbend(django_db_setup: None, django_db_blocker: Any) -> Iterator[Program]:
    """The demo, with a lived-in year. Journeys that change much use a program of their own."""
    with (
        django_db_blocker.unblock(),
        fresh_database() as database,
        running(database, "riverbend", DEMO="1") as program,
    ):
        program.live()
        yield program


@pytest.fixture(scope="session")
def here(riverbend: Program) -> SimpleNamespace:
    """The people of Riverbend by their first names, and the address of its home page."""
    with riverbend.opened():
        partnership = Partnership.objects.get(short_name="Riverbend")
        seats = Seat.objects.filter(partnership=partnership).select_related("user")
        people = {seat.user.name.split()[0].lower(): seat.user for seat in seats}
    return SimpleNamespace(partnership=partnership, home=f"/w/{partnership.pk}/", **people)


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with listening() as mailbox:
        yield mailbox


@pytest.fixture
def new_program(
    django_db_setup: None, django_db_blocker: Any, mailbox: Mailbox
) -> Iterator[Program]:
    """A program in which nobody has an account yet, and whose mail arrives in the mailbox."""
    mail = {
        "SMTP_HOST": "127.0.0.1",
        "SMTP_PORT": str(mailbox.port),
        "SMTP_STARTTLS": "0",
        "MAIL_FROM": "fourfold@example.org",
    }
    with (
        django_db_blocker.unblock(),
        fresh_database() as database,
        running(database, "new", **mail) as program,
    ):
        yield program


@pytest.fixture
def windows(chromium: Browser) -> Iterator[Windows]:
    opened = Windows(chromium)
    yield opened
    assert opened.close() == []


@pytest.fixture
def window(windows: Windows, riverbend: Program) -> Window:
    """Open a window on the demo: `window()`, `window(width=320, script=False)`."""
    return partial(windows.open, riverbend)


@pytest.fixture(scope="session", name="barriers")
def needs_axe() -> Any:
    if not AXE.exists():
        pytest.skip("axe-core is not installed: run npm ci in frontend/")
    return barriers
