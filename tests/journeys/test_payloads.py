"""Words that would be tags, in every box, in a real browser with our scripts running."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.access.conftest import HERE
from tests.access.routes import routes
from tests.access.test_payloads import Payloads
from tests.access.visits import addresses
from tests.access.world import fill
from tests.databases import fresh_database
from tests.journeys.program import Program, running
from tests.journeys.watching import Windows
from tests.people import make_cast

ALIVE = "document.querySelectorAll('xs, [onx], a[href^=javascript]').length"
SHOWN = "document.body.textContent.includes('><xs n')"


@pytest.fixture
def poisoned(django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[Program, Any]]:
    with (
        django_db_blocker.unblock(),
        fresh_database() as database,
        running(database, "payloads") as program,
    ):
        with program.opened():
            cast = make_cast()
            made = fill(cast.here, {who: getattr(cast, who) for who in HERE}, Payloads())
            client = program.client(cast.ana.user)
            pages = [
                address
                for route in routes()
                if route.is_of_a_partnership
                for address in addresses(route, client, made)[:1]
                if (page := client.get(address)).status_code == 200
                and page["Content-Type"].startswith("text/html")
            ]
        yield program, (cast.ana.user, pages)


def test_no_word_of_any_box_comes_alive_in_a_browser(poisoned: Any, windows: Windows) -> None:
    program, (ana, pages) = poisoned
    page = windows.open(program, user=ana)
    found, shown = {}, 0
    for address in pages:
        page.goto(address)
        shown += page.evaluate(SHOWN)
        if page.evaluate(ALIVE):
            found[address] = page.content()
    assert shown > 40
    assert found == {}
