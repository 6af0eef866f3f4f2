"""The handover page: everything that is open, and nothing that opens anything."""

from datetime import timedelta

import pytest
from django.urls import reverse

from fourfold.decisions.models import Round
from fourfold.kernel import clock
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tenancy import inside
from fourfold.members.models import (
    Agreement,
    Membership,
    Position,
    Representative,
    WorkGroup,
    YoungMember,
)
from fourfold.partnerships.models import Keeper, KeptThing, Promise
from tests.confirming import confirmed


@pytest.fixture
def lived_in(here):
    """A partnership with one of each kind of thing that the next person has to know."""
    today = clock.today()
    Round.objects.create(
        question="Shall we meet monthly?",
        state=Round.State.OPEN,
        opened_on=today,
        closes_at=clock.now() + timedelta(days=7),
    )
    Agreement.objects.create(title="Memorandum of 2025", kind="mou", ends_on=today)
    Promise.objects.create(what="Yearly report", to_whom="County board", due_on=today)
    KeptThing.objects.create(kind="backup", name="Backup key", kept_at="Safe of the college")
    Keeper.objects.create(kind="successor", seat=here.ben)
    WorkGroup.objects.create(name="Outreach group", ends_on=today)
    home = Membership.objects.create(state="joined")
    holder = Representative.objects.create(membership=home, name="Rita Holder")
    Position.objects.create(title="Chair of the group", holder=holder, term_ends_on=today)
    here.__dict__["holder"] = holder
    return here


def page(cast):
    return reverse("reports:handover", args=[cast.here.pk])


def file(cast, ending):
    return reverse("reports:handover-file", args=[cast.here.pk, ending])


def test_everything_that_is_open_is_on_the_page(lived_in):
    text = lived_in.client(lived_in.ana).get(page(lived_in)).text
    words = (
        *("Shall we meet monthly?", "Memorandum of 2025", "Yearly report", "County board"),
        *("Backup key", "Safe of the college", "Outreach group", "Chair of the group"),
        *("Rita Holder", "Backups are thrown away after", "Counsel has not been asked yet"),
    )
    assert [word for word in words if word not in text] == []
    assert text.count("<h1") == 1


def test_an_empty_partnership_has_a_page_too(here):
    text = here.client(here.ana).get(page(here)).text
    assert [text.count(words) for words in ("None is open.", "There is none yet.")] == [1, 1]


def test_a_young_holder_is_on_no_paper(lived_in):
    in_a_year = clock.today() + timedelta(days=365)
    YoungMember.objects.create(representative=lived_in.holder, until_on=in_a_year)
    assert "Rita Holder" not in lived_in.client(lived_in.ana).get(page(lived_in)).text


def test_a_young_keeper_is_on_no_paper_either(lived_in):
    Representative.objects.filter(pk=lived_in.holder.pk).update(seat=lived_in.ben)
    text = lived_in.client(lived_in.ana).get(page(lived_in)).text
    assert "<td>Ben</td>" in text
    YoungMember.objects.create(representative=lived_in.holder, until_on=clock.today())
    assert "<td>Ben</td>" not in lived_in.client(lived_in.ana).get(page(lived_in)).text


def test_another_partnership_is_not_on_it(cast):
    with inside(cast.elsewhere):
        Promise.objects.create(what="Their secret promise", to_whom="Them")
        KeptThing.objects.create(kind="key", name="Their secret key", kept_at="There")
    assert "Their secret" not in cast.client(cast.ana).get(page(cast)).text


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_it_is_taken_along_as_a_file_after_proving_who_one_is(lived_in, ending):
    assert lived_in.client(lived_in.ana).post(file(lived_in, ending)).status_code == 401
    response = confirmed(lived_in, lived_in.ana).post(file(lived_in, ending))
    assert response.status_code == 200
    assert response.content[:4] in {b"%PDF", b"PK\x03\x04"}
    assert Entry.objects.first().sentence == "Ana took the handover page along as a file"


@pytest.mark.parametrize("ending", ["exe", "html", "pdf2"])
def test_there_is_no_other_kind_of_file_and_no_entry_for_it(here, ending):
    assert confirmed(here, here.ana).post(file(here, ending)).status_code == 404
    assert Entry.objects.count() == 0


def test_only_a_coordinator_prints_it(cast):
    people = (cast.ana, cast.ben, cast.cleo, cast.eve, cast.sol, cast.dov)
    codes = [cast.client(one).get(page(cast)).status_code for one in people]
    assert codes == [200, 403, 403, 403, 403, 404]
