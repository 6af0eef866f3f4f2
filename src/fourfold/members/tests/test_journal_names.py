"""Whoever is on no list that somebody sees is "a member" in the journal that they read."""

import pytest
from django.urls import reverse

from fourfold.kernel.journal import record
from fourfold.kernel.tenancy import inside
from fourfold.members.models import HiddenFrom, Representative
from fourfold.members.people import commands
from fourfold.members.tests.seating import member

NAME = "Rosa Vidal"


@pytest.fixture
def rosa(cast):
    with inside(cast.here):
        person = member("Otter Creek Clinic", {"name": NAME}).representatives.get()
        record(cast.ana, "added %(thing)s for %(member)s", person, member="Otter Creek Clinic")
        record(cast.ana, "seated %(who)s on %(thing)s", person.membership, who=NAME.upper())
    return person


def journal(cast, seat):
    return cast.client(seat).get(reverse("partnerships:journal", args=[cast.here.pk])).text


def hide(person, cast):
    Representative.objects.filter(pk=person.pk).update(is_hidden=True)


def hide_from_sols_organization(person, cast):
    sols = member("Lake House", {"name": "Sol"})
    sols.representatives.update(seat=cast.sol)
    HiddenFrom.objects.create(representative=person, organization=sols.organization)


def choose_an_alias(person, cast):
    Representative.objects.filter(pk=person.pk).update(alias="Sky Lark")


def go(person, cast):
    commands.remove_person(person, by=cast.ana)


HIDE = (hide, hide_from_sols_organization, choose_an_alias, go)


@pytest.mark.parametrize("how", HIDE)
def test_a_steward_reads_a_member_where_a_coordinator_reads_the_name(cast, rosa, how):
    assert NAME in journal(cast, cast.sol)
    with inside(cast.here):
        how(rosa, cast)
    read = journal(cast, cast.sol)
    assert NAME not in read
    assert NAME.upper() not in read
    assert "added a member for Otter Creek Clinic" in read
    assert NAME in journal(cast, cast.ana)


def test_a_hidden_account_is_not_named_either_and_a_sentence_starts_large(cast):
    cast.ana.user.is_hidden = True
    cast.ana.user.save()
    with inside(cast.here):
        record(cast.ana, "changed %(thing)s", cast.here)
    assert "A member changed Riverbend" in journal(cast, cast.sol)
    assert "Ana changed Riverbend" in journal(cast, cast.ana)


def test_stewards_read_their_own_name(cast):
    cast.sol.user.is_hidden = True
    cast.sol.user.save()
    with inside(cast.here):
        record(cast.sol, "changed %(thing)s", cast.here)
    assert "Sol changed Riverbend" in journal(cast, cast.sol)


def test_the_name_behind_the_alias_of_an_account_is_not_read(cast):
    with inside(cast.here):
        record(cast.ben, "changed %(thing)s", cast.here)
    cast.ben.user.alias = "Heron"
    cast.ben.user.save()
    assert "Ben changed" not in journal(cast, cast.sol)


def test_words_that_only_hold_a_name_stay_as_they_are(cast, rosa):
    with inside(cast.here):
        hide(rosa, cast)
        record(cast.ana, "changed %(what)s", cast.here, what="the Rosa Vidalia plan")
    assert "the Rosa Vidalia plan" in journal(cast, cast.sol)


def test_the_account_of_somebody_hidden_on_the_list_is_not_read_by_its_other_name(cast, rosa):
    with inside(cast.here):
        record(cast.ben, "changed %(thing)s", cast.here)
        Representative.objects.filter(pk=rosa.pk).update(seat=cast.ben)
        hide(rosa, cast)
    assert "Ben changed" not in journal(cast, cast.sol)
    assert "A member changed Riverbend" in journal(cast, cast.sol)
