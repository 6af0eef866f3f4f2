"""The pages for anyone: what they say with and without a hotline, in both languages."""

from uuid import uuid4

import pytest
from django.test import Client

from fourfold.partnerships.models import Role, Seat

PAGES = ["/", "/help?continue=1", "/safety", "/privacy", "/accessibility"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def hotline(settings):
    settings.HOTLINE_NAME = "River line"
    settings.HOTLINE_PHONE = "1-555-0100"
    settings.HOTLINE_TEXT = "55501"
    settings.HOTLINE_VERIFIED_ON = "2026-10-01"


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("prefix", "language"), [("/en", "en"), ("/es", "es")])
def test_a_page_speaks_the_language_of_its_address(page, prefix, language):
    answer = Client().get(prefix + page, headers={"accept-language": "de"})
    assert answer.status_code == 200
    assert answer["Content-Language"] == language
    assert f'<html lang="{language}"' in answer.content.decode()


def test_links_of_a_spanish_page_stay_in_spanish():
    page = Client().get("/es/safety").content.decode()
    assert 'href="/es/help"' in page
    assert 'href="/es/leave"' in page
    assert 'href="/help"' not in page


def test_a_page_offers_itself_in_the_other_language(cast):
    page = Client().get(f"/o/{cast.here.pk}/help?continue=1").content.decode()
    assert f'href="/es/o/{cast.here.pk}/help" lang="es"' in page
    assert f'href="/en/o/{cast.here.pk}/help"' not in page


def test_the_hotline_comes_first_with_the_day_it_was_checked(hotline):
    page = Client().get("/help?continue=1").content.decode()
    body = page[page.index("<main") :]
    assert body.index('href="tel:15550100"') < body.index("Before you call")
    assert "55501" in body
    assert "October 1, 2026" in body
    assert 'href="tel:911"' in body


def test_without_a_hotline_the_page_says_so_and_names_911(settings):
    settings.HOTLINE_PHONE = ""
    page = Client().get("/help?continue=1").content.decode()
    assert "have not entered a hotline yet" in page
    assert page.count("tel:") == page.count("tel:911") == 1


def test_a_partnership_shows_its_own_hotline(cast, hotline):
    cast.here.hotline_phone = "555-0199"
    cast.here.hotline_name = "Valley line"
    cast.here.save()
    page = Client().get(f"/o/{cast.here.pk}/help?continue=1").content.decode()
    body = page[page.index("<main") :]
    assert "Valley line" in body
    assert "River line" not in body
    assert cast.here.name not in page


def test_a_partnership_that_is_not_there_is_not_found():
    assert Client().get(f"/o/{uuid4()}/help").status_code == 404


def test_how_to_leave_is_explained_once_and_never_stands_in_the_way(hotline):
    browser = Client()
    first = browser.get("/help").content.decode()
    assert "Before you go on" in first
    assert 'href="tel:15550100"' in first
    assert "Before you call" not in first
    cookie = browser.cookies["seen"]
    assert (cookie.value, cookie["max-age"], cookie["httponly"]) == ("1", "", True)
    assert "Before you call" in browser.get("/help").content.decode()


def test_someone_signed_in_goes_straight_to_help(cast):
    page = cast.client(cast.ben).get("/help").content.decode()
    assert "Before you call" in page


def test_someone_with_one_seat_is_taken_home(cast):
    answer = cast.client(cast.ben).get("/")
    assert answer.status_code == 302
    assert answer["Location"] == f"/w/{cast.here.pk}/"


def test_someone_with_two_seats_chooses(cast):
    Seat.objects.create(partnership=cast.elsewhere, user=cast.ben.user, role=Role.OBSERVER)
    page = cast.client(cast.ben).get("/").content.decode()
    assert f'href="/w/{cast.here.pk}/"' in page
    assert f'href="/w/{cast.elsewhere.pk}/"' in page


def test_no_public_page_names_the_topic_in_its_title_or_address():
    for page in PAGES:
        answer = Client().get(page).content.decode()
        title = answer[answer.index("<title>") : answer.index("</title>")].lower()
        assert "traffick" not in title + page
        assert "survivor" not in title + page


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_public_pages_can_only_be_read(method):
    assert getattr(Client(), method)("/safety").status_code == 405


def test_the_contact_for_weaknesses_is_there_when_one_is_named(settings):
    settings.CONTACT = ""
    assert Client().get("/.well-known/security.txt").status_code == 404
    settings.CONTACT = "mailto:safe@example.org"
    text = Client().get("/.well-known/security.txt")
    assert text["Content-Type"].startswith("text/plain")
    assert "Contact: mailto:safe@example.org" in text.content.decode()


def test_robots_stay_out_of_private_places():
    text = Client().get("/robots.txt").content.decode()
    assert "Disallow: /w/" in text


def test_the_gallery_is_for_the_demo_and_development_only(settings):
    assert Client().get("/components/").status_code == 404
    settings.DEBUG = True
    assert Client().get("/components/").status_code == 200
