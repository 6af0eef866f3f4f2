"""The frame of every page, in each way a page can be shown. The gallery holds all components."""

from typing import Any

import pytest

from tests.journeys.watching import Window

GALLERY = ["/", "/components/", "/components/?errors=1"]
PAGES = [
    *GALLERY,
    "/help?continue=1",
    "/safety",
    "/es/privacy",
    "/accessibility",
    "/components/?stale=1",
    "/no-such-page",
]
PHONE = {"width": 320, "height": 640}
# Every page on a wide screen and on a phone; where only colors change, the pages with every part.
MODES: dict[str, tuple[list[str], dict[str, Any]]] = {
    "wide": (PAGES, {}),
    "phone": (PAGES, PHONE),
    "dark": (GALLERY, {"color_scheme": "dark"}),
    "dark phone": (GALLERY, {**PHONE, "color_scheme": "dark"}),
    "forced colors": (GALLERY, {"forced_colors": "active"}),
}


@pytest.mark.parametrize("mode", MODES)
def test_no_page_has_a_barrier_or_scrolls_sideways(window: Window, barriers: Any, mode: str):
    addresses, look = MODES[mode]
    page = window(**look)
    found = {}
    for address in addresses:
        page.goto(address)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        found[address] = [*barriers(page), *(["scrolls sideways"] if wide > 0 else [])]
    assert found == {address: [] for address in addresses}


def test_text_twice_as_large_is_not_cut_off(window: Window):
    page = window(width=640)
    for address in PAGES:
        page.goto(address)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address


HITS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const item = element.closest('.govuk-radios__item, .govuk-checkboxes__item') || element;
  const box = item.getBoundingClientRect();
  const x = [box.left + 4, box.right - 4, (box.left + box.right) / 2];
  const y = [box.top + 4, box.bottom - 4, (box.top + box.bottom) / 2];
  const points = [[x[0], y[0]], [x[1], y[0]], [x[0], y[1]], [x[1], y[1]], [x[2], y[2]]];
  const seen = points.filter(([left, top]) => item.contains(document.elementFromPoint(left, top)));
  return {
    what: element.outerHTML.slice(0, 80),
    seen: seen.length,
    height: Math.round(box.height),
    control: element.matches('button, summary, select, .button, .leave'),
  };
}"""


@pytest.mark.parametrize("width", [1280, 320])
def test_by_keyboard_everything_is_reached_seen_and_large_enough(window: Window, width: int):
    page = window(width=width, height=640)
    page.goto("/components/")
    stops = []
    for _ in range(90):
        page.keyboard.press("Tab")
        if (stop := page.evaluate(HITS)) is None:
            break
        stops.append(stop)
    assert len(stops) > 40
    assert [stop["what"] for stop in stops if stop["seen"] == 0] == []
    assert [stop["what"] for stop in stops if stop["control"] and stop["height"] < 44] == []


def test_the_first_two_stops_are_the_content_and_the_way_out(window: Window):
    page = window()
    page.goto("/safety")
    stops = []
    for _ in range(2):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.getAttribute('href')"))
    assert stops == ["#content", "/leave"]


def test_mistakes_take_focus_and_lead_to_their_field(window: Window):
    page = window()
    page.goto("/components/?errors=1")
    assert page.title().startswith("Error: ")
    assert page.evaluate("document.activeElement.className") == "govuk-error-summary"
    page.click("text=Choose an answer for “How you meet.”")
    assert page.evaluate("document.activeElement.id") == "id_kind_0"


def test_a_page_is_whole_without_a_script(window: Window):
    page = window(script=False)
    page.goto("/components/")
    page.click("summary:has-text('See the numbers')")
    assert page.is_visible("td:has-text('7')")


def test_on_paper_the_steering_goes_and_the_numbers_open(window: Window):
    page = window()
    page.goto("/components/")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    hidden = (".header", ".footer", ".tabs", ".button >> nth=0")
    assert [name for name in hidden if page.is_visible(name)] == []
    assert page.is_visible("td:has-text('7')")
    assert page.is_visible(".print-footer")


def test_where_colors_are_forced_every_control_has_an_edge(window: Window):
    page = window(forced_colors="active")
    page.goto("/components/")
    bare = page.evaluate(
        """() => [...document.querySelectorAll('.button, .badge, .alert, .card, .leave')]
        .filter((element) => parseFloat(getComputedStyle(element).borderTopWidth) === 0)
        .map((element) => element.className)"""
    )
    assert bare == []


def test_where_motion_is_unwanted_nothing_moves(window: Window):
    page = window(reduced_motion="reduce")
    page.goto("/components/")
    moving = page.evaluate(
        """() => [...document.querySelectorAll('*')]
        .filter((element) => getComputedStyle(element).transitionDuration !== '0s')
        .map((element) => element.tagName)"""
    )
    assert moving == []
