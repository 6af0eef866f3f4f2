"""Adding people, one thing per page: choose a way, then type, paste, or choose a file."""

import pytest
from django.urls import reverse


def address(cast, name):
    return reverse(f"members:{name}", args=[cast.here.pk])


def boxes(cast, url):
    page = cast.client(cast.ana).get(url)
    assert page.status_code == 200
    return {
        name for name in ("paste", "file", "name", "people-0-name") if f'name="{name}"' in page.text
    }


def test_first_one_chooses_the_way_and_nothing_is_asked(cast):
    page = cast.client(cast.ana).get(address(cast, "people-add"))
    assert boxes(cast, address(cast, "people-add")) == set()
    for name in ("member-add", "import"):
        assert address(cast, name) in page.text


@pytest.mark.parametrize(
    ("name", "query", "asked"),
    [
        ("member-add", "", {"name", "people-0-name"}),
        ("member-add", "?individual=1", {"people-0-name"}),
        ("import", "?way=paste", {"paste"}),
        ("import", "?way=file", {"file"}),
        ("import", "", {"paste", "file"}),
        ("import", "?way=nonsense", {"paste", "file"}),
    ],
)
def test_each_way_asks_for_its_own_alone(cast, name, query, asked):
    assert boxes(cast, address(cast, name) + query) == asked


@pytest.mark.parametrize("way", ["paste", "file"])
def test_nothing_sent_is_said_beside_the_box_that_is_there(cast, way):
    response = cast.client(cast.ana).post(address(cast, "import") + f"?way={way}", {"once": "k"})
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [way]


def test_what_is_pasted_is_read_on_the_page_for_pasting(cast):
    sent = {"once": "k", "paste": "Organization\tName\nHarbor House\tMaria Lopez\n"}
    response = cast.client(cast.ana).post(address(cast, "import") + "?way=paste", sent)
    assert response.status_code == 302


@pytest.mark.parametrize("who", ["ben", "cleo", "eve", "sol"])
def test_only_coordinators_add_people(cast, who):
    client = cast.client(getattr(cast, who))
    assert client.get(address(cast, "people-add")).status_code == 403
