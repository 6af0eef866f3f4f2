"""Every page in pairs of modes: width, script, colors, language. Each page is drawn twice, and the
pairs of language and script take turns from one page to the next."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page

from fourfold.accounts.models import User
from fourfold.partnerships.models import Seat
from tests.access.routes import Route
from tests.journeys.program import Program
from tests.journeys.screens import found_a_new_one, leave_things_open, pages_for
from tests.journeys.walking import odd_on
from tests.journeys.watching import AS_DRAWN, RULES, Windows, barriers

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 320, "height": 640}
LIGHT, DARK = "light", "dark"
# Where the script runs and where it does not, so that every pair of two modes is drawn.
LOOKS: dict[bool, list[tuple[Any, Any]]] = {
    True: [(WIDE, LIGHT), (NARROW, DARK)],
    False: [(NARROW, LIGHT), (WIDE, DARK)],
}


@dataclass(frozen=True)
class Journey:
    """Who opens which pages."""

    user: User | None
    addresses: list[str]
    each: int

    def part(self, language: str, script: bool) -> list[str]:
        """A part of the pages for each pair of language and script: all of them in `4 / each`."""
        turn = 2 * (language == "es") + (script == (language == "es"))
        return self.addresses[turn % self.each :: self.each]


@pytest.fixture(scope="module")
def journeys(riverbend: Program, here: Any) -> Iterator[list[Journey]]:
    ana, partnership = here.ana, here.partnership
    with riverbend.opened():
        leave_things_open(partnership)
        new = found_a_new_one()
        nora = Seat.objects.get(partnership=new).user
        clients = [riverbend.client(ana), riverbend.client(nora), Client()]
        yield [
            Journey(ana, pages_for(clients[0], partnership, only=lambda r: not r.is_public), 4),
            # The forms are those of the year before; what differs is that there is nothing yet.
            Journey(nora, pages_for(clients[1], new, only=lambda r: r.is_of_a_partnership), 4),
            Journey(None, pages_for(clients[2], partnership, only=is_for_anyone), 2),
        ]
        User.objects.update(language="")


def is_for_anyone(route: Route) -> bool:
    """Public pages; those below /en/ and /es/ are the same ones."""
    return route.is_public and not route.pattern.startswith(("en/", "es/"))


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_page_is_cared_for(
    windows: Windows, riverbend: Program, journeys: Any, language: str, script: bool
):
    found = {}
    for journey in journeys:
        page = window_of(journey, windows, riverbend, language=language, script=script)
        for address in journey.part(language, script):
            if faults := looked_at(page, address, script):
                found[address] = faults
    assert json.dumps(found, indent=1, ensure_ascii=False) == "{}"


def window_of(
    journey: Journey, windows: Windows, program: Program, *, language: str, script: bool
) -> Page:
    if journey.user:
        with program.opened():
            User.objects.filter(pk=journey.user.pk).update(language=language)
    page = windows.open(program, user=journey.user, locale=language, reduced_motion="reduce")
    return page if script else without_scripts(page)


def looked_at(page: Page, address: str, script: bool) -> list[str]:
    page.goto(address, wait_until="domcontentloaded")
    found: list[str] = []
    for (size, colors), rules in zip(LOOKS[script], (RULES, AS_DRAWN), strict=True):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=colors)
        faults = [*odd_on(page), *barriers(page, rules)]
        found += [f"{size['width']} {colors}: {fault}" for fault in faults]
    return found + (in_large_text_and_forced_colors(page) if script else [])


LARGE = """() => {
  document.documentElement.style.fontSize = "200%";
  const cut = [...document.querySelectorAll("main *, header *, footer *")].filter((one) => {
    const style = getComputedStyle(one);
    const seen = one.checkVisibility() && one.clientWidth > 1 && !one.closest(".visually-hidden");
    return seen && style.overflow === "hidden" && one.scrollHeight > one.clientHeight + 2;
  });
  const wide = document.documentElement.scrollWidth > innerWidth ? ["scrolls sideways"] : [];
  document.documentElement.style.fontSize = "";
  return [...wide, ...cut.map((one) => `cuts off ${one.outerHTML.slice(0, 80)}`)];
}"""
EDGED = ".button, .badge, .alert, .card, .leave, main button"
FORCED = """(edged) => [...document.querySelectorAll(edged)]
  .filter((one) => one.checkVisibility() && parseFloat(getComputedStyle(one).borderTopWidth) === 0)
  .map((one) => `no edge: ${one.outerHTML.slice(0, 80)}`)"""


def in_large_text_and_forced_colors(page: Page) -> list[str]:
    page.set_viewport_size({"width": 640, "height": 640})
    found: list[str] = page.evaluate(LARGE)
    page.emulate_media(forced_colors="active")
    found += page.evaluate(FORCED, EDGED)
    page.emulate_media(forced_colors="none")
    return found


def without_scripts(page: Page) -> Page:
    """The script does not arrive; what examines the page still runs, which a window without any
    scripts would not let it."""
    page.route("**/*.js", lambda asked: asked.fulfill(body="", content_type="text/javascript"))
    return page
