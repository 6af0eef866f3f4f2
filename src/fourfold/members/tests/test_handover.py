"""A handover: written, handed on, read, and seen by nobody else."""

from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from fourfold.kernel import clock
from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.journal.models import Entry
from fourfold.members.leaving import commands, handing_over, queries
from fourfold.members.models import Handover, Representative
from fourfold.members.tests.seating import member
from fourfold.partnerships.access import Refused

WORDS = {"under_way": "The room is booked until May.", "papers": "Second drawer"}


@pytest.fixture
def table(here):
    """Ben hands over to Cleo; Pat and Sol have nothing to do with it."""
    library = member("Library", {"name": "Ben", "seat": here.ben}, "Pat", state="joined")
    clinic = member("Clinic", {"name": "Cleo", "seat": here.cleo}, state="joined")
    people = {f"{p.name.lower()}s": p for m in (library, clinic) for p in m.representatives.all()}
    return SimpleNamespace(**vars(here), client=here.client, **people)


def address(cast, name, *args):
    return reverse(f"members:{name}", args=[cast.here.pk, *args])


def written(table, **more):
    parts = {**WORDS, **more}
    return handing_over.write_handover(
        table.bens, by=table.ben, version=1, taker=table.cleos, **parts
    )


def sent(**changes):
    blank = dict.fromkeys(Handover.PARTS, "")
    return {**blank, **WORDS, "taker": "", "version": "1", **changes}


def test_a_handover_goes_from_one_to_the_next_and_is_read(table):
    client = table.client(table.ben)
    url = address(table, "handover-write", table.bens.pk)
    assert client.post(url, sent(taker=str(table.cleos.pk))).status_code == 302
    client.post(address(table, "handover-hand-on", table.bens.pk))
    page = table.client(table.cleo).get(address(table, "handover-of", table.bens.pk))
    assert "The room is booked until May." in page.text
    table.client(table.cleo).post(address(table, "handover-read", table.bens.pk))
    done = Handover.objects.get()
    assert (done.handed_on, done.read_on) == (clock.today(), clock.today())
    assert [e.sentence for e in Entry.objects.order_by("number")] == [
        "Ben wrote a handover of Ben",
        "Ben handed on what Ben leaves",
        "Cleo read the handover of Ben",
    ]


@pytest.mark.parametrize("who", ["eve", "sol"])
def test_nobody_else_reads_writes_or_passes_on(table, who):
    written(table)
    client = table.client(getattr(table, who))
    for name in ("handover-of", "handover-write"):
        assert client.get(address(table, name, table.bens.pk)).status_code == 403
    for name in ("handover-hand-on", "handover-read"):
        assert client.post(address(table, name, table.bens.pk)).status_code == 403
    with pytest.raises(Refused):
        handing_over.write_handover(table.bens, by=getattr(table, who), version=1)


def test_who_takes_over_reads_and_does_not_write(table):
    handover = written(table)
    with pytest.raises(Refused):
        handing_over.hand_on(handover, by=table.cleo)
    assert (
        table.client(table.cleo).get(address(table, "handover-write", table.bens.pk)).status_code
        == 403
    )


def test_another_partnerships_handover_is_not_there(table):
    written(table)
    url = reverse("members:handover-of", args=[table.elsewhere.pk, table.bens.pk])
    assert table.client(table.dov).get(url).status_code == 404


def test_an_empty_handover_is_not_handed_on(table):
    handover = handing_over.write_handover(table.bens, by=table.ben, version=1)
    with pytest.raises(ValidationError, match="Write something first"):
        handing_over.hand_on(handover, by=table.ben)
    assert (
        table.client(table.ben).post(address(table, "handover-hand-on", table.bens.pk)).status_code
        == 302
    )
    assert Handover.objects.get().handed_on is None


@pytest.mark.parametrize(
    "changes",
    [
        {"taker": "nobody"},
        {"under_way": "x" * 3001},
        {"contacts": "The client's SSN is 219-09-9999"},
        {"version": ""},
    ],
)
def test_what_does_not_fit_is_asked_for_again(table, changes):
    url = address(table, "handover-write", table.bens.pk)
    assert table.client(table.ben).post(url, sent(**changes)).status_code == 422
    assert Handover.objects.count() == 0


def test_nobody_hands_over_to_themselves_or_to_somebody_who_left(table):
    with pytest.raises(ValidationError, match="still here"):
        handing_over.write_handover(table.bens, by=table.ben, version=1, taker=table.bens)
    commands.note_left(table.pats, by=table.ana)
    with pytest.raises(ValidationError, match="still here"):
        handing_over.write_handover(table.bens, by=table.ben, version=1, taker=table.pats)


def test_whom_one_does_not_see_is_not_offered_to_take_over(table):
    Representative.objects.filter(pk=table.pats.pk).update(is_hidden=True)
    url = address(table, "handover-write", table.bens.pk)
    assert "Pat" not in table.client(table.ben).get(url).text
    assert "Pat" in table.client(table.ana).get(url).text


def test_a_stale_handover_shows_both_texts(table):
    written(table)
    with pytest.raises(StaleEdit):
        written(table)
    url = address(table, "handover-write", table.bens.pk)
    response = table.client(table.ben).post(url, sent(under_way="Something else"))
    assert response.status_code == 409
    assert "The room is booked until May." in response.text


def test_a_changed_handover_is_read_anew(table):
    handover = written(table)
    handing_over.hand_on(handover, by=table.ben)
    handing_over.note_read(handover, by=table.cleo)
    version = Handover.objects.get().version
    handing_over.write_handover(
        table.bens, by=table.ben, version=version, taker=table.cleos, under_way="New"
    )
    assert Handover.objects.get().read_on is None


# ---- who left without one ----


def test_who_left_without_a_handover_is_told(table):
    assert list(queries.people_without_handover()) == []
    commands.note_left(table.bens, by=table.ana, ends_access=False)
    assert list(queries.people_without_handover()) == [table.bens]
    handover = written(table)
    assert list(queries.people_without_handover()) == [table.bens]
    handing_over.hand_on(handover, by=table.ben)
    assert list(queries.people_without_handover()) == []
    assert list(queries.handovers_unread()) == [handover]


def test_nothing_to_hand_over_is_an_answer_and_needs_no_reader(table):
    commands.note_left(table.pats, by=table.ana)
    table.client(table.ana).post(address(table, "person-nothing", table.pats.pk))
    assert list(queries.people_without_handover()) == []
    assert list(queries.handovers_unread()) == []
    page = table.client(table.ana).get(address(table, "handover-of", table.pats.pk)).text
    assert "There is nothing to hand over." in page
