"""One walk through everything, by everybody, that several tests look at."""

import logging
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client

from fourfold.kernel.logs import JsonLines
from tests.access.routes import routes
from tests.access.sent import SentForm, forms_in
from tests.access.visits import addresses, fingerprint, visit
from tests.access.world import Canaries, fill
from tests.confirming import confirmed
from tests.databases import fresh_copy
from tests.people import make_cast

HERE = ("ana", "ben", "cleo", "eve", "sol")


class Lines(logging.Handler):
    """Keeps the lines of the log, as they would be written."""

    def __init__(self) -> None:
        super().__init__()
        self.setFormatter(JsonLines())
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@pytest.fixture(scope="session")
def walk(django_db_setup: None, django_db_blocker: Any) -> SimpleNamespace:
    """Two filled partnerships, and every page of the first one as everybody is answered there."""
    log = Lines()
    logging.getLogger().addHandler(log)
    with django_db_blocker.unblock(), fresh_copy():
        cast, words = make_cast(), Canaries()
        here = fill(cast.here, {who: getattr(cast, who) for who in HERE}, words)
        fill(cast.elsewhere, {"dov": cast.dov}, lambda box: words(f"elsewhere {box}"))
        seen = _walked(cast, here)
    logging.getLogger().removeHandler(log)
    return SimpleNamespace(words=words, log=log.lines, **seen)


@pytest.fixture
def filled(cast: Any) -> SimpleNamespace:
    """The cast, with both partnerships filled: `here` and `elsewhere` say what was made."""
    words = Canaries()
    here = fill(cast.here, {who: getattr(cast, who) for who in HERE}, words)
    elsewhere = fill(cast.elsewhere, {"dov": cast.dov}, lambda box: words(f"elsewhere {box}"))
    return SimpleNamespace(cast=cast, words=words, here=here, elsewhere=elsewhere)


@pytest.fixture
def forms(filled) -> list[SentForm]:
    """Every form that Ana is offered, as she would send it."""
    client = confirmed(filled.cast, filled.cast.ana)
    pages = [
        (address, client.get(address))
        for route in routes()
        if route.is_of_a_partnership
        for address in addresses(route, client, filled.here)[:2]
    ]
    every = [
        form
        for address, page in pages
        if page.status_code == 200 and page["Content-Type"].startswith("text/html")
        for form in forms_in(page.text, address)
    ]
    return list({(form.action, tuple(sorted(form.data()))): form for form in every}.values())


def _walked(cast: Any, here: Any) -> dict[str, Any]:
    clients = {who: confirmed(cast, getattr(cast, who)) for who in (*HERE, "dov")}
    clients |= {"anyone": Client(), "holder": Client()}
    every = [(route, addresses(route, clients["ana"], here)) for route in routes()]
    before = fingerprint()
    visits = [
        visit(who, client, route, address)
        for who, client in clients.items()
        for route, found in every
        for address in worth_asking(route, found, who, here)
    ]
    return {"visits": visits, "before": before, "after": fingerprint()}


def worth_asking(route: Any, found: list[str], who: str, made: Any) -> list[str]:
    """One address is enough where the door is closed; secret links belong to their holder."""
    secret = [each for each in found if made.token in each or made.setup_token in each]
    if who == "holder":
        return secret
    seat = made.seats.get(who)
    enters = route.permission is None or (seat and seat.role in route.permission.roles)
    open_ones = [each for each in found if each not in secret]
    return open_ones if enters else open_ones[:1]
