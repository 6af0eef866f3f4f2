"""The page behind a secret link: looking changes nothing, and each link answers once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connections
from django.test import Client
from django.utils import timezone

from fourfold.accounts.models import User
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tenancy import inside
from fourfold.members.invitations.notices import mint_link
from fourfold.members.models import Invitation, Membership, Representative
from fourfold.members.tests.seating import member
from fourfold.partnerships.models import Role, Seat
from fourfold.partnerships.vocabulary import seed_terms
from tests.people import make_cast

ACCOUNT = {"do": "accept", "name": "Rosa Marin", "alias": "", "password": "four quiet river stones"}
GONE = (
    "If you have accepted already, sign in; if not, ask the person who invited you for a new link."
)


def invite(cast, *, way="mail", role=Role.MEMBER, of="Workers United", **person):
    """An invitation that is out, and the path of its link."""
    details = {"name": "Rosa Marin", "email": "rosa@workers.example", **person}
    with inside(cast.here):
        membership = member(of, details, state="asked")
        invitation = Invitation.objects.create(
            representative=membership.representatives.get(),
            invited_by=cast.ana,
            state=Invitation.State.SENT,
            way=way,
            role=role,
            sent_on=timezone.localdate(),
        )
        link = mint_link(invitation)
    return invitation, link.removeprefix("http://localhost:8000")


def now(cast, invitation):
    with inside(cast.here):
        return Invitation.objects.select_related("representative__membership").get(pk=invitation.pk)


def test_the_page_says_who_invites_what_for_and_what_is_kept(cast):
    _, link = invite(cast)
    shown = Client().get(link).content.decode()
    assert "Ana invites you to take part in Riverbend Partnership." in shown
    assert "Takes part, works on the plan" in shown
    assert "nothing about what you have lived through" in shown
    assert "<title>Invitation · Fourfold</title>" in shown


def test_looking_as_often_as_a_scanner_does_changes_nothing(cast):
    invitation, link = invite(cast)
    before = vars(now(cast, invitation)) | {"_state": None}
    for _ in range(5):
        assert Client().get(link).status_code == 200
        assert Client().head(link).status_code == 200
    assert vars(now(cast, invitation)) | {"_state": None} == before


def test_a_yes_makes_an_account_a_seat_and_a_member(cast):
    invitation, link = invite(cast, role=Role.EVALUATOR)
    client = Client()
    response = client.post(link, ACCOUNT)
    assert (response.status_code, response.url) == (302, f"/w/{cast.here.pk}/")
    assert client.get(response.url).status_code == 200
    seat = Seat.objects.get(user__email="rosa@workers.example")
    assert (seat.partnership, seat.role, seat.user.name) == (
        cast.here,
        Role.EVALUATOR,
        "Rosa Marin",
    )
    row = now(cast, invitation)
    assert (row.state, row.token_digest, row.representative.seat) == ("accepted", "", seat)
    assert row.representative.membership.state == Membership.State.JOINED
    with inside(cast.here):
        newest = Entry.objects.order_by("-number")[0]
        assert newest.sentence == "Rosa Marin answered the invitation to Rosa Marin"


def test_the_new_account_signs_in_with_the_chosen_password(cast):
    _, link = invite(cast)
    Client().post(link, ACCOUNT)
    credentials = {"login": "rosa@workers.example", "password": ACCOUNT["password"]}
    assert Client().post("/account/sign-in", credentials).status_code == 302


def test_the_address_cannot_be_chosen_by_whoever_holds_the_link(cast):
    _, link = invite(cast)
    Client().post(link, {**ACCOUNT, "email": "thief@example.org"})
    assert not User.objects.filter(email="thief@example.org").exists()


@pytest.mark.parametrize("password", ["short", "password1234", ""])
def test_a_weak_password_is_refused_and_the_link_still_works(cast, password):
    invitation, link = invite(cast)
    response = Client().post(link, {**ACCOUNT, "password": password})
    assert response.status_code == 422
    assert now(cast, invitation).state == "sent"
    assert Client().post(link, ACCOUNT).status_code == 302


def test_a_person_with_an_account_accepts_by_signing_in(cast):
    invitation, link = invite(cast, email="Dov@Example.org")
    client = cast.client(cast.dov)
    assert b"You are signed in as Dov" in client.get(link).content
    assert client.post(link, {"do": "accept"}).url == f"/w/{cast.here.pk}/"
    assert Seat.objects.filter(user=cast.dov.user).count() == 2
    assert now(cast, invitation).representative.seat.partnership == cast.here


def test_an_address_that_has_an_account_is_told_to_sign_in(cast):
    invitation, link = invite(cast, email="dov@example.org")
    response = Client().post(link, ACCOUNT)
    assert (response.status_code, b"Sign in first" in response.content) == (422, True)
    assert now(cast, invitation).state == "sent"


def test_somebody_else_who_is_signed_in_is_told_so_and_can_answer_nothing(cast):
    invitation, link = invite(cast)
    for client in (cast.client(cast.ben), cast.client(cast.dov)):
        assert b"This invitation is for somebody else" in client.get(link).content
        for deed in ("accept", "decline"):
            assert client.post(link, {**ACCOUNT, "do": deed}).status_code == 403
    assert now(cast, invitation).state == "sent"


def test_no_takes_one_step_and_no_reason(cast):
    invitation, link = invite(cast)
    response = Client().post(link, {"do": "decline"})
    assert (response.status_code, b"nobody will ask why" in response.content) == (200, True)
    row = now(cast, invitation)
    assert (row.state, row.representative.membership.state) == ("declined", "declined")


# ---- links that are over all read the same ----


def used(row):
    row.state, row.token_digest = "accepted", ""


def expired(row):
    row.expires_at = timezone.now() - timedelta(seconds=1)


def withdrawn(row):
    row.state, row.token_digest = "withdrawn", ""


@pytest.mark.parametrize("end", [used, expired, withdrawn])
def test_a_link_that_is_over_says_what_to_do_and_not_why(cast, end):
    invitation, link = invite(cast)
    with inside(cast.here):
        row = Invitation.objects.get(pk=invitation.pk)
        end(row)
        row.save()
    forged = Client().get("/i/" + "x" * 43)
    for response in (Client().get(link), Client().post(link, ACCOUNT)):
        assert (response.status_code, GONE in response.content.decode()) == (410, True)
    assert Client().get(link).content == forged.content


def test_the_link_of_somebody_who_left_is_over(cast):
    _, link = invite(cast)
    with inside(cast.here):
        Representative.objects.filter(name="Rosa Marin").update(left_on=timezone.localdate())
    assert Client().post(link, ACCOUNT).status_code == 410
    assert not User.objects.filter(email="rosa@workers.example").exists()


def test_a_seat_that_was_taken_away_does_not_come_back_through_a_link(cast):
    invitation, link = invite(cast, email="ben@example.org")
    client = cast.client(cast.ben)
    Seat.objects.filter(pk=cast.ben.pk).update(suspended_at=timezone.now())
    assert client.post(link, {"do": "accept"}).status_code == 410
    assert now(cast, invitation).state == "sent"


@pytest.mark.parametrize("token", ["%00", "../../help", "a" * 5000, "é", "' OR 1=1 --"])
def test_nonsense_in_place_of_a_token_finds_nothing(cast, token):
    assert Client().get(f"/i/{token}").status_code in {404, 410}


def test_trying_links_is_slowed_down(cast):
    answers = [Client().post("/i/" + "x" * 43, ACCOUNT).status_code for _ in range(32)]
    assert answers == [410] * 30 + [429] * 2


# ---- twenty at once ----


def test_of_twenty_at_once_one_is_taken(own_database, settings):
    settings.ACCOUNT_RATE_LIMITS = False
    cast = make_cast()
    seed_terms(cast.here)
    invitation, link = invite(cast)

    def accept(number):
        try:
            return Client().post(link, ACCOUNT).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(20) as pool:
        answers = sorted(pool.map(accept, range(20)))
    assert answers == [302] + [410] * 19
    assert Seat.objects.filter(user__email="rosa@workers.example").count() == 1
    assert now(cast, invitation).state == "accepted"
