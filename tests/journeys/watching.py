"""Browser windows that are watched: what the policy refuses and what goes elsewhere is noted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from fourfold.accounts.models import User
from tests.journeys.program import Program

AXE = Path("frontend/node_modules/axe-core/axe.min.js")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What changes when the same page is drawn in another size and other colors.
AS_DRAWN = [
    *("color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"),
    *("landmark-unique", "duplicate-id-aria", "aria-hidden-focus", "label", "skip-link"),
]
LOOK_FOR = """async (rules) => {
  const options = {runOnly: rules, resultTypes: ["violations"], preload: false, iframes: false};
  const { violations } = await axe.run(document, options);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}"""
# Why these are no faults: an answer of 4xx that a journey asks for, a window that is closed midway.
EXPECTED = ("status of 40", "status of 41", "status of 42", "net::ERR_ABORTED")
Window = Callable[..., Page]


@dataclass
class Windows:
    """Opens windows on running programs, and notes what none of them may do."""

    browser: Browser
    faults: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)
    programs: list[Program] = field(default_factory=list)

    def open(
        self,
        program: Program,
        *,
        width: int = 1280,
        height: int = 900,
        script: bool = True,
        user: User | None = None,
        **mode: Any,
    ) -> Page:
        """`open(program, width=320, color_scheme="dark", script=False, user=ana)`."""
        size: Any = {"width": width, "height": height}
        context = self.browser.new_context(
            base_url=program.address, viewport=size, java_script_enabled=script, **mode
        )
        context.set_default_timeout(10_000)
        if user is not None:
            context.add_cookies([program.session_of(user)])
        self.contexts.append(context)
        self.programs.append(program)
        context.on("page", lambda page: self._watch(page, program))
        return context.new_page()

    def _watch(self, page: Page, program: Program) -> None:
        own = (program.address, f"http://127.0.0.1:{program.port}", "data:", "blob:")
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on(
            "request",
            lambda asked: None if asked.url.startswith(own) else self.faults.append(asked.url),
        )

    def _heard(self, line: Any) -> None:
        if line.type == "error" and not any(part in line.text for part in EXPECTED):
            self.faults.append(line.text)

    def close(self) -> list[str]:
        """Close every window; what was noted, and what the servers stumbled over."""
        for context in self.contexts:
            context.close()
        crashes = [line for program in self.programs for line in program.new_crashes()]
        return [*self.faults, *crashes]


@cache
def axe() -> str:
    return AXE.read_text(encoding="utf-8")


def barriers(page: Page, rules: Sequence[str] = RULES) -> list[str]:
    """What axe finds on a page, drawn in full so that no bar lies over a control."""
    size = page.viewport_size
    assert size
    height = size["height"]
    # A box may grow with the window, and the page with it.
    while (full := page.evaluate("document.documentElement.scrollHeight")) > height:
        height = full
        page.set_viewport_size({"width": size["width"], "height": height})
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe())
    found: list[str] = page.evaluate(LOOK_FOR, rules)
    page.set_viewport_size(size)
    return found
