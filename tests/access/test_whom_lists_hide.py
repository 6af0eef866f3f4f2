"""Somebody whom no list shows, put into every place where a person or a member can stand.

Whoever sees no lists with them is told their name by no page, and no file holds it. A new table or
a new page is covered without being named here.
"""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.urls import reverse

from fourfold.kernel.tenancy import PartnershipModel, inside
from fourfold.members.models import HiddenFrom, Membership, Representative, YoungMember
from fourfold.partnerships.models import Keeper, Seat
from tests.access.routes import routes
from tests.access.visits import Visit, addresses, visit
from tests.confirming import confirmed

NAMES = {"Representative.name/young", "Representative.title/young", "User.name/cleo"}
# Nobody is their own adult or takes over from themselves, and a day has one row for each seat.
NOT_TWICE = {"YoungMember.adult", "Handover.taker", "Visit.seat"}
# Who asked for a removal is told to whoever has to confirm it, and who entered an answer for
# somebody to those who run the question: both are answerable for what they did.
ANSWERABLE = {
    "w/<uuid:partnership_id>/settings/safety/",
    "w/<uuid:partnership_id>/settings/safety/<uuid:pk>/",
    "w/<uuid:partnership_id>/decisions/<uuid:pk>/answers/",
}
# What is stored about somebody, printed for themselves.
THEIR_OWN = {"w/<uuid:partnership_id>/people/person/<uuid:pk>/data.<slug:ending>"}


def put_everywhere(person: Representative) -> set[str]:
    """A row of each table names this person; returns the columns where that could not be."""
    whom = {Representative: person, Membership: person.membership, Seat: person.seat}
    nowhere = set()
    for model, column in _columns(*whom):
        rows = [_put(row, column, whom[column.related_model]) for row in model.objects.all()]
        if not any(rows):
            nowhere.add(f"{model.__name__}.{column.name}")
    return nowhere


def _columns(*kinds: type[models.Model]) -> Iterator[tuple[Any, Any]]:
    for model in apps.get_models():
        # Everybody else stays with the member they speak for.
        if issubclass(model, PartnershipModel) and model is not Representative:
            fields = model._meta.concrete_fields
            yield from ((model, one) for one in fields if one.related_model in kinds)


def _put(row: Any, column: Any, whom: Any) -> bool:
    if getattr(row, column.attname) == whom.pk:
        return True
    try:
        with transaction.atomic():
            type(row).objects.filter(pk=row.pk).update(**{column.name: whom})
    except IntegrityError:
        return False
    return True


@pytest.fixture
def everywhere(filled: Any) -> SimpleNamespace:
    """Cleo, who came alone, stands wherever somebody can."""
    with inside(filled.here.partnership):
        person = filled.here.people["young"]
        person.seat = filled.cast.cleo
        person.save()
        filled.nowhere = put_everywhere(person)
        # Ben would be shown the names of the three if he were one of them.
        assert set(Keeper.objects.values_list("seat", flat=True)) == {filled.cast.cleo.pk}
    filled.person = person
    return filled


def told(everywhere: Any, *readers: str) -> Iterator[tuple[str, Visit]]:
    """Every page that these people can open and that tells them who it is."""
    cast = everywhere.cast
    clients = {who: confirmed(cast, getattr(cast, who)) for who in (*readers, "ana")}
    for route in routes():
        allowed = [who for who in readers if _opens(route, getattr(cast, who))]
        found = addresses(route, clients["ana"], everywhere.here) if allowed else []
        for who, address in ((who, address) for address in found for who in allowed):
            answer = visit(who, clients[who], route, address)
            if everywhere.words.found_in(answer.text) & NAMES:
                yield who, answer


def _opens(route: Any, seat: Seat) -> bool:
    return route.permission is not None and seat.role in route.permission.roles


def _leaks(found: Iterator[tuple[str, Visit]], but: set[str]) -> set[tuple[str, str]]:
    return {(who, answer.pattern) for who, answer in found if answer.pattern not in but}


@pytest.mark.parametrize("who", ["ben", "eve", "sol"])
def test_who_is_hidden_and_stands_everywhere_is_told_to_nobody_else(everywhere, who):
    assert everywhere.nowhere == NOT_TWICE
    assert _leaks(told(everywhere, who), ANSWERABLE) == set()


def test_who_hides_from_one_s_own_organization_is_told_to_nobody_there(everywhere):
    bens = everywhere.here.members["mine"].organization
    with inside(everywhere.here.partnership):
        YoungMember.objects.all().delete()
        HiddenFrom.objects.all().delete()
        HiddenFrom.objects.create(representative=everywhere.person, organization=bens)
    assert _leaks(told(everywhere, "ben"), ANSWERABLE) == set()


def test_no_file_holds_a_young_member_whoever_makes_it(everywhere):
    files = (
        (who, answer)
        for who, answer in told(everywhere, "ana")
        if not answer.headers.get("Content-Type", "").startswith("text/html")
    )
    assert _leaks(files, THEIR_OWN) == set()


@pytest.mark.parametrize("who", ["ben", "eve", "sol"])
def test_no_search_finds_who_is_hidden(everywhere, who):
    client = everywhere.cast.client(getattr(everywhere.cast, who))
    address = reverse("home:search", args=[everywhere.here.partnership.pk])
    signs = [sign for sign, box in everywhere.words.names.items() if box in NAMES]
    found = [client.post(address, {"words": sign}).text.count(sign) for sign in signs]
    # The word that was asked for stands in the box, and nowhere else.
    assert found == [client.post(address, {"words": "qz9999xk"}).text.count("qz9999xk")] * 3
