"""Passing on the coordinator's role: the notice, the objection, and whoever tries to misuse it."""

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from fourfold.kernel import clock
from fourfold.kernel.actors import SYSTEM
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.outbox.models import Message
from fourfold.partnerships.access import Refused
from fourfold.partnerships.models import Keeper, Partnership, Passing, Role, Seat
from fourfold.partnerships.passing import commands, queries
from fourfold.partnerships.seats.commands import suspend
from tests.confirming import confirmed
from tests.people import seat

WEEK = timedelta(days=7)
Kind = Keeper.Kind


@pytest.fixture
def three(here):
    """Sol is chair, Nell keeps the records, Ben would take over. All have a second step."""
    nell = seat("Nell", Role.STEWARD, here.here)
    give_step(here.ben)
    named = {Kind.CHAIR: here.sol, Kind.CUSTODIAN: nell, Kind.SUCCESSOR: here.ben}
    commands.name_people(here.here, by=here.ana, people=named)
    Message.objects.all().delete()
    here.__dict__["nell"] = nell
    return here


def give_step(one):
    Authenticator.objects.create(user=one.user, type="totp", data={"secret": "JBSWY3DPEHPK3PXP"})


def agreed(three):
    asked = commands.ask_to_pass_on(three.here, by=three.sol, to=three.ben)
    return commands.agree_to_pass_on(asked, by=three.nell)


def role_of(one):
    return Seat.objects.get(pk=one.pk).role


def later(delta):
    return clock.set_to(timezone.now() + delta)


def newest():
    return Entry.objects.order_by("-number").first().sentence


def gone(one):
    Seat.objects.filter(pk=one.pk).update(suspended_at=timezone.now())


# ---- with notice ----


def test_two_of_three_pass_the_role_on_after_seven_days_and_not_before(three):
    agreed(three)
    assert sorted(Message.objects.values_list("to", flat=True)) == [
        *("ana@example.org", "ben@example.org", "nell@example.org"),
    ]
    with later(WEEK - timedelta(minutes=1)):
        commands.pass_on_when_due(by=SYSTEM)
    assert role_of(three.ben) == Role.MEMBER
    with later(WEEK):
        commands.pass_on_when_due(by=SYSTEM)
        commands.pass_on_when_due(by=SYSTEM)
    assert (role_of(three.ben), role_of(three.ana)) == (Role.COORDINATOR, Role.COORDINATOR)
    assert newest() == "Fourfold passed on the coordinator's role: Ben, Coordinator"
    assert Partnership.objects.get(pk=three.here.pk).passes_at is None


def test_the_mail_says_nothing_of_what_it_is_about(three):
    agreed(three)
    words = " ".join(f"{m.subject} {m.body}" for m in Message.objects.all())
    assert [word for word in ("coordinat", "Ben", "role") if word in words] == []


def test_every_page_of_a_coordinator_shows_the_notice_and_of_nobody_else(three):
    agreed(three)
    address = reverse("home:home", args=[three.here.pk])
    shown = [
        three.client(one).get(address).text.count("Somebody else becomes a coordinator")
        for one in (three.ana, three.ben, three.cleo)
    ]
    assert shown == [1, 0, 0]


def test_any_coordinator_can_object_until_the_last_minute_and_it_stays_on_record(three):
    passing = agreed(three)
    address = reverse("partnerships:passing-object", args=[three.here.pk, passing.pk])
    with later(WEEK - timedelta(minutes=1)):
        assert three.client(three.ana).post(address).status_code == 302
    with later(WEEK):
        commands.pass_on_when_due(by=SYSTEM)
    assert role_of(three.ben) == Role.MEMBER
    assert Passing.objects.get().state == Passing.State.OBJECTED
    assert newest() == "Ana objected to passing on the coordinator's role"


def test_an_objection_that_comes_too_late_changes_nothing(three):
    passing = agreed(three)
    with later(WEEK):
        commands.pass_on_when_due(by=SYSTEM)
    with pytest.raises(ValidationError, match="Look again"):
        commands.object_to(passing, by=three.ana)
    assert role_of(three.ben) == Role.COORDINATOR


# ---- without a coordinator ----


def test_with_no_coordinator_left_it_holds_at_once(three):
    gone(three.ana)
    agreed(three)
    assert role_of(three.ben) == Role.COORDINATOR


@pytest.mark.parametrize("field", ["suspended_at", "ends_at", "closed"])
def test_somebody_who_cannot_come_in_does_not_count_as_a_coordinator(three, field):
    if field == "closed":
        three.ana.user.is_active = False
        three.ana.user.save()
    else:
        Seat.objects.filter(pk=three.ana.pk).update(**{field: timezone.now()})
    agreed(three)
    assert role_of(three.ben) == Role.COORDINATOR


def test_one_of_two_coordinators_is_enough_for_the_notice(three):
    dana = seat("Dana", Role.COORDINATOR, three.here)
    suspend(three.ana, by=dana)
    agreed(three)
    assert role_of(three.ben) == Role.MEMBER


# ---- who tries to misuse it ----


def test_one_person_cannot_do_it_alone(three):
    asked = commands.ask_to_pass_on(three.here, by=three.sol, to=three.ben)
    with pytest.raises(ValidationError, match="Somebody else"):
        commands.agree_to_pass_on(asked, by=three.sol)


def test_one_person_cannot_be_named_twice(three):
    both = {Kind.CHAIR: three.sol, Kind.CUSTODIAN: three.sol}
    with pytest.raises(ValidationError, match="different person"):
        commands.name_people(three.here, by=three.ana, people=both)


@pytest.mark.parametrize("name", ["cleo", "eve", "ana", "dov"])
def test_only_the_three_can_ask_or_agree(three, name):
    by = getattr(three, name)
    asked = commands.ask_to_pass_on(three.here, by=three.sol, to=three.ben)
    with pytest.raises(Refused):
        commands.agree_to_pass_on(asked, by=by)
    commands.object_to(asked, by=three.ana)
    with pytest.raises(Refused):
        commands.ask_to_pass_on(three.here, by=by, to=three.ben)


def test_signing_needs_a_second_step(three):
    three.ben.user.authenticator_set.all().delete()
    with pytest.raises(ValidationError, match="second step"):
        commands.ask_to_pass_on(three.here, by=three.ben, to=three.sol)


@pytest.mark.parametrize("name", ["cleo", "eve", "ana", "dov"])
def test_the_role_goes_only_to_people_on_the_list(three, name):
    with pytest.raises(ValidationError, match="on the list"):
        commands.ask_to_pass_on(three.here, by=three.sol, to=getattr(three, name))


def test_the_list_tells_a_keeper_nobody_elses_account(three):
    assert set(queries.who_could_take_over(three.here)) == {three.sol, three.nell, three.ben}


@pytest.mark.parametrize("name", ["sol", "nell", "ben"])
def test_it_comes_to_nothing_when_somebody_loses_access_meanwhile(three, name):
    agreed(three)
    gone(getattr(three, name))
    with later(WEEK):
        commands.pass_on_when_due(by=SYSTEM)
    assert [role_of(one) for one in (three.sol, three.nell, three.ben)].count(Role.COORDINATOR) == 0
    assert newest() == "Fourfold did not pass on the coordinator's role"


def test_naming_others_meanwhile_takes_the_ground_away(three):
    agreed(three)
    commands.name_people(three.here, by=three.ana, people={Kind.CHAIR: three.eve})
    with later(WEEK):
        commands.pass_on_when_due(by=SYSTEM)
    assert role_of(three.ben) == Role.MEMBER


def test_a_second_request_waits_for_the_first(three):
    commands.ask_to_pass_on(three.here, by=three.sol, to=three.ben)
    with pytest.raises(ValidationError, match="asked already"):
        commands.ask_to_pass_on(three.here, by=three.nell, to=three.sol)


def test_who_signed_can_take_it_back_and_nobody_else(three):
    asked = commands.ask_to_pass_on(three.here, by=three.sol, to=three.ben)
    with pytest.raises(ValidationError, match="Only who asked"):
        commands.take_back(asked, by=three.nell)
    commands.take_back(asked, by=three.sol)
    with pytest.raises(ValidationError, match="Look again"):
        commands.agree_to_pass_on(asked, by=three.nell)


def test_a_visitor_cannot_be_named(three):
    Seat.objects.filter(pk=three.cleo.pk).update(ends_at=timezone.now() + timedelta(hours=1))
    with pytest.raises(ValidationError, match="access now"):
        commands.name_people(three.here, by=three.ana, people={Kind.CHAIR: three.cleo})


# ---- the pages ----


def test_the_pages_carry_it_from_asking_to_agreeing(three):
    pages = {n: reverse(f"partnerships:{n}", args=[three.here.pk]) for n in ("passing-ask",)}
    response = confirmed(three, three.sol).post(
        pages["passing-ask"], {"to": three.ben.pk, "once": "k"}
    )
    assert response.status_code == 302
    passing = Passing.objects.get()
    agree = reverse("partnerships:passing-agree", args=[three.here.pk, passing.pk])
    assert three.client(three.nell).post(agree).status_code == 401  # first prove who you are
    assert confirmed(three, three.nell).post(agree).status_code == 302
    assert Passing.objects.get().state == Passing.State.NOTICE


@pytest.mark.parametrize(
    "to", ["", "nobody", "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f", "cleo", "dov"]
)
def test_a_forged_answer_is_refused(three, to):
    to = getattr(three, to).pk if to in {"cleo", "dov"} else to
    address = reverse("partnerships:passing-ask", args=[three.here.pk])
    response = confirmed(three, three.sol).post(address, {"to": to, "once": "k"})
    assert (response.status_code, Passing.objects.count()) == (422, 0)


def test_a_member_reads_who_is_named_and_nothing_of_what_is_under_way(three):
    agreed(three)
    address = reverse("partnerships:passing", args=[three.here.pk])
    text = three.client(three.cleo).get(address).text
    # The guide beside it tells of a Nell as well.
    assert (text.count("Nell") > 1, text.count("is being passed on")) == (True, 0)
    assert three.client(three.ana).get(address).text.count("is being passed on") == 1


def test_whoever_hides_is_named_to_coordinators_and_the_three_alone(three):
    user = three.nell.user
    user.name, user.is_hidden = "Quillan Oakes", True
    user.save()
    address = reverse("partnerships:passing", args=[three.here.pk])
    readers = ("ana", "ben", "sol", "cleo", "eve")
    texts = {who: three.client(getattr(three, who)).get(address).text for who in readers}
    assert {who for who, text in texts.items() if user.name in text} == {"ana", "ben", "sol"}
    assert "A member whose name is kept private" in texts["cleo"]
