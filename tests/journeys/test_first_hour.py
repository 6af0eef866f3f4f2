"""The first hour, walked whole: from the link of the operator to the starter pack."""

import io
import re
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pypdf
import pytest
from django.utils import timezone
from docx import Document

from tests.journeys.mail import Mailbox
from tests.journeys.messy import MESSY
from tests.journeys.program import Program
from tests.journeys.walking import Walker, code_of
from tests.journeys.watching import Windows

PASSWORD = "nine quiet herons waiting"
LISTED = ("Riverside Police Department", "Harbor House", "Southern Ute", "Grace Okoye")
TEAM = ("Kim Osei", "Pablo Núñez", "Dana Whitfield")
TODAY = timezone.localdate()
SOON = TODAY + timedelta(days=21)
WIDE = "wide, English, light, with a script"
MODES: dict[str, dict[str, Any]] = {
    WIDE: {"locale": "en"},
    "phone, Spanish, dark, without a script": {
        "locale": "es",
        "script": False,
        "width": 320,
        "height": 640,
        "color_scheme": "dark",
    },
}


@pytest.mark.timeout(180)
@pytest.mark.parametrize(
    "mode", [pytest.param(mode, marks=[pytest.mark.on_both] * (mode == WIDE)) for mode in MODES]
)
def test_the_first_hour_ends_with_a_team_to_invite_and_a_pack_to_hand_out(
    windows: Windows, new_program: Program, mailbox: Mailbox, mode: str
):
    ana = Walker(windows.open(new_program, reduced_motion="reduce", **MODES[mode]))
    found_a_partnership(ana, new_program.run("setup").strip())
    name_area_and_keepers(ana)
    note_who_is_there(ana)
    bring_in_a_list(ana)
    choose_chairs_and_team(ana)
    set_a_date(ana)
    propose(ana)
    write_ground_rules(ana)
    check_and_send(ana, new_program, mailbox)
    guest = Walker(windows.open(new_program, reduced_motion="reduce", **MODES[mode]))
    accept(guest, mailbox)
    take_the_pack(ana)
    assert ana.faults | guest.faults == {}


def found_a_partnership(ana: Walker, link: str) -> None:
    ana.go(link)
    ana.fill(name="Riverside Partnership", short_name="Riverside", language="en")
    ana.fill(your_name="Ana Lucero", email="ana@example.org", password=PASSWORD)
    ana.press()
    # The door asks for a second step before anything can be seen.
    assert "/account/second-step" in ana.page.url
    ana.press("main a[href*='/account/app']")
    key = "".join(ana.page.locator("main code").inner_text().split())
    ana.fill(code=code_of(key))
    ana.press()
    # Recovery codes are shown once, to be written down.
    assert ana.page.locator("main li").count() >= 8
    ana.press()
    found = re.search(r"/w/[0-9a-f-]{36}/", ana.page.url)
    assert found
    ana.home = found[0]


def name_area_and_keepers(ana: Walker) -> None:
    ana.go("first-hour/")
    ana.fill(start="starting")
    ana.press()
    ana.follow("/settings/")
    ana.go("settings/area/?find=80020")
    ana.press("main form[action$='/area/add/'] button")
    assert "Broomfield" in ana.words
    ana.go("settings/hotline/")
    ana.fill(hotline_name="Riverside line", hotline_phone="555-0123")
    ana.fill(hotline_verified_on=TODAY.isoformat())
    ana.press()
    ana.go("settings/keepers/")
    ana.fill(host="Riverside Library", host_kind="nonprofit", custodian="Ana", successor="Ben")
    ana.press()


def note_who_is_there(ana: Walker) -> None:
    ana.go("first-hour/")
    ana.follow("/people/already/")
    ana.follow("/people/already/add/")
    ana.fill(name="Front Range Task Force", kind="team", choice="link")
    ana.press()


def bring_in_a_list(ana: Walker) -> None:
    ana.go("first-hour/")
    ana.follow("/people/")
    ana.follow("/people/import/")
    add_the_list(ana)
    ana.follow("/undo/")
    ana.press()
    ana.go("people/")
    assert [name for name in LISTED if name in ana.words] == []
    ana.go("people/import/")
    add_the_list(ana)
    ana.go("people/")
    assert [ana.words.count(name) for name in LISTED] == [1] * len(LISTED)


def add_the_list(ana: Walker) -> None:
    ana.fill(paste=MESSY)
    ana.press()
    # The title above the header, and the column of notes with a case in it, are seen through.
    assert ana.page.locator("main [name=header]").first.input_value() == "2"
    ana.press()
    assert "1187" not in ana.words
    for radio in ana.page.locator("main table input[type=radio][value=drop]").all():
        radio.check()
    ana.press("main button[value=keep]")
    ana.press()
    assert "/done/" in ana.page.url


def choose_chairs_and_team(ana: Walker) -> None:
    ana.go("first-hour/")
    ana.follow("/people/balance/")
    ana.follow("/people/chairs/choose/")
    for box in ana.page.locator("main input[type=checkbox]").all()[::2]:
        box.check()
    ana.press()
    ana.go("people/balance/")
    # A gap leads to an invitation plan of its own.
    ana.press("main li.gap a")
    ana.go("people/team/")
    ana.follow("/people/choose/")
    for name in TEAM:
        ana.page.locator("main .govuk-checkboxes__item", has_text=name).locator("input").check()
    ana.press("main button[value=team]")


def set_a_date(ana: Walker) -> None:
    ana.go("first-hour/")
    ana.follow("/meetings/")
    ana.follow("/meetings/plan/")
    ana.fill(
        day=SOON.isoformat(),
        time="17:30",
        purpose="Get to know each other",
        place="Town library, room 2",
    )
    ana.press()


def propose(ana: Walker) -> None:
    ana.go("first-hour/")
    ana.follow("/foundation/")
    ana.go("foundation/parts/definition/")
    ana.fill(body="People are made to work here by threats and debts.")
    ana.press()
    for part in ("functions", "limits", "offered"):
        ana.go(f"foundation/parts/{part}/")
        ana.page.locator("main input[name=chosen]").first.check()
        ana.press()
    # Three questions become a first draft, which is changed before it is kept.
    for part in ("vision", "mission"):
        ana.go(f"foundation/parts/{part}/")
        for number in (1, 2, 3):
            ana.fill(**{f"prompt_{number}": f"our answer number {number}"})
        ana.press("main button[name=compose]")
        draft = ana.page.locator("main [name=body]").input_value()
        assert "answer number 1" in draft
        ana.fill(body=f"{draft} We will see.")
        ana.press()
    ana.go("foundation/parts/hours/")
    ana.fill(body="3")
    ana.press()
    ana.follow("/foundation/proposal/")
    assert "We will see." in ana.words


def write_ground_rules(ana: Walker) -> None:
    ana.go("foundation/")
    ana.follow("/rules/choose/")
    for box in ana.page.locator("main input[name=topics]").all()[:4]:
        box.check()
    ana.press()
    ana.go("foundation/rules/paths/")
    ana.fill(review_on=(SOON + timedelta(days=180)).isoformat())
    ana.press()


def check_and_send(ana: Walker, program: Program, mailbox: Mailbox) -> None:
    ana.go("people/team/")
    ana.press("main button[value=invite]")
    ana.go("first-hour/")
    ana.follow("/send/")
    assert [name for name in TEAM if name not in ana.words] == []
    program.run("tick")
    # Only that the account has a second step now.
    assert {str(each["To"]) for each in mailbox.messages} == {"ana@example.org"}
    ana.press("main form:has([name=seen]) button")
    program.run("tick")
    invited = [each for each in mailbox.messages if each["To"] != "ana@example.org"]
    assert sorted(str(each["To"]) for each in invited) == [
        "dana@harbor.example.org",
        "osei@police.example.org",
        "pablo@workers.example.org",
    ]


def accept(guest: Walker, mailbox: Mailbox) -> None:
    link = mailbox.link_for("pablo@workers.example.org")
    # A scanner opens the link before the person does, with and without following it.
    for _ in range(2):
        assert guest.page.request.get(link).status == 200
        guest.page.request.head(link)
    guest.go(link)
    guest.fill(password="eleven slow rivers bending")
    guest.press("main button[value=accept]")
    assert "Pablo Núñez" in guest.page.locator("main h1").inner_text()
    assert re.fullmatch(r"/w/[0-9a-f-]{36}/", urlsplit(guest.page.url).path)
    # Setting the partnership up is not a member's work.
    assert guest.page.locator("main a[href$='/first-hour/']").count() == 0
    guest.go(link)
    assert guest.page.locator("main form").count() == 0


def take_the_pack(ana: Walker) -> None:
    ana.go("first-hour/")
    ana.follow("/reports/starter-pack/")
    pdf = pypdf.PdfReader(io.BytesIO(ana.download("/starter-pack.pdf")))
    words = "\n".join(page.extract_text() for page in pdf.pages)
    document = Document(io.BytesIO(ana.download("/starter-pack.docx")))
    word = "\n".join(paragraph.text for paragraph in document.paragraphs)
    for said in ("We will see.", "People are made to work here by threats and debts."):
        assert said in " ".join(words.split())
        assert said in word
    for kept in ("osei@police.example.org", "48 Quiet Lane", "1187"):
        assert kept not in words + word
    ana.go("")
    assert ana.page.locator("main .next-step").count() == 1
