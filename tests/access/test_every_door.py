"""Every address x every role x another partnership, computed from the declarations."""

import uuid
from pathlib import Path

import pytest
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
MET_THE_DOOR = {403, 404}


def of(route: Route) -> str:
    return route.pattern


@pytest.mark.parametrize("route", BEHIND_THE_DOOR, ids=of)
def test_a_page_of_a_partnership_names_its_permission(route):
    assert route.permission is not None
    assert registry[route.permission.key] is route.permission


@pytest.mark.parametrize("route", BEHIND_THE_DOOR, ids=of)
def test_nobody_enters_without_signing_in(cast, route):
    response = Client().get(route.address(partnership_id=cast.here.pk))
    assert (response.status_code, response.url.startswith("/account/")) == (302, True)


@pytest.mark.parametrize("route", BEHIND_THE_DOOR, ids=of)
@pytest.mark.parametrize("method", ["get", "post"])
def test_another_partnerships_coordinator_sees_nothing(cast, route, method):
    response = getattr(cast.client(cast.dov), method)(route.address(partnership_id=cast.here.pk))
    nowhere = getattr(cast.client(cast.dov), method)(route.address(partnership_id=uuid.uuid4()))
    assert (response.status_code, response.content) == (404, nowhere.content)


@pytest.mark.parametrize("route", BEHIND_THE_DOOR, ids=of)
@pytest.mark.parametrize("name", CAST_OF_ROLES)
def test_each_role_enters_only_where_the_declaration_lets_it(cast, route, name):
    response = cast.client(getattr(cast, name)).get(route.address(partnership_id=cast.here.pk))
    refused = response.status_code == 403
    assert refused == (CAST_OF_ROLES[name] not in route.permission.roles)


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
    listed = PUBLIC_LIST.read_text(encoding="utf-8").split()
    open_to_all = [
        route.pattern
        for route in ROUTES
        if not route.is_of_a_partnership and not route.needs_account
    ]
    assert sorted(open_to_all) == sorted(listed)
