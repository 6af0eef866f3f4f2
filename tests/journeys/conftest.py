"""The program as people meet it: served over HTTP, in a real Chromium that is watched.

Every window notes what the policy refused and every request to another site; a journey that leaves
one behind fails.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from socketserver import ThreadingMixIn
from threading import Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from fourfold.config.wsgi import application

# Playwright keeps an event loop in this thread, and Django takes that for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
AXE = Path("frontend/node_modules/axe-core/axe.min.js")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def site(own_database: Any, settings: Any) -> Iterator[str]:
    """The address of the running program, with a database of its own."""
    server = make_server("localhost", 0, application, server_class=_Server, handler_class=_Quiet)
    settings.BASE_URL = f"http://localhost:{server.server_port}"
    # Leaving must not reach for the network: a page of this machine stands for the other site.
    settings.LEAVE_TO = f"http://127.0.0.1:{server.server_port}/robots.txt"
    Thread(target=server.serve_forever, daemon=True).start()
    yield settings.BASE_URL
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic"],
        )
        yield browser
        browser.close()


@dataclass
class Watched:
    """What a window must not do."""

    site: str
    faults: list[str] = field(default_factory=list)

    def look_at(self, page: Page) -> None:
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", lambda request: self._asked(request.url))

    def _heard(self, line: Any) -> None:
        expected = "status of 40" in line.text  # a page that is meant to be refused or missing
        if line.type == "error" and not expected:
            self.faults.append(line.text)

    def _asked(self, url: str) -> None:
        if not url.startswith((self.site, "data:", self.site.replace("localhost", "127.0.0.1"))):
            self.faults.append(f"asked {url}")


@pytest.fixture
def window(site: str, chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Open a window: `window()`, `window(width=320, color_scheme="dark", script=False)`."""
    watched, contexts = Watched(site), []

    def open_(*, width: int = 1280, height: int = 900, script: bool = True, **mode: Any) -> Page:
        size: Any = {"width": width, "height": height}
        context = chromium.new_context(
            base_url=site, viewport=size, java_script_enabled=script, **mode
        )
        contexts.append(context)
        page = context.new_page()
        watched.look_at(page)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert watched.faults == []


@pytest.fixture(scope="session")
def barriers() -> Callable[[Page], list[str]]:
    """What axe finds on a page, drawn in full so that no bar lies over a control."""
    if not AXE.exists():
        pytest.skip("axe-core is not installed: run npm ci in frontend/")
    script = AXE.read_text(encoding="utf-8")

    def found(page: Page) -> list[str]:
        size = page.viewport_size
        assert size
        full = page.evaluate("document.documentElement.scrollHeight")
        page.set_viewport_size({"width": size["width"], "height": max(full, size["height"])})
        page.evaluate(script)
        result = page.evaluate("(rules) => axe.run(document, {runOnly: rules})", RULES)
        page.set_viewport_size(size)
        return [
            f"{violation['id']}: {node['target']}"
            for violation in result["violations"]
            for node in violation["nodes"]
        ]

    return found
