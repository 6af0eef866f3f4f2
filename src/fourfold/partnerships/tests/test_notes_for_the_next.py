"""Where things are kept and what was promised: lines that never hold the secret itself."""

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tenancy import inside
from fourfold.partnerships.handing.secrets_in import gives_away
from fourfold.partnerships.models import KeptThing, Promise
from tests.counting import asked

KEPT = {"kind": "key", "name": "Cabinet", "kept_at": "Room 12", "holder": "Nell", "once": "k"}
PROMISED = {"what": "Report", "to_whom": "County board", "due_on": "2026-12-01", "once": "k"}
SECRETS = [
    *("Password: hunter2", "the password is river", "PIN 4711", "pin: 12", "pw=abc"),
    *("Tr0ub4dor&3", "ABCdef123!", "contraseña: río", "clave 4411", "El código es 99"),
    *("AGE-SECRET-KEY-1QQQ", "otpauth://totp/x", "-----BEGIN PRIVATE KEY-----", "code: A1"),
]
PLACES = [
    *("In the safe of the college, room 12", "With Nell and Ben", "2nd floor, cabinet 3"),
    *("https://booking.example.org/room-12", "nell@example.org", "Password manager of the college"),
    *("En la caja fuerte", "The key hangs behind the door", "Form I-9 folder, 2026-11-02"),
    *("Box 12345", "Bank of Riverbend, 555-0100", ""),
]


def page(cast, name, *more):
    return reverse(f"partnerships:{name}", args=[cast.here.pk, *more])


@pytest.mark.parametrize("text", SECRETS)
def test_a_secret_is_recognized(text):
    assert gives_away(text)


@pytest.mark.parametrize("text", PLACES)
def test_a_place_is_not_taken_for_a_secret(text):
    assert not gives_away(text)


@given(st.text(max_size=200))
def test_any_text_is_read_to_its_end(text):
    assert gives_away(text) in {True, False}
    assert gives_away(f"{text} password: x")


@pytest.mark.parametrize("box", ["name", "kept_at", "holder"])
@pytest.mark.parametrize("text", SECRETS[:6])
def test_no_box_takes_a_secret(here, box, text):
    response = here.client(here.ana).post(page(here, "kept-add"), {**KEPT, box: text})
    assert (response.status_code, KeptThing.objects.count()) == (422, 0)
    assert list(response.context["form"].errors) == [box]


@pytest.mark.parametrize(
    ("name", "answer", "wrong"),
    [
        *(("kept-add", KEPT, {"kind": kind}) for kind in ("", "safe", "KEY")),
        *(("kept-add", KEPT, {"name": name}) for name in ("", " ", "x" * 121)),
        *(("kept-add", KEPT, {"kept_at": place}) for place in ("", "x" * 201)),
        ("kept-add", KEPT, {"holder": "x" * 121}),
        *(("promise-add", PROMISED, {"what": what}) for what in ("", "x" * 201)),
        *(("promise-add", PROMISED, {"to_whom": who}) for who in ("", "x" * 121)),
        *(("promise-add", PROMISED, {"due_on": day}) for day in ("soon", "2026-02-30")),
    ],
)
def test_a_broken_line_is_refused_beside_its_box(here, name, answer, wrong):
    response = here.client(here.ana).post(page(here, name), {**answer, **wrong})
    assert response.status_code == 422
    assert list(response.context["form"].errors) == list(wrong)


def test_a_line_is_added_once_changed_and_taken_out(here):
    browser = here.client(here.ana)
    for _again in range(2):
        assert browser.post(page(here, "kept-add"), KEPT).status_code == 302
    row = KeptThing.objects.get()
    changed = {**KEPT, "kept_at": "Room 14", "version": row.version}
    assert browser.post(page(here, "kept-edit", row.pk), changed).status_code == 302
    assert browser.post(page(here, "kept-edit", row.pk), changed).status_code == 409
    assert KeptThing.objects.get().kept_at == "Room 14"
    assert browser.get(page(here, "kept-drop", row.pk)).status_code == 200
    assert KeptThing.objects.count() == 1
    drop = page(here, "kept-drop", row.pk)
    assert browser.post(drop, {"version": "1"}).status_code == 409
    assert KeptThing.objects.count() == 1
    browser.post(drop, {"version": "2"})
    assert KeptThing.objects.count() == 0
    assert [entry.sentence for entry in Entry.objects.all()] == [
        "Ana took out of the handover: Key, card or code",
        "Ana changed for the handover: Key, card or code",
        "Ana noted for the handover: Key, card or code",
    ]


@pytest.mark.parametrize(
    ("name", "answer", "box"),
    [
        *(("kept-add", KEPT, box) for box in ("name", "kept_at", "holder")),
        *(("promise-add", PROMISED, box) for box in ("what", "to_whom")),
    ],
)
def test_the_text_guard_reads_every_box(here, name, answer, box):
    sent = {**answer, box: "our client Jane Roe"}
    response = here.client(here.ana).post(page(here, name), sent)
    assert (response.status_code, KeptThing.objects.count(), Promise.objects.count()) == (422, 0, 0)


def test_a_promise_is_added_and_marked_as_kept(here):
    browser = here.client(here.ana)
    browser.post(page(here, "promise-add"), PROMISED)
    row = Promise.objects.get()
    assert browser.get(page(here, "promises")).text.count("County board") == 1
    browser.post(page(here, "promise-drop", row.pk), {"version": "1"})
    assert Promise.objects.count() == 0


@pytest.mark.parametrize("name", ["notes", "promises", "kept-add", "promise-add"])
def test_only_coordinators_of_this_partnership_come_in(cast, name):
    people = (cast.ana, cast.ben, cast.cleo, cast.eve, cast.sol, cast.dov)
    codes = [cast.client(one).get(page(cast, name)).status_code for one in people]
    assert codes == [200, 403, 403, 403, 403, 404]


def test_a_line_of_another_partnership_is_not_there(cast):
    with inside(cast.elsewhere):
        row = KeptThing.objects.create(kind="key", name="Safe", kept_at="Room 1")
    for name in ("kept-edit", "kept-drop"):
        assert cast.client(cast.ana).post(page(cast, name, row.pk)).status_code == 404
    with inside(cast.elsewhere):
        assert KeptThing.objects.get().name == "Safe"


def test_five_hundred_lines_cost_what_one_does(here):
    def opened():
        with asked() as found:
            here.client(here.ana).get(page(here, "notes"))
        return len(found)

    KeptThing.objects.create(kind="key", name="One", kept_at="Room 1")
    few = opened()
    KeptThing.objects.bulk_create(
        KeptThing(kind="key", name=f"Key {n}", kept_at="Room 1") for n in range(500)
    )
    assert opened() == few
