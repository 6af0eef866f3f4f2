"""Every address x every role x another partnership, computed from the declarations."""

import re
import uuid
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client

from fourfold.partnerships.access import registry
from fourfold.partnerships.models import Role
from tests.access.routes import Route, routes

ROUTES = routes()
BEHIND_THE_DOOR = [route for route in ROUTES if route.is_of_a_partnership]
PUBLIC_LIST = Path(__file__).with_name("public_routes.txt")
CAST_OF_ROLES = {
    "ana": Role.COORDINATOR,
    "ben": Role.MEMBER,
    "cleo": Role.OBSERVER,
    "eve": Role.EVALUATOR,
    "sol": Role.STEWARD,
}
# A page asks to sign in; a form that was sent gets the sign-in page with what was typed.
SIGN_IN_FIRST = {302, 401}


def knock(client: Client, route: Route, partnership_id: uuid.UUID) -> HttpResponse:
    """Open an address as a browser would: by POST where nothing else is taken."""
    address = route.address(partnership_id=partnership_id)
    response = client.get(address)
    return client.post(address) if response.status_code == 405 else response


def without_tokens(response: HttpResponse) -> str:
    """The page without what is new on every request."""
    return re.sub(r'value="[A-Za-z0-9]{64}"', "", response.content.decode())


def test_every_page_of_a_partnership_names_its_permission():
    assert [r.pattern for r in BEHIND_THE_DOOR if r.permission is None] == []
    assert [
        r.pattern for r in BEHIND_THE_DOOR if registry[r.permission.key] is not r.permission
    ] == []


def test_nobody_enters_without_signing_in(cast):
    entered = {
        route.pattern: response.status_code
        for route in BEHIND_THE_DOOR
        if (response := knock(Client(), route, cast.here.pk)).status_code not in SIGN_IN_FIRST
    }
    assert entered == {}


@pytest.mark.parametrize("method", ["get", "post"])
def test_another_partnerships_coordinator_sees_nothing(cast, method):
    """Not even that there is something: the answer is the same as for an id that never was."""
    client = cast.client(cast.dov)
    nowhere = uuid.uuid4()
    seen = []
    for route in BEHIND_THE_DOOR:
        answers = [
            getattr(client, method)(route.address(partnership_id=pk))
            for pk in (cast.here.pk, nowhere)
        ]
        found, missing = map(without_tokens, answers)
        same = found.replace(str(cast.here.pk), "") == missing.replace(str(nowhere), "")
        if not same or {a.status_code for a in answers} not in ({404}, {405}):
            seen.append(route.pattern)
    assert seen == []


@pytest.mark.parametrize("name", CAST_OF_ROLES)
def test_each_role_enters_only_where_the_declaration_lets_it(cast, name):
    client, role = cast.client(getattr(cast, name)), CAST_OF_ROLES[name]
    wrong = {}
    for route in BEHIND_THE_DOOR:
        status = knock(client, route, cast.here.pk).status_code
        if (status == 403) != (role not in route.permission.roles):
            wrong[route.pattern] = status
    assert wrong == {}


def test_a_suspended_person_meets_a_closed_door(cast):
    client = cast.client(cast.ben)
    address = f"/w/{cast.here.pk}/"
    assert client.get(address).status_code == 200
    cast.ben.suspended_at = cast.ben.created_at
    cast.ben.save()
    assert client.get(address).status_code == 404


def test_a_coordinator_without_a_second_factor_is_led_to_one(cast):
    cast.ana.user.authenticator_set.all().delete()
    response = cast.client(cast.ana).get(f"/w/{cast.here.pk}/")
    assert response.status_code == 302
    assert response.url.startswith("/account/")


def test_the_pages_anyone_may_see_are_exactly_these():
    lines = PUBLIC_LIST.read_text(encoding="utf-8").splitlines()
    listed = [line.split()[0] for line in lines if line.startswith("/")]
    open_to_all = [
        f"/{route.pattern}"
        for route in ROUTES
        if not route.is_of_a_partnership and not route.needs_account
    ]
    assert sorted(open_to_all) == sorted(listed)
