"""The guide in the browser, and folded into another page."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.template import Context, Template
from django.test import Client
from django.utils.translation import override

from fourfold.guide import pages

pytestmark = pytest.mark.django_db


@pytest.fixture
def only_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    """A guide in which one page has no Spanish text yet."""
    (tmp_path / "en").mkdir()
    source = pages.FOLDER / "en" / "people.md"
    (tmp_path / "en" / "people.md").write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr(pages, "FOLDER", tmp_path)
    settings.DEBUG = True


def test_anyone_can_read_the_contents(client: Client) -> None:
    response = client.get("/guide/")

    html = response.content.decode()
    slugs = [page.slug for group in pages.contents("en") for page in group.pages]
    assert response.status_code == 200
    assert re.findall(r'href="/guide/([a-z-]+)/"', html) == slugs


def test_anyone_can_read_a_page(client: Client) -> None:
    html = client.get("/guide/people/").content.decode()

    assert "<h1>People and positions</h1>" in html
    ours = html[html.index("<article") : html.index("</article>")]
    assert re.findall(r"<h([1-6])", ours) == ["1", "2", "2", "2", "2", "2"]
    assert "not been translated" not in html


def test_a_page_comes_in_the_language_of_the_reader(client: Client) -> None:
    html = client.get("/guide/people/", headers={"accept-language": "es"}).content.decode()

    assert "<h1>Personas y puestos</h1>" in html


@pytest.mark.parametrize("path", ["/guide/no-such-page/", "/guide/PEOPLE/"])
def test_a_page_that_is_not_there_is_a_404(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_the_guide_cannot_be_posted_to(client: Client) -> None:
    assert client.post("/guide/people/").status_code == 405


def test_the_disclosure_folds_away_three_parts_and_links_to_the_rest() -> None:
    html = _disclosure("people")

    assert html.count("<h2>") == 3
    assert "Guide: People and positions" in html
    assert html.index("<summary") < html.index("<h2>Why it matters</h2>")
    assert 'href="/guide/people/"' in html
    assert "What goes wrong" not in html


def test_the_disclosure_speaks_spanish() -> None:
    with override("es"):
        html = _disclosure("people")

    assert "<h2>Por qué importa</h2>" in html
    assert "lang=" not in html


def test_a_disclosure_of_a_missing_page_is_a_mistake_of_ours() -> None:
    with pytest.raises(pages.NoSuchPage):
        _disclosure("no-such-page")


@pytest.mark.usefixtures("only_english")
def test_a_page_without_a_translation_says_so_and_names_its_language() -> None:
    with override("es"):
        html = _disclosure("people")

    assert "Esta página aún no se ha traducido. La ve en inglés." in html
    assert 'lang="en"' in html
    assert "<h2>Why it matters</h2>" in html


def _disclosure(slug: str) -> str:
    return Template('{% load guide %}{% guide "' + slug + '" %}').render(Context())
