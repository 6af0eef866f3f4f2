"""Somebody at a browser who finds what to press by the names of boxes, in whatever language."""

import hmac
import struct
import time
from base64 import b32decode
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Download, Page

AUDIT = Path(__file__).with_name("audit.js").read_text(encoding="utf-8")
# What no title may tell whoever looks over a shoulder, in either language.
TOPIC = (
    *("traffick", "exploit", "victim", "surviv", "hotline", "abuse", "police", "shelter"),
    *("trata", "explota", "víctima", "sobrevivi", "abuso", "policía", "refugio"),
)
PERIOD = 30


def odd_on(page: Page) -> list[str]:
    """What a person who looks closely would find wrong with the page as it is drawn."""
    found: list[str] = page.evaluate(AUDIT, {"words": TOPIC})
    return found


def code_of(secret: str, at: float | None = None) -> str:
    """What an authenticator app shows (RFC 6238), worked out apart from the program's own way."""
    count = struct.pack(">Q", int((at or time.time()) // PERIOD))
    digest = hmac.digest(b32decode(secret), count, "sha1")
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


@dataclass
class Walker:
    """A person in front of one window."""

    page: Page
    home: str = ""
    faults: dict[str, list[str]] = field(default_factory=dict)

    def go(self, address: str) -> None:
        """Open an address of the partnership, or any other."""
        self.page.goto(address if address.startswith(("/", "http")) else self.home + address)
        self.look()

    @property
    def words(self) -> str:
        """What the page says."""
        return self.page.locator("main").inner_text()

    def look(self) -> None:
        if found := odd_on(self.page):
            self.faults[self.page.url] = found

    def fill(self, **boxes: Any) -> None:
        """Type into text boxes, tick boxes (a list, or True), choose from lists and circles."""
        for name, value in boxes.items():
            box = self.page.locator(f"main [name='{name}']")
            kind = box.first.evaluate("(e) => e.type ?? e.tagName")
            if kind == "select-one":
                box.select_option(value)
            elif kind in {"radio", "checkbox"}:
                for each in value if isinstance(value, list) else [value]:
                    chosen = box if each is True else box.locator(f"xpath=self::*[@value='{each}']")
                    chosen.check()
            else:
                box.fill(value)

    def press(self, button: str = "main form[method=post] button:not([name])") -> None:
        """Press the button that sends, or the one that is named, and look at what comes."""
        with self.page.expect_navigation(wait_until="load"):
            self.page.locator(button).first.click()
        self.look()

    def follow(self, ending: str) -> None:
        """Follow the link on this page that leads to the address with this ending."""
        with self.page.expect_navigation(wait_until="load"):
            sends = f"main form[action$='{ending}'] button"
            self.page.locator(f"main a[href$='{ending}'], {sends}").first.click()
        self.look()

    def download(self, ending: str) -> bytes:
        with self.page.expect_download() as arriving:
            self.page.locator(f"main form[action$='{ending}'] button").click()
        arrived: Download = arriving.value
        return Path(arrived.path()).read_bytes()
