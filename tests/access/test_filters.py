"""Nobody learns from a filter, an order or a search what a page would not show."""

import re
from typing import Any

from tests.access.conftest import HERE
from tests.access.routes import routes
from tests.access.test_walk import SEEN
from tests.access.visits import addresses

# Names of columns, of relations and of the database's own language, as a curious person tries them.
CURIOUS: dict[str, Any] = {
    "user__password__startswith": "md5",
    "seat__user__email__startswith": "a",
    "representatives__email__contains": "@",
    "organization__membership__note__icontains": "a",
    "note": "a",
    "exclude": "state",
    "order_by": "email",
    "ordering": "-note",
    "sort": "phone",
    "filter": "{}",
    "fields": "password",
    "is_hidden": "true",
    "id__in": "1,2",
    "partnership": "other",
    "partnership_id": "other",
    "format": "json",
}
ODD = ["x", "9" * 30]
# The tables whose words a search of the people could reach.
SEARCHED = (
    "Representative.",
    "Membership.",
    "Organization.",
    "User.",
    "Location.",
    "elsewhere Rep",
)


def plain(page: Any, *echoes: str) -> str:
    """The page without its tokens, its own address and what was asked."""
    text = re.sub(r'value="[A-Za-z0-9_-]{30,}"', "", page.text)
    for echo in echoes:
        text = text.replace(echo, "")
    return text


def readable(filled: Any, who: str) -> list[str]:
    """The pages this person may read, one for each route."""
    client, ana = filled.cast.client(getattr(filled.cast, who)), filled.cast.client(filled.cast.ana)
    found = [
        address
        for route in routes()
        if route.is_of_a_partnership
        for address in addresses(route, ana, filled.here)[:1]
    ]
    return [
        address
        for address in found
        if (page := client.get(address)).status_code == 200 and "html" in page["Content-Type"]
    ]


def test_columns_in_an_address_change_nothing(filled):
    client = filled.cast.client(filled.cast.ben)
    changed = [
        address
        for address in readable(filled, "ben")
        if plain(client.get(address, CURIOUS)) != plain(client.get(address))
    ]
    assert changed == []


def test_a_page_number_that_is_none_breaks_nothing(filled):
    client = filled.cast.client(filled.cast.ana)
    broken = [
        (address, odd)
        for address in readable(filled, "ana")
        for odd in ODD
        if client.get(address, {"page": odd}).status_code != 200
    ]
    assert broken == []


def test_a_search_finds_nothing_that_it_would_not_show(filled):
    """A word that Ben is not shown is as unknown to the search as one that stands nowhere."""
    shown = {box for people, boxes in SEEN if "ben" in people for box in boxes.split()}
    client = filled.cast.client(filled.cast.ben)
    address = f"/w/{filled.here.partnership.pk}/people/"
    nowhere = plain(client.post(address, {"q": "qz9999xk"}), "qz9999xk")
    hidden = {
        sign: box
        for sign, box in filled.words.names.items()
        if box not in shown and box.startswith(SEARCHED)
    }
    found = [
        box
        for sign, box in hidden.items()
        if plain(client.post(address, {"q": sign}), sign) != nowhere
    ]
    assert len(hidden) > 60
    assert found == []


def test_a_search_does_find_what_it_shows(filled):
    client = filled.cast.client(filled.cast.ben)
    signs = {box: sign for sign, box in filled.words.names.items()}
    address = f"/w/{filled.here.partnership.pk}/people/"
    page = client.post(address, {"q": signs["Representative.name/open"]}).text
    assert signs["Organization.name/open"] in page
    assert signs["Organization.name/mine"] not in page


def test_who_declined_can_not_be_filtered_out_of_the_list(filled):
    address = f"/w/{filled.here.partnership.pk}/people/"
    signs = {box: sign for sign, box in filled.words.names.items()}
    for who in HERE:
        page = filled.cast.client(getattr(filled.cast, who)).get(address, {"state": "declined"})
        assert (signs["Organization.name/declined"] in page.text) == (who == "ana")
