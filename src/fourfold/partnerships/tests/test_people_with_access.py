"""Roles, suspension, the end of access, and visits of one hour."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from fourfold.accounts.models import SignIn
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tenancy import inside
from fourfold.partnerships.access import Refused
from fourfold.partnerships.models import Role, Seat
from fourfold.partnerships.seats import commands, queries
from tests.confirming import confirmed
from tests.people import make_cast
from tests.people import seat as make_seat

LAST = "Make somebody else a coordinator first: the last one has to stay."


def page(cast, name, *args):
    return reverse(f"partnerships:{name}", args=[cast.here.pk, *args])


def sentences():
    return [entry.sentence for entry in Entry.objects.all()]


def test_the_list_says_role_and_second_step_of_everyone(cast):
    seats = queries.people_with_access(cast.here)
    assert [(str(s.user), s.role, s.has_second_step) for s in seats] == [
        ("Ana", "coordinator", True),
        ("Ben", "member", False),
        ("Cleo", "observer", False),
        ("Eve", "evaluator", False),
        ("Sol", "steward", True),
    ]


def test_the_list_asks_as_many_questions_for_five_people_as_for_seven(cast):
    client, asked = cast.client(cast.ana), []
    for names in ((), ("Gus", "Hal")):
        for name in names:
            make_seat(name, Role.MEMBER, cast.here)
        with CaptureQueriesContext(connection) as queries_made:
            client.get(page(cast, "people"))
        asked.append(len(queries_made))
    assert asked[0] == asked[1] <= 15


def test_a_role_is_changed_and_every_session_of_theirs_gets_a_new_key(here):
    here.client(here.ben)
    commands.change_role(here.ben, by=here.ana, role=Role.EVALUATOR)
    assert Seat.objects.get(pk=here.ben.pk).role == "evaluator"
    assert list(
        SignIn.objects.filter(user=here.ben.user).values_list("must_rotate", flat=True)
    ) == [True]
    assert sentences() == ["Ana changed a role: Ben, Evaluator"]


def test_giving_the_role_somebody_has_changes_nothing(here):
    commands.change_role(here.ben, by=here.ana, role=Role.MEMBER)
    assert sentences() == []


@pytest.mark.parametrize(
    "deed",
    [
        lambda cast: commands.change_role(cast.ana, by=cast.ana, role=Role.MEMBER),
        lambda cast: commands.suspend(cast.ana, by=cast.ana),
        lambda cast: commands.end_access(cast.ana, by=cast.ana),
    ],
)
def test_the_last_coordinator_stays(here, deed):
    with pytest.raises(ValidationError, match=LAST):
        deed(here)
    assert Seat.objects.open().filter(pk=here.ana.pk, role="coordinator").exists()


def test_with_a_second_coordinator_the_first_may_go(here):
    ben = commands.change_role(here.ben, by=here.ana, role=Role.COORDINATOR)
    commands.end_access(here.ana, by=ben)
    assert not Seat.objects.open().filter(pk=here.ana.pk).exists()


def test_a_suspended_coordinator_does_not_count_as_one(here):
    commands.change_role(here.ben, by=here.ana, role=Role.COORDINATOR)
    commands.suspend(here.ben, by=here.ana)
    with pytest.raises(ValidationError, match=LAST):
        commands.end_access(here.ana, by=here.ana)


def test_suspending_ends_every_session_at_once(cast):
    bens = cast.client(cast.ben)
    assert bens.get(f"/w/{cast.here.pk}/").status_code == 200
    assert cast.client(cast.ana).post(page(cast, "person-suspend", cast.ben.pk)).status_code == 302
    assert SignIn.objects.filter(user=cast.ben.user).count() == 0
    assert bens.get(f"/w/{cast.here.pk}/").url.startswith("/account/sign-in")
    assert cast.client(cast.ben).get(f"/w/{cast.here.pk}/").status_code == 404


def test_asking_to_suspend_changes_nothing_yet(cast):
    assert cast.client(cast.ana).get(page(cast, "person-suspend", cast.ben.pk)).status_code == 200
    assert Seat.objects.get(pk=cast.ben.pk).suspended_at is None


def test_a_suspended_person_can_be_let_in_again(cast):
    with inside(cast.here):
        commands.suspend(cast.ben, by=cast.ana)
    confirmed(cast, cast.ana).post(page(cast, "person-reinstate", cast.ben.pk))
    assert cast.client(cast.ben).get(f"/w/{cast.here.pk}/").status_code == 200


def test_access_that_ended_can_be_given_again(here):
    commands.end_access(here.ben, by=here.ana)
    assert here.ben.pk not in [s.pk for s in queries.people_with_access(here.here)]
    Seat.objects.give(here.here.pk, here.ben.user, role=Role.OBSERVER)
    assert Seat.objects.open().get(pk=here.ben.pk).role == "observer"


def test_giving_access_to_somebody_who_has_it_changes_nothing(here):
    commands.suspend(here.ben, by=here.ana)
    seat = Seat.objects.give(here.here.pk, here.ben.user, role=Role.COORDINATOR)
    assert (seat.pk, seat.role, seat.suspended_at is None) == (here.ben.pk, "member", False)


def test_the_last_coordinator_is_told_on_the_page(cast):
    response = confirmed(cast, cast.ana).post(
        page(cast, "person-role", cast.ana.pk), {"role": "member"}
    )
    assert response.status_code == 422
    assert response.context["form"].non_field_errors() == [LAST]


@pytest.mark.parametrize("name", ["person-role", "person-end"])
def test_roles_and_endings_ask_again_who_is_there(cast, name):
    response = cast.client(cast.ana).get(page(cast, name, cast.ben.pk))
    assert (response.status_code, response.url.startswith("/account/confirm")) == (302, True)


@pytest.mark.parametrize("role", ["owner", "", "COORDINATOR"])
def test_a_role_that_does_not_exist_is_refused(cast, role):
    response = confirmed(cast, cast.ana).post(
        page(cast, "person-role", cast.ben.pk), {"role": role}
    )
    assert response.status_code == 422
    assert Seat.objects.get(pk=cast.ben.pk).role == "member"


def test_a_member_cannot_give_themselves_a_role(here):
    with pytest.raises(Refused):
        commands.change_role(here.ben, by=here.ben, role=Role.COORDINATOR)


def test_dov_cannot_touch_a_seat_of_this_partnership(cast):
    with inside(cast.elsewhere), pytest.raises(Refused):
        commands.suspend(cast.ben, by=cast.dov)
    for name in ("person-role", "person-suspend", "person-end"):
        smuggled = reverse(f"partnerships:{name}", args=[cast.elsewhere.pk, cast.ben.pk])
        assert confirmed(cast, cast.dov).post(smuggled, {"role": "observer"}).status_code == 404
    assert Seat.objects.open().filter(pk=cast.ben.pk, role="member").exists()


# ---- a visit ----


def test_a_visitor_looks_for_an_hour_and_every_coordinator_sees_it(cast):
    client = confirmed(cast, cast.ana)
    answers = {"email": "DOV@example.org", "reason": "The list of people stays empty", "once": "1"}
    assert client.post(page(cast, "visit"), answers).status_code == 302
    visit = Seat.objects.get(partnership=cast.here, user=cast.dov.user)
    assert (visit.role, visit.ends_at - visit.created_at < timedelta(seconds=3601)) == (
        "observer",
        True,
    )
    note = "Somebody from outside can look around here until"
    assert note in client.get(page(cast, "roles")).content.decode()
    assert note not in cast.client(cast.ben).get(page(cast, "roles")).content.decode()
    assert cast.client(cast.dov).get(page(cast, "roles")).status_code == 200
    assert cast.client(cast.dov).get(page(cast, "people")).status_code == 403
    with inside(cast.here):
        assert sentences() == [
            "Ana let Dov look around for one hour: The list of people stays empty"
        ]


def test_after_the_hour_the_door_is_closed_and_the_note_is_gone(cast):
    with inside(cast.here):
        commands.let_visit(cast.here, by=cast.ana, email="dov@example.org", reason="Help")
    Seat.objects.filter(partnership=cast.here, user=cast.dov.user).update(
        ends_at=timezone.now() - timedelta(seconds=1)
    )
    assert cast.client(cast.dov).get(page(cast, "roles")).status_code == 404
    assert "from outside can look" not in cast.client(cast.ana).get(page(cast, "roles")).text


def test_a_visit_can_be_ended_before_its_hour_and_given_again(here):
    visit = commands.let_visit(here.here, by=here.ana, email="dov@example.org", reason="Help")
    commands.end_access(visit, by=here.ana)
    assert list(queries.visitors(here.here)) == []
    again = commands.let_visit(here.here, by=here.ana, email="dov@example.org", reason="More")
    assert (again.pk, [v.visit_reason for v in queries.visitors(here.here)]) == (visit.pk, ["More"])


@pytest.mark.parametrize("email", ["nobody@example.org", "eve@example.org", "sol@example.org"])
def test_an_unknown_an_unsafe_and_a_present_account_are_refused_in_the_same_words(here, email):
    with pytest.raises(ValidationError, match="Ask for the address of an account"):
        commands.let_visit(here.here, by=here.ana, email=email, reason="Help")
    assert queries.visitors(here.here).count() == 0


def test_only_a_coordinator_lets_somebody_look(here):
    for person in (here.ben, here.sol, here.dov):
        if person.partnership_id == here.here.pk:
            with pytest.raises(Refused):
                commands.let_visit(here.here, by=person, email="dov@example.org", reason="Help")


def test_two_coordinators_who_end_each_others_access_at_once_leave_one(own_database):
    cast = make_cast()
    Seat.objects.filter(pk=cast.ben.pk).update(role=Role.COORDINATOR)
    pair = list(Seat.objects.filter(role=Role.COORDINATOR, partnership=cast.here))

    def end(other, by):
        try:
            with inside(cast.here):
                commands.end_access(other, by=by)
        except ValidationError as error:
            return error.message
        finally:
            connection.close()
        return "ended"

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(end, pair, reversed(pair)))
    assert sorted(answers) == [LAST, "ended"]
    assert queries.coordinators(cast.here).count() == 1
