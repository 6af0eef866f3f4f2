"""A coordinator resets the second step of somebody who lost it, after meeting them."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from fourfold.accounts.factors import has_second_factor
from fourfold.accounts.models import SignIn
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.outbox.models import Message
from fourfold.partnerships.access import Refused
from fourfold.partnerships.models import Role, Seat
from fourfold.partnerships.seats.commands import reset_second_step
from tests.confirming import confirmed


def page(cast, seat):
    return reverse("partnerships:person-second-step", args=[cast.here.pk, seat.pk])


def test_the_steward_starts_anew_is_told_and_is_signed_out(here):
    here.client(here.sol)
    assert confirmed(here, here.ana).post(page(here, here.sol)).status_code == 302
    assert not has_second_factor(here.sol.user)
    assert SignIn.objects.filter(user=here.sol.user).count() == 0
    assert Message.objects.get().to == "sol@example.org"
    assert Entry.objects.get().sentence == (
        "Ana reset the second step of Sol, Steward, after meeting them"
    )


def test_looking_at_the_question_resets_nothing(here):
    text = confirmed(here, here.ana).get(page(here, here.sol)).text
    assert "Do it only when you have met them" in text
    assert has_second_factor(here.sol.user)


def test_it_asks_again_who_is_there(here):
    assert here.client(here.ana).post(page(here, here.sol)).status_code == 401
    assert has_second_factor(here.sol.user)


def test_nobody_resets_their_own(here):
    with pytest.raises(ValidationError, match="cannot be reset from here"):
        reset_second_step(here.ana, by=here.ana)
    assert has_second_factor(here.ana.user)


@pytest.mark.parametrize("paused", [None, timezone.now()])
def test_an_account_of_another_partnership_too_is_out_of_reach(here, paused):
    Seat.objects.create(
        user=here.sol.user, partnership=here.elsewhere, role=Role.MEMBER, suspended_at=paused
    )
    confirmed(here, here.ana).post(page(here, here.sol))
    assert has_second_factor(here.sol.user)


def test_what_is_over_elsewhere_is_in_nobodys_way(here):
    Seat.objects.create(
        user=here.sol.user, partnership=here.elsewhere, role=Role.MEMBER, ends_at=timezone.now()
    )
    confirmed(here, here.ana).post(page(here, here.sol))
    assert not has_second_factor(here.sol.user)


@pytest.mark.parametrize("name", ["ben", "sol", "dov"])
def test_only_a_coordinator_of_this_partnership_may(here, name):
    with pytest.raises(Refused):
        reset_second_step(here.sol, by=getattr(here, name))
    assert has_second_factor(here.sol.user)
