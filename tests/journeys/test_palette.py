"""Finding things and going places from the keyboard, and the same without a script."""

from typing import Any

from tests.journeys.watching import Window

BOX = "#palette-words"


def test_a_member_is_found_and_opened_with_keys_alone(window: Window, here: Any):
    page = window(user=here.ana)
    page.goto(here.home)
    page.keyboard.press("Control+k")
    page.wait_for_selector(f"{BOX}:focus")
    page.keyboard.type("clin")
    first = page.locator("#palette-answers a").first
    page.wait_for_selector('#palette-answers a:has-text("Clinic")')
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.href") == first.evaluate("(link) => link.href")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "palette-words"
    page.keyboard.press("Escape")
    assert page.locator("#palette[open]").count() == 0
    assert page.locator("#palette-answers a").count() == 0
    assert page.input_value(BOX) == ""


def test_a_deed_is_begun_with_enter_and_its_words_stand_in_no_address(window: Window, here: Any):
    page = window(user=here.ana)
    page.goto(here.home)
    page.keyboard.press("Control+k")
    page.wait_for_selector(f"{BOX}:focus")
    page.keyboard.type("plan a meeting")
    page.wait_for_selector("#palette-answers a[href$='/meetings/plan/']")
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Enter")
    assert page.url.endswith(f"{here.home}meetings/plan/")


def test_without_a_script_the_same_stands_on_a_page(window: Window, here: Any):
    page = window(user=here.ana, script=False)
    page.goto(here.home)
    page.locator(".search-open").click()
    page.fill("#search-words", "clinic")
    page.locator("main form button").first.click()
    assert page.url.endswith(f"{here.home}search/")
    assert page.locator(".found a").count() > 0


def test_what_is_new_comes_by_itself_and_on_a_phone_search_stands_at_the_foot(
    window: Window, here: Any
):
    page = window(user=here.ben, width=320)
    page.goto(here.home)
    page.wait_for_selector("section[aria-labelledby=news] :is(.news, p)")
    page.locator(".bottom-bar [data-palette]").click()
    page.wait_for_selector(f"{BOX}:focus")
    assert page.locator("#palette .palette__leave").is_visible()


def test_an_answer_leaves_no_message_that_it_is_loading(window: Window, here: Any):
    """Each letter asks anew, and every question but the last is dropped."""
    page = window(user=here.ana)
    page.goto(here.home)
    page.evaluate("""() => {
        for (const event of ["htmx:beforeRequest", "htmx:beforeRequest", "htmx:afterRequest"])
            document.body.dispatchEvent(new CustomEvent(event, {detail: {elt: document.body}}));
    }""")
    page.wait_for_timeout(1200)
    assert page.inner_text("#announcements") == ""
