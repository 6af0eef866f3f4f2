"""The pages for when something does not work, even when the database does not."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.test import Client, RequestFactory
from django.urls import reverse

from fourfold.partnerships.access import Refused
from fourfold.partnerships.permissions import confirm_removal
from fourfold.portal import errors


@pytest.fixture
def request_(db):
    request = RequestFactory().get("/anything")
    request.user = AnonymousUser()
    return request


def test_a_missing_page_says_how_to_go_on(db):
    answer = Client().get("/nowhere/at-all")
    assert answer.status_code == 404
    assert 'href="/"' in answer.content.decode()


def test_a_refusal_names_the_deed_and_who_may_do_it(request_):
    page = errors.forbidden(request_, Refused(confirm_removal)).content.decode()
    assert str(confirm_removal.label) in page
    assert page.index("Coordinator") < page.index("Steward")
    assert "Observer" not in page


def test_a_refusal_without_a_permission_still_helps(request_):
    answer = errors.forbidden(request_, PermissionError())
    assert answer.status_code == 403
    assert "Ask your coordinator" in answer.content.decode()


@pytest.mark.parametrize(
    ("exception", "status"), [(RequestDataTooBig(), 413), (SuspiciousOperation("secret"), 400)]
)
def test_what_cannot_be_read_is_told_apart_from_what_is_too_large(request_, exception, status):
    answer = errors.bad_request(request_, exception)
    assert answer.status_code == status
    assert "secret" not in answer.content.decode()


def test_a_form_without_its_token_gets_a_page_that_says_what_to_do(db):
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/account/sign-in", {"login": "ana@example.org"})
    assert answer.status_code == 403
    assert "open too long" in answer.content.decode()


def test_the_last_page_needs_no_database():
    """No database fixture: a single query would fail this test."""
    answer = errors.broken(RequestFactory().get("/"))
    assert answer.status_code == 500
    page = answer.content.decode()
    assert "Something broke" in page
    assert 'href="/leave"' in page


def test_the_address_of_a_button_leads_back_instead_of_being_blank(cast):
    address = reverse("partnerships:area-add", args=[cast.here.pk])
    before = f"http://testserver{reverse('partnerships:area', args=[cast.here.pk])}"
    answer = cast.client(cast.ana).get(address, headers={"Referer": before})
    assert (answer.status_code, answer["Allow"]) == (405, "POST")
    assert "Back to where you were" in answer.text
    assert f'href="/w/{cast.here.pk}/settings/area/"' in answer.text


def test_the_address_of_a_button_leads_nowhere_else(cast):
    address = reverse("partnerships:area-add", args=[cast.here.pk])
    answer = cast.client(cast.ana).get(address, headers={"Referer": "https://evil.example/x"})
    assert "Back to where you were" not in answer.text
    assert answer.text.count("evil.example") == 0
    assert f'href="/w/{cast.here.pk}/"' in answer.text


def test_a_program_that_uses_another_method_gets_no_page(cast):
    address = reverse("partnerships:area-add", args=[cast.here.pk])
    answer = cast.client(cast.ana).head(address)
    assert (answer.status_code, answer.content) == (405, b"")
