"""Whatever is written into a box stays text on every page: no tag and no attribute comes alive."""

import re
from html.parser import HTMLParser
from itertools import count
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from fourfold.directory.models import Organization
from fourfold.meetings.models import Meeting
from fourfold.members.people.forms import NewMemberForm
from tests.access.conftest import HERE, worth_asking
from tests.access.routes import routes
from tests.access.sent import forms_in
from tests.access.visits import Visit, addresses, undone, visit
from tests.access.world import fill
from tests.confirming import confirmed

# What a page says of these words is the same on every database.
pytestmark = pytest.mark.sqlite_only

LINKS = {"href", "src", "action", "formaction", "xlink:href", "data", "hx-get", "hx-post"}
OUTWARD = re.compile(r"\s*(javascript|data|vbscript):", re.IGNORECASE)
SCRIPTS = ["javascript:alert(1)//https://", " javascript:alert(1)", "data:text/html,<xs>", "x"]


class Payloads:
    """Words that would leave an attribute and open a tag; each is new, since some must differ."""

    def __init__(self) -> None:
        self.numbers = count(100)

    def __call__(self, box: str) -> str:
        number = next(self.numbers)
        return f"word{number}" if "token" in box else f"'\"><xs n{number} onx=1>"


class Alive(HTMLParser):
    """What of our payloads became a part of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        is_data = "src" in known or known.get("type") == "application/json"
        if tag == "xs" or (tag == "script" and not is_data):
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            if name.startswith("on") or (name in LINKS and OUTWARD.match(value or "")):
                self.found.append(f"<{tag} {name}={value}>")


def alive_in(page: str) -> list[str]:
    reader = Alive()
    reader.feed(page)
    return reader.found


@pytest.fixture
def poisoned(cast: Any) -> Any:
    return fill(cast.here, {who: getattr(cast, who) for who in HERE}, Payloads())


def walked(cast: Any, made: Any) -> list[Visit]:
    clients = {who: confirmed(cast, getattr(cast, who)) for who in ("ana", "ben", "sol")}
    clients |= {"anyone": Client(), "holder": Client()}
    return [
        visit(who, client, route, address)
        for who, client in clients.items()
        for route in routes()
        for address in worth_asking(route, addresses(route, clients["ana"], made), who, made)
        # Documents are the same for everybody, and take their time.
        if who == "ana" or not address.endswith((".pdf", ".docx"))
    ]


def test_no_word_of_any_box_comes_alive_on_a_page(cast, poisoned):
    visits = walked(cast, poisoned)
    pages = [each for each in visits if each.headers["Content-Type"].startswith("text/html")]
    shown = [page for page in pages if "&lt;xs n" in page.text]
    assert len(shown) > 200
    assert {page.address: found for page in pages if (found := alive_in(page.text))} == {}
    assert [page.address for page in visits if page.status >= 500] == []


def test_what_is_sent_and_shown_again_does_not_come_alive(cast, poisoned):
    """Mistakes, questions, both texts of a stale edit, and the messages after a save."""
    client, payloads = confirmed(cast, cast.ana), Payloads()
    alive = {}
    for form in _forms(client, poisoned):
        kept = {"csrfmiddlewaretoken", "version", "once", *form.choices}
        sent = form.data()
        for name in set(sent) - kept:
            sent[name] = [payloads(name)]
        # The second one is of a row that somebody else has saved since.
        for version in ("1", "999") if "version" in sent else ("",):
            with undone():
                page = client.post(form.action, {**sent, "version": version}, follow=True)
                if page["Content-Type"].startswith("text/html") and (found := alive_in(page.text)):
                    alive[form.action] = found
    assert alive == {}


def _forms(client: Client, made: Any) -> list[Any]:
    pages = [
        (address, client.get(address))
        for route in routes()
        if route.is_of_a_partnership
        for address in addresses(route, client, made)[:1]
    ]
    return [
        form
        for address, page in pages
        if "html" in page["Content-Type"]
        for form in forms_in(page.text, address)
    ]


@pytest.mark.parametrize("script", SCRIPTS)
def test_no_way_in_puts_a_script_behind_a_link(here, script):
    """Not even past the forms, as a careless import might."""
    with pytest.raises(IntegrityError), transaction.atomic():
        Organization.objects.create(name="Harbor House", website=script)
    with pytest.raises(IntegrityError), transaction.atomic():
        Meeting.objects.create(starts_at=timezone.now(), purpose="Plan", link=script)


@pytest.mark.parametrize("website", ["ftp://example.org/x", "javascript:alert(1)", "HTTPS://a.org"])
def test_a_website_is_an_address_of_the_web(here, website):
    """What the database would refuse, the form says first."""
    form = NewMemberForm({"name": "Harbor House", "website": website, "once": "k", "version": "1"})
    refused = "website" in form.errors
    assert refused == (not website.lower().startswith("http"))


@pytest.mark.parametrize("address", ["/account/sign-in", "/account/forgot", "/no/<xs onx=1>"])
def test_a_stranger_gets_nothing_alive_back(db, address):
    client = Client()
    sent = {"login": "'\"><xs onx=1>", "email": "'\"><xs onx=1>", "password": "'\"><xs onx=1>"}
    asked = {"next": "'\"><xs onx=1>", "q": "<xs>", "<xs onx=1>": "x"}
    pages = [client.post(address, {**sent, **asked}), client.get(address, asked)]
    assert [alive_in(page.text) for page in pages] == [[], []]


def test_the_reader_of_these_tests_sees_what_is_alive():
    assert alive_in("<p title=''><xs n1 onx=1>") == ["<xs>", "<xs onx=1>"]
    assert alive_in("<a href=' JavaScript:alert(1)'>x</a>") != []
    assert alive_in("<script>1</script>") == ["<script>"]
    assert alive_in("&lt;xs onx=1&gt; <a title='<xs onx=1>'>x</a>") == []
