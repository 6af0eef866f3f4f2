"""What is typed is not lost, and nothing is done twice: in a browser, with a script and without."""

import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.utils import timezone

from fourfold.accounts.models import SignIn
from fourfold.charter.models import Article
from fourfold.kernel.tenancy import inside
from fourfold.meetings.models import Meeting
from tests.journeys.program import Program
from tests.journeys.walking import Walker
from tests.journeys.watching import Window

WITH_AND_WITHOUT = pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
ON_BOTH = pytest.mark.parametrize(
    "script",
    [
        pytest.param(True, marks=pytest.mark.on_both, id="script"),
        pytest.param(False, id="no script"),
    ],
)


def at_work(window: Window, here: Any, *, script: bool = True, who: str = "ana") -> Walker:
    return Walker(window(script=script, user=getattr(here, who)), here.home)


@ON_BOTH
def test_a_session_that_ended_gives_the_form_back_filled(
    window: Window, riverbend: Program, here: Any, script: bool
):
    ana = at_work(window, here, script=script)
    text = f"We start on time and end on time, {'with' if script else 'without'} a script."
    ana.go("foundation/rules/add/")
    ana.fill(text=text)
    with riverbend.opened():
        SignIn.objects.filter(user_id=here.ana.pk).update(expire_date=timezone.now())
    ana.press()
    ana.press(f"main form:has([value='{here.ana.email}']) button")
    # The demo shows the code of the second step.
    shown = re.search(r"\b\d{3} ?\d{3}\b", ana.words)
    assert shown
    ana.fill(code=shown[0])
    ana.press()
    assert ana.page.locator("main textarea[readonly]").input_value() == text
    ana.press("main form[action$='/rules/add/'] button")
    assert text in ana.words
    assert urlsplit(ana.page.url).path == f"{here.home}foundation/"


@ON_BOTH
def test_two_people_at_one_text_both_see_both(
    window: Window, riverbend: Program, here: Any, script
):
    first, second = (at_work(window, here, script=script) for _ in range(2))
    for one in (first, second):
        one.go("foundation/parts/vision/")
    first.fill(body="Nobody here is bought or sold.")
    first.press()
    second.fill(body="Everybody here is free.")
    second.press()
    assert "Nobody here is bought or sold." in second.words
    assert "Everybody here is free." in second.words
    assert second.page.locator("[name=body]").input_value() == "Everybody here is free."
    second.press()
    with riverbend.opened(), inside(here.partnership):
        assert Article.objects.get(key="vision").body == "Everybody here is free."


@WITH_AND_WITHOUT
def test_a_double_click_plans_one_meeting(
    window: Window, riverbend: Program, here: Any, script: bool
):
    ana = at_work(window, here, script=script)
    purpose = f"Clicked twice {'with' if script else 'without'} a script"
    ana.go("meetings/plan/")
    ana.fill(day="2031-05-06", time="09:30", purpose=purpose, place="Town library")
    with ana.page.expect_navigation():
        ana.page.locator("main form[method=post] button").first.dblclick()
    ana.go("meetings/")
    with riverbend.opened(), inside(here.partnership):
        assert Meeting.objects.filter(purpose=purpose).count() == 1


@WITH_AND_WITHOUT
def test_back_after_signing_out_shows_nothing_of_the_partnership(
    window: Window, here: Any, script: bool
):
    ben = at_work(window, here, script=script, who="ben")
    ben.go("people/")
    assert "Bent Cottonwood" in ben.words
    ben.page.click(".menu--account summary")
    with ben.page.expect_navigation():
        ben.page.click(".menu--account form button")
    ben.page.go_back()
    ben.page.wait_for_load_state()
    assert "Bent Cottonwood" not in ben.page.content()
    ben.page.go_forward()
    assert "Bent Cottonwood" not in ben.page.content()
