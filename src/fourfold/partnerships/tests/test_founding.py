"""From the operator's one-time link to the first coordinator's home."""

import io
import re
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from fourfold.accounts.models import User
from fourfold.kernel.actors import OPERATOR
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tenancy import inside
from fourfold.partnerships.founding.commands import make_setup_token
from fourfold.partnerships.models import Partnership, Seat, SetupToken, Term
from fourfold.partnerships.neutral import suggestion, topic_words

ANSWERS = {
    "name": "Harbor Anti-Trafficking Task Force",
    "short_name": "Harbor",
    "language": "es",
    "your_name": "Fay",
    "email": " Fay@Example.org ",
    "password": "seven quiet herons wade",
}


@pytest.fixture
def link(db):
    return f"/setup/{make_setup_token(by=OPERATOR)}"


def test_the_command_prints_a_link_that_opens(db):
    out, errors = io.StringIO(), io.StringIO()
    call_command("setup", stdout=out, stderr=errors)
    path = re.fullmatch(r"http://localhost:8000(/setup/\S+)\n", out.getvalue())[1]
    assert Client().get(path).status_code == 200
    assert "works once" in errors.getvalue()


def test_only_the_digest_of_a_token_is_kept(db):
    token = make_setup_token(by=OPERATOR)
    assert token not in str(SetupToken.objects.values().get())


def test_a_seat_cannot_make_a_setup_link(cast):
    with pytest.raises(PermissionDenied):
        make_setup_token(by=cast.ana)


def test_the_answers_make_a_partnership_a_coordinator_and_its_first_words(link):
    client = Client()
    response = client.post(link, ANSWERS)
    partnership = Partnership.objects.get()
    assert (response.status_code, response.url) == (302, f"/w/{partnership.pk}/")
    seat = Seat.objects.get()
    assert (seat.user.email, seat.user.shown_name) == ("fay@example.org", "Fay")
    assert (seat.role, partnership.short_name) == ("coordinator", "Harbor")
    with inside(partnership):
        assert Term.objects.filter(axis="p").count() == 4
        assert [e.sentence for e in Entry.objects.all()] == [
            "Fay founded the partnership “Harbor Anti-Trafficking Task Force”"
        ]


def test_the_first_coordinator_is_led_to_a_second_step_and_then_home(link):
    client = Client()
    home = client.post(link, ANSWERS).url
    detour = client.get(home)
    assert detour.status_code == 302
    assert detour.url == f"/account/second-step?next={home}"


def test_opening_the_link_changes_nothing(link):
    for _ in range(3):
        assert Client().get(link).status_code == 200
    assert (Partnership.objects.count(), SetupToken.objects.filter(used_at=None).count()) == (0, 1)


def test_a_used_link_is_dead(link):
    Client().post(link, ANSWERS)
    again = Client().post(link, {**ANSWERS, "email": "other@example.org"})
    assert (again.status_code, Partnership.objects.count()) == (410, 1)
    assert User.objects.count() == 1


def test_an_expired_and_a_forged_link_are_dead_in_the_same_words(link):
    SetupToken.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    expired, forged = Client().get(link), Client().get("/setup/" + "x" * 43)
    assert (expired.status_code, forged.status_code) == (410, 410)
    assert expired.content == forged.content


def test_a_mistake_leaves_the_link_open_and_no_account_behind(link):
    response = Client().post(link, {**ANSWERS, "short_name": "Harbor Trafficking Task Force"})
    assert response.status_code == 422
    assert response.context["form"].errors["short_name"] == [
        "Leave out “Trafficking”: it says what the work is about. “Harbor” would do."
    ]
    assert User.objects.count() == 0
    assert SetupToken.objects.get().used_at is None


@pytest.mark.parametrize("password", ["short", "passwordpassword", "fay@example.org"])
def test_a_weak_password_is_refused_and_not_shown_again(link, password):
    response = Client().post(link, {**ANSWERS, "password": password})
    assert list(response.context["form"].errors) == ["password"]
    assert f'value="{password}"' not in response.content.decode()


def test_an_address_that_has_an_account_is_told_to_sign_in_first(cast, link):
    response = Client().post(link, {**ANSWERS, "email": "ANA@example.org"})
    assert response.context["form"].errors["email"] == [
        "Sign in first, then open this link again: this address has an account."
    ]


def test_somebody_who_is_signed_in_founds_with_the_account_they_have(cast, link):
    client = cast.client(cast.dov)
    assert "email" not in client.get(link).context["form"].fields
    client.post(link, ANSWERS)
    founded = Partnership.objects.get(short_name="Harbor")
    assert Seat.objects.get(partnership=founded).user == cast.dov.user


@pytest.mark.parametrize(
    ("name", "words", "other"),
    [
        ("Riverbend", [], "Riverbend"),
        (
            "Riverbend Human Trafficking Task Force",
            ["Human", "Trafficking", "Task Force"],
            "Riverbend",
        ),
        ("Alianza contra la Explotación de Pueblo", ["Explotación"], "Pueblo"),
        ("VICTIMS' Council", ["VICTIMS'"], ""),
        ("Essex and Sussex", [], "Essex Sussex"),
    ],
)
def test_a_short_name_says_nothing_about_the_work(name, words, other):
    assert (topic_words(name), suggestion(name)) == (words, other)


@given(st.text(max_size=60))
def test_what_is_suggested_never_says_what_the_work_is_about(name):
    other = suggestion(name)
    assert topic_words(other) == []
    assert len(other) <= 30
