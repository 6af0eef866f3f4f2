"""The way out: where it leads, what it clears, and whom it signs out."""

import pytest
from django.conf import settings as configured
from django.test import Client

from fourfold.portal.leaving import DESTINATIONS, leaves_to_a_harmless_page

pytestmark = pytest.mark.django_db
FROM_HERE = {"sec-fetch-site": "same-origin"}


def signed_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def test_leaving_goes_elsewhere_and_clears_the_cache():
    answer = Client().get("/leave")
    assert answer.status_code == 303
    assert answer["Location"] == configured.LEAVE_TO
    assert answer["Clear-Site-Data"] == '"cache"'
    assert answer["Cache-Control"] == "no-store"


def test_leaving_keeps_someone_signed_in_who_did_not_ask_for_more(cast):
    client = cast.client(cast.ben)
    assert client.get("/leave", headers=FROM_HERE)["Clear-Site-Data"] == '"cache"'
    assert signed_in(client)


@pytest.mark.parametrize("origin", ["same-origin", "none"])
def test_leaving_signs_out_in_discreet_mode(cast, origin):
    cast.ben.user.is_discreet = True
    cast.ben.user.save()
    client = cast.client(cast.ben)
    answer = client.get("/leave", headers={"sec-fetch-site": origin})
    assert answer["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert (answer.cookies["seen"].value, answer.cookies["seen"]["max-age"]) == ("", 0)
    assert not signed_in(client)


def test_leaving_signs_out_on_a_shared_computer(cast):
    client = cast.client(cast.ben)
    session = client.session
    session["is_shared"] = True
    session.save()
    client.get("/leave", headers=FROM_HERE)
    assert not signed_in(client)


@pytest.mark.parametrize(
    "headers", [{"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}, {}]
)
def test_another_site_cannot_sign_anyone_out(cast, headers):
    cast.ben.user.is_discreet = True
    cast.ben.user.save()
    client = cast.client(cast.ben)
    assert client.get("/leave", headers=headers).status_code == 303
    assert signed_in(client)


def test_the_operator_chooses_from_the_short_list(settings):
    settings.LEAVE_TO = DESTINATIONS[-1]
    assert leaves_to_a_harmless_page() == []
    settings.LEAVE_TO = "https://example.org/"
    assert [error.id for error in leaves_to_a_harmless_page()] == ["fourfold.E020"]


def test_the_way_out_works_without_a_script_and_can_be_left_alone_by_keys(cast):
    def link(client: Client) -> str:
        page = client.get("/safety").content.decode()
        found = page[page.index('<a class="leave"') :]
        return found[: found.index(">")]

    assert 'href="/leave"' in link(Client())
    assert "data-keys" in link(Client())
    client = cast.client(cast.ben)
    assert "data-keys" in link(client)
    cast.ben.user.leaves_by_key = False
    cast.ben.user.save()
    assert "data-keys" not in link(client)
