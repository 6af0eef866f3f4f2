"""Young members: on no list that others see, in no file, and known by no trace."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import override

from fourfold.kernel import clock
from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.journal.models import Entry
from fourfold.members.models import Membership, Offer, Representative, YoungMember
from fourfold.members.people import queries as people
from fourfold.members.people.commands import choose_visibility
from fourfold.members.tests.seating import chair, member
from fourfold.members.visibility import names_shown_to, names_to_take_along
from fourfold.members.young import commands, queries
from fourfold.partnerships.access import Refused
from fourfold.reports.queries import contact_sheet
from tests.confirming import confirmed

LATER = clock.today() + timedelta(days=100)


@pytest.fixture
def table(here):
    club = member(
        "Youth Council",
        {"name": "Jo Young", "seat": here.ben, "shares_contact": True, "phone": "303-555-0111"},
        {"name": "Hal Hidden", "is_hidden": True},
        "Gail Grown",
        state="joined",
    )
    named = {p.name.split()[0].lower(): p for p in club.representatives.all()}
    return SimpleNamespace(**vars(here), client=here.client, club=club, **named)


def address(cast, name, *args):
    return reverse(f"members:{name}", args=[cast.here.pk, *args])


def consented(table, person=None, until=LATER):
    young = YoungMember(representative=person or table.jo, agency="The Council", held_by="Director")
    return commands.note_consent(young, by=table.ana, version=1, adult=table.gail, until_on=until)


def sent(table, **changes):
    form = {"agency": "The Council", "held_by": "Director", "until_on": str(LATER)}
    return {**form, "adult": str(table.gail.pk), "version": "1", **changes}


# ---- who sees what ----


@pytest.mark.parametrize("who", ["cleo", "eve", "sol"])
def test_no_page_shows_a_young_member_to_others(table, who):
    consented(table)
    chair("Youth", holder=table.jo, membership=table.club)
    client = table.client(getattr(table, who))
    for name, args in (
        ("people", ()),
        ("member", [table.club.pk]),
        ("positions", ()),
        ("balance", ()),
        ("offers", ()),
    ):
        page = client.get(address(table, name, *args))
        assert page.status_code == 200
        assert "Jo Young" not in page.text
        assert "555-0111" not in page.text


def test_a_young_member_looks_like_everybody_who_chose_to_be_hidden(table):
    """The same page, word for word, but for the two names."""
    consented(table)
    chair("First", holder=table.jo, membership=table.club, order=1)
    chair("Second", holder=table.hal, membership=table.club, order=2)
    page = table.client(table.cleo).get(address(table, "positions")).text
    assert page.count("Someone who is not named in lists") == 2
    seen = people.member_seen_by(table.cleo, table.club.pk)
    assert [one.name for one in seen.people] == ["Gail Grown"]


def test_the_young_member_and_coordinators_see_the_entry(table):
    consented(table)
    for who in (table.ben, table.ana):
        assert "Jo Young" in table.client(who).get(address(table, "people")).text


def test_nothing_that_a_young_member_chooses_puts_them_on_a_list(table):
    consented(table)
    choose_visibility(
        table.jo, by=table.ben, version=1, is_hidden=False, shares_contact=True, alias=""
    )
    assert names_shown_to(table.cleo, [table.jo]) == set()


def test_no_file_holds_a_young_member_not_even_a_coordinators(table):
    consented(table)
    assert names_to_take_along([table.jo, table.gail]) == {table.gail}
    listed = confirmed(table, table.ana).post(address(table, "people-export", "csv")).text
    assert "Gail Grown" in listed
    assert "Hal Hidden" in listed
    assert "Jo Young" not in listed
    assert "555-0111" not in listed
    assert "Jo Young" not in str(contact_sheet(table.here))


def test_a_young_person_who_comes_alone_leaves_no_empty_line(table):
    alone = Membership.objects.create(state="joined")
    kim = Representative.objects.create(membership=alone, name="Kim Alone")
    Offer.objects.create(membership=alone, kind="other", words="Draws posters")
    consented(table, kim)
    page = table.client(table.cleo).get(address(table, "people"))
    assert [one.name for one, _sector in page.context["members"]] == ["Youth Council"]
    assert page.context["total"] == 1
    assert "posters" not in table.client(table.cleo).get(address(table, "offers")).text
    assert [row[0] for row in people.export_rows(table.ana)] == ["Youth Council"] * 3


def test_the_journal_says_what_it_says_of_every_choice(table):
    """So that a steward, who reads the journal, learns nothing from it."""
    choose_visibility(table.hal, by=table.ana, version=1, is_hidden=True)
    young = consented(table)
    commands.take_consent_back(young, by=table.ana)
    sentences = {entry.sentence for entry in Entry.objects.all()}
    assert sentences == {"Ana chose what others see of an entry"}
    assert {entry.thing_kind for entry in Entry.objects.all()} == {"members.Membership"}


def test_only_coordinators_reach_the_page(table):
    consented(table)
    for who in (table.ben, table.cleo, table.eve, table.sol):
        for name in ("consent", "consent-remove"):
            assert table.client(who).get(address(table, name, table.jo.pk)).status_code == 403
        with pytest.raises(Refused):
            commands.take_consent_back(YoungMember.objects.get(), by=who)
    url = reverse("members:consent", args=[table.elsewhere.pk, table.jo.pk])
    assert table.client(table.dov).get(url).status_code == 404


def test_no_page_of_others_has_a_word_about_it(table):
    consented(table)
    with override("en"):
        for who in (table.cleo, table.sol):
            page = table.client(who).get(address(table, "member", table.club.pk)).text
            assert "under 18" not in page
            assert "The Council" not in page


# ---- what is typed ----


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"agency": ""}, "agency"),
        ({"agency": "x" * 201}, "agency"),
        ({"held_by": ""}, "held_by"),
        ({"until_on": ""}, "until_on"),
        ({"until_on": str(clock.today() - timedelta(days=1))}, "until_on"),
        ({"adult": ""}, "adult"),
        ({"adult": "nobody"}, "adult"),
    ],
)
def test_what_does_not_fit_is_asked_for_again(table, changes, field):
    client = table.client(table.ana)
    response = client.post(address(table, "consent", table.jo.pk), sent(table, **changes))
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert YoungMember.objects.count() == 0


def test_the_adult_is_neither_themselves_nor_young(table):
    consented(table)
    client = table.client(table.ana)
    for who, adult in ((table.jo, table.jo), (table.hal, table.jo)):
        form = sent(table, adult=str(adult.pk), version="2")
        assert client.post(address(table, "consent", who.pk), form).status_code == 422
    with pytest.raises(IntegrityError), transaction.atomic():
        YoungMember.objects.update(adult=table.jo)


def test_a_stale_consent_is_told(table):
    consented(table)
    with pytest.raises(StaleEdit):
        commands.note_consent(
            YoungMember.objects.get(), by=table.ana, version=1, adult=table.gail, until_on=LATER
        )


def test_no_age_no_birth_date_and_no_document_has_a_place(table):
    names = {field.name for field in YoungMember._meta.local_fields}
    assert names == {
        *("id", "partnership", "version", "representative"),
        *("agency", "held_by", "until_on", "adult"),
    }


# ---- when it ends ----


def test_a_consent_that_ended_shows_nobody_and_is_told_to_the_coordinator(table):
    consented(table)
    YoungMember.objects.update(until_on=clock.today() - timedelta(days=1))
    assert names_shown_to(table.cleo, [table.jo]) == set()
    assert [one.representative for one in queries.consents_ending()] == [table.jo]


def test_an_adult_is_shown_again_as_they_chose(table):
    young = consented(table)
    commands.take_consent_back(young, by=table.ana)
    assert names_shown_to(table.cleo, [table.jo, table.hal]) == {table.jo}


def test_somebody_can_be_hidden_from_the_first_moment(table):
    form = {"name": "New Name", "is_hidden": "on", "version": "1", "once": "k"}
    table.client(table.ana).post(address(table, "person-add", table.club.pk), form)
    assert Representative.objects.get(name="New Name").is_hidden
