"""When the coordinator is gone, a phone is lost, or the steward is a party: what people do then."""

from types import SimpleNamespace
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.utils import timezone

from fourfold.kernel.tenancy import inside
from fourfold.members.models import Representative
from fourfold.members.tests.seating import chair, member
from fourfold.partnerships.models import Keeper, Seat
from tests.journeys.program import Program
from tests.journeys.walking import Walker
from tests.journeys.watching import Windows
from tests.people import make_cast


@pytest.fixture
def named(new_program: Program) -> SimpleNamespace:
    """Sol is chair and Ben the successor; both have a second step. Ana coordinates alone."""
    with new_program.opened():
        cast = make_cast()
        factor = {"type": "totp", "data": {"secret": "JBSWY3DPEHPK3PXP"}}
        Authenticator.objects.create(user=cast.ben.user, **factor)
        with inside(cast.here):
            Keeper.objects.create(kind=Keeper.Kind.CHAIR, seat=cast.sol)
            Keeper.objects.create(kind=Keeper.Kind.SUCCESSOR, seat=cast.ben)
    people = {name: getattr(cast, name) for name in ("ana", "ben", "sol")}
    return SimpleNamespace(home=f"/w/{cast.here.pk}/", **people)


def at(windows: Windows, program: Program, named: Any, who: str) -> Walker:
    user = getattr(named, who).user
    return Walker(windows.open(program, user=user, script=False), named.home)


def test_the_only_coordinator_is_gone_and_two_people_pass_the_role_on(
    windows: Windows, new_program: Program, named: Any
):
    with new_program.opened():
        Seat.objects.filter(pk=named.ana.pk).update(ends_at=timezone.now())
    sol, ben = (at(windows, new_program, named, who) for who in ("sol", "ben"))
    sol.go("settings/passing/")
    assert "Nobody coordinates now" in sol.words
    sol.follow("/passing/ask/")
    sol.fill(to=str(named.ben.pk))
    sol.press()
    ben.go("settings/passing/")
    ben.follow("/agree/")
    ben.press()
    ben.go("settings/access/")
    assert "Coordinator since" in ben.words


def test_a_coordinator_who_is_there_reads_it_on_the_next_page_and_objects(
    windows: Windows, new_program: Program, named: Any
):
    sol, ben, ana = (at(windows, new_program, named, who) for who in ("sol", "ben", "ana"))
    sol.go("settings/passing/ask/")
    sol.fill(to=str(named.ben.pk))
    sol.press()
    ben.go("settings/passing/")
    ben.follow("/agree/")
    ben.press()
    ana.go("")
    assert "Somebody else becomes a coordinator on" in ana.words
    ana.follow("/settings/passing/")
    ana.press("main form[action$='/object/'] button")
    assert "A coordinator objected" in ana.words
    ana.go("")
    assert "Somebody else becomes a coordinator on" not in ana.words


def test_a_lost_phone_is_reset_after_meeting_and_the_next_sign_in_sets_up_another(
    windows: Windows, new_program: Program, named: Any
):
    ana = at(windows, new_program, named, "ana")
    ana.go("settings/access/")
    ana.follow(f"{named.sol.pk}/second-step/")
    assert "Do it only when you have met them" in ana.words
    ana.press()
    sol = at(windows, new_program, named, "sol")
    sol.go("settings/passing/")
    assert "/account/" in sol.page.url


def test_the_steward_is_a_party_and_the_substitute_is_whom_everybody_goes_to(
    windows: Windows, new_program: Program, named: Any
):
    with new_program.opened(), inside(named.sol.partnership):
        house = member(
            "House", {"name": "Sol", "seat": named.sol}, {"name": "Ben", "seat": named.ben}
        )
        ben, sol = Representative.objects.order_by("name")
        people = {"membership": house, "holder": sol, "substitute": ben}
        steward = chair("Steward", leads=True, term_starts_on=timezone.localdate(), **people)
    page = f"people/chairs/{steward.pk}/"
    sol, ana = (at(windows, new_program, named, who) for who in ("sol", "ana"))
    sol.go(page)
    sol.follow("/stand-in/")
    assert "Nobody is asked why" in sol.words
    sol.press()
    ana.go(page)
    assert "The substitute has stepped in" in ana.words
    assert "Go to Ben" in ana.words
    ana.follow("/back/")
    assert "The substitute has stepped in" not in ana.words
    ana.go("settings/journal/")
    assert "Sol let the substitute step in on the chair “Steward”" in ana.words
