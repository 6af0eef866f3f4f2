"""Work done without a mouse: only keys are pressed, and focus is where the next key needs it."""

from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page

from fourfold.kernel.tenancy import inside
from fourfold.portal.models import StepChoice
from tests.journeys.program import Program
from tests.journeys.screens import stage_the_messy_list
from tests.journeys.watching import Window

FOCUS = "document.activeElement"


def tab_to(page: Page, selector: str, *, most: int = 80) -> None:
    """Press Tab until what is meant has focus."""
    for _ in range(most):
        if page.evaluate(f"(what) => {FOCUS}.matches(what)", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab never came to {selector}")


def enter(page: Page) -> None:
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Enter")


def test_somebody_signs_in(window: Window, here: Any):
    page = window()
    page.goto(f"/account/sign-in?next={here.home}")
    tab_to(page, "[name=login]")
    page.keyboard.type(here.ben.email)
    tab_to(page, "[name=password]")
    page.keyboard.type(settings.DEMO_PASSWORD)
    enter(page)
    assert page.url.endswith(here.home)


def test_a_step_is_put_off(window: Window, riverbend: Program, here: Any):
    page = window(user=here.ana)
    page.goto(here.home)
    tab_to(page, ".next-step button[value=not_now]")
    enter(page)
    with riverbend.opened(), inside(here.partnership):
        assert StepChoice.objects.filter(choice="not_now").exists()


def test_a_ground_rule_moves_and_the_next_key_goes_on_from_there(
    window: Window, riverbend: Program, here: Any
):
    page = window(user=here.ana)
    page.goto(f"{here.home}foundation/")
    before = page.locator(".rules__rule > p").all_inner_texts()
    tab_to(page, ".rules__rule:nth-child(3) button[value=up]")
    enter(page)
    after = page.locator(".rules__rule > p").all_inner_texts()
    assert after[1] == before[2]
    # A few keys away, not at the top of the page again.
    tab_to(page, ".rules__rule:nth-child(2) button[value=down]", most=4)
    enter(page)
    assert page.locator(".rules__rule > p").all_inner_texts() == before


def test_a_question_of_an_import_is_answered(window: Window, riverbend: Program, here: Any):
    with riverbend.opened():
        batch = stage_the_messy_list(here.partnership)
    page = window(user=here.ana)
    page.goto(f"{here.home}people/import/{batch.pk}/?show=asks")
    tab_to(page, "main input[type=radio]")
    # The first of a set of circles takes focus; the arrow keys choose.
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.evaluate(f"{FOCUS}.checked")
    tab_to(page, "main form button[value=keep]")
    enter(page)
    assert "/add/" in page.url


def test_the_menu_of_the_account_opens_and_closes(window: Window, here: Any):
    page = window(user=here.ben)
    page.goto(here.home)
    tab_to(page, ".menu--account summary")
    page.keyboard.press("Enter")
    assert page.is_visible(".menu--account form button")
    page.keyboard.press("Enter")
    assert not page.is_visible(".menu--account form button")


@pytest.mark.parametrize("key", ["Shift", "Escape"])
def test_three_presses_leave_from_inside_too(window: Window, here: Any, key: str):
    page = window(user=here.ben)
    page.goto(f"{here.home}people/")
    for _ in range(3):
        page.keyboard.press(key)
    page.wait_for_url("**/robots.txt")
