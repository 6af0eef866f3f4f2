"""The way out in a real browser: what is seen, what stays behind, what does not set it off."""

from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from fourfold.accounts.models import User
from tests.journeys.program import Program
from tests.journeys.watching import Window

ELSEWHERE = "**/robots.txt"


def at_help(window: Window) -> Page:
    """Somebody who came by the front page and read how to leave."""
    page = window()
    page.goto("/")
    page.goto("/help")
    page.click("text=Go on to the page")
    page.wait_for_selector("h1:has-text('Help and services')")
    return page


def press(page: Page, key: str, times: int) -> None:
    for _ in range(times):
        page.keyboard.press(key)


def test_the_page_does_not_stay_behind_in_the_tab(window: Window):
    page = at_help(window)
    page.click(".leave")
    page.wait_for_url(ELSEWHERE)
    page.go_back()
    # The page before it is still there, which is what the safety page says.
    assert page.url.endswith("/")
    assert page.title().startswith("Welcome")


def test_cover_title_icon_and_address_change_before_anything_is_fetched(window: Window):
    page = at_help(window)
    seen = page.evaluate(
        """() => {
          document.querySelector('.leave').click();
          const visible = [...document.body.children].filter((one) => one.offsetParent !== null);
          return {
            visible: visible.map((one) => one.className),
            title: document.title,
            path: location.pathname,
            icon: document.querySelector('link[rel~=icon]').getAttribute('href'),
          };
        }"""
    )
    assert seen["visible"] == ["leaving__cover"]
    assert (seen["title"], seen["path"]) == ("Loading", "/")
    assert "/plain." in seen["icon"]


@pytest.mark.parametrize("key", ["Shift", "Escape"])
def test_three_presses_leave_and_two_are_counted_aloud(window: Window, key: str):
    page = at_help(window)
    press(page, key, 2)
    expect(page.locator("#leave-status")).to_have_text("Press one more time to leave.")
    assert page.locator(".leave__count .is-on").count() == 2
    press(page, key, 1)
    page.wait_for_url(ELSEWHERE)


def test_typing_capitals_and_shortcuts_does_not_leave(window: Window):
    page = at_help(window)
    for _ in range(4):
        press(page, "Shift+A", 1)
        press(page, "Control+Shift", 1)
    press(page, "Shift", 2)
    press(page, "a", 1)
    press(page, "Shift", 1)
    page.wait_for_timeout(300)
    assert "/help" in page.url


def test_the_second_shortcut_for_the_keyboard_leaves_too(window: Window):
    page = at_help(window)
    page.evaluate("document.activeElement.blur()")
    page.locator(".skip-links a[data-leave]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(ELSEWHERE)


def test_without_a_script_it_is_a_link(window: Window):
    page = window(script=False)
    page.goto("/safety")
    page.click(".leave")
    page.wait_for_url(ELSEWHERE)


def test_it_stays_in_place_and_nothing_covers_it(window: Window):
    page = window(width=320, height=640)
    for address in ("/help?continue=1", "/safety"):
        page.goto(address)
        for top in (0, 300, 900):
            page.evaluate(f"scrollTo(0, {top})")
            on_top = page.evaluate(
                """() => {
                  const box = document.querySelector('.leave').getBoundingClientRect();
                  const middle = [box.left + box.width / 2, box.top + box.height / 2];
                  return document.elementFromPoint(...middle)?.closest('.leave') !== null;
                }"""
            )
            assert on_top


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("is_discreet", [True, False], ids=["discreet", "not discreet"])
def test_whoever_is_discreet_is_signed_out_by_leaving(
    window: Window, riverbend: Program, here: Any, is_discreet: bool, script: bool
):
    page = inside(window, riverbend, here, is_discreet=is_discreet, script=script)
    page.click(".leave")
    page.wait_for_url(ELSEWHERE)
    page.goto(f"{here.home}people/")
    assert ("/account/sign-in" in page.url) == is_discreet
    assert ("Bent Cottonwood" in page.content()) != is_discreet


def test_another_site_cannot_sign_anybody_out(window: Window, riverbend: Program, here: Any):
    page = inside(window, riverbend, here, is_discreet=True)
    # The same machine under another name is another site to the browser.
    page.goto(f"http://127.0.0.1:{riverbend.port}/safety")
    page.evaluate("(there) => { location.href = there; }", f"{riverbend.address}/leave")
    page.wait_for_url(ELSEWHERE)
    page.goto(f"{here.home}people/")
    assert "Bent Cottonwood" in page.content()


def test_on_a_shared_computer_leaving_signs_out_too(window: Window, here: Any):
    page = window()
    page.goto(f"/account/sign-in?next={here.home}")
    page.check("[name=is_shared]")
    page.fill("[name=login]:not([type=hidden])", here.cleo.email)
    page.fill("[name=password][type=password]", settings.DEMO_PASSWORD)
    page.locator("main form button[type=submit], main form button:not([type])").first.click()
    page.wait_for_url(f"**{here.home}")
    page.click(".leave")
    page.wait_for_url(ELSEWHERE)
    page.goto(here.home)
    assert "/account/sign-in" in page.url


def inside(
    window: Window, riverbend: Program, here: Any, *, is_discreet: bool, script: bool = True
) -> Page:
    """Ben at work, with or without discreet mode."""
    with riverbend.opened():
        User.objects.filter(pk=here.ben.pk).update(is_discreet=is_discreet)
    page = window(user=here.ben, script=script)
    page.goto(f"{here.home}people/")
    assert "Bent Cottonwood" in page.content()
    return page
