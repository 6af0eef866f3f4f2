"""A link on paper opens a seat with a code that was told by voice, or leads to a known inbox."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from fourfold.accounts.models import User
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.outbox import deliver_due
from fourfold.kernel.outbox.models import Message
from fourfold.kernel.tenancy import inside
from fourfold.members.invitations import codes, commands
from fourfold.members.invitations.notices import mint_link
from fourfold.members.models import Invitation
from fourfold.members.tests.test_invitations_links import ACCOUNT, invite, now
from fourfold.partnerships.access import Refused
from fourfold.partnerships.models import Seat

WRONG = "Check the code with the person who invited you."
SIGN_IN = "/account/sign-in"


def code_of(cast, invitation):
    with inside(cast.here):
        return codes.code_for(Invitation.objects.get(pk=invitation.pk))


@pytest.fixture(params=["", "front-desk@workers.example"])
def letter(cast, request):
    """A letter for somebody without an inbox of their own: none at all, or a shared one."""
    return invite(cast, way="print", email=request.param, is_shared_inbox=bool(request.param))


def test_letter_and_code_make_an_account_that_has_no_address(cast, letter):
    invitation, link = letter
    assert b"Send me my own link" not in Client().get(link).content
    client = Client()
    done = client.post(link, {**ACCOUNT, "code": code_of(cast, invitation)})
    user = Seat.objects.exclude(user__email__endswith="@example.org").get().user
    assert (user.has_address, user.name, done.status_code) == (False, "Rosa Marin", 200)
    assert user.signs_in_with in done.text
    assert client.get(f"/w/{cast.here.pk}/").status_code == 200
    row = now(cast, invitation)
    assert (row.state, row.representative.seat.user, row.token_digest) == ("accepted", user, "")


def test_they_sign_in_with_the_name_in_any_letters_and_find_it_on_their_page(cast, letter):
    invitation, link = letter
    Client().post(link, {**ACCOUNT, "code": code_of(cast, invitation)})
    name = User.objects.get(name="Rosa Marin").signs_in_with
    client = Client()
    sent = {"login": f" {name.upper()} ", "password": ACCOUNT["password"]}
    assert client.post(SIGN_IN, sent).status_code == 302
    assert name in client.get("/account/").text


@pytest.mark.parametrize("code", ["", "AAAA-AAAA", "A" * 20, "A" * 21, "\x00", "'--", "ÄÖÜ"])
def test_the_letter_alone_opens_nothing(cast, letter, code):
    invitation, link = letter
    for client in (Client(), cast.client(cast.dov)):
        answer = client.post(link, {**ACCOUNT, "code": code})
        assert answer.status_code == 422
    assert not Seat.objects.filter(partnership=cast.here, user=cast.dov.user).exists()
    assert not User.objects.filter(name="Rosa Marin").exists()
    assert now(cast, invitation).state == "sent"


def test_a_wrong_code_is_said_in_one_sentence_and_nothing_typed_is_lost(cast, letter):
    _, link = letter
    shown = Client().post(link, {**ACCOUNT, "code": "AAAA-AAAA", "alias": "Sky Lark"}).text
    assert WRONG in shown
    assert 'value="Sky Lark"' in shown
    assert ACCOUNT["password"] not in shown


def test_the_code_of_another_letter_or_of_the_former_link_is_wrong(cast, letter):
    invitation, link = letter
    former = code_of(cast, invitation)
    with inside(cast.here):
        row = Invitation.objects.get(pk=invitation.pk)
        fresh = mint_link(row).removeprefix("http://localhost:8000")
    other, _ = invite(cast, way="print", of="Clinic", name="Ida", email="")
    assert Client().post(link, {**ACCOUNT, "code": former}).status_code == 410
    for code in (former, code_of(cast, other)):
        assert Client().post(fresh, {**ACCOUNT, "code": code}).status_code == 422


def test_somebody_with_an_account_accepts_a_letter_with_the_code(cast, letter):
    invitation, link = letter
    client = cast.client(cast.dov)
    answer = client.post(link, {"do": "accept", "code": code_of(cast, invitation)})
    assert answer.url == f"/w/{cast.here.pk}/"
    assert Seat.objects.filter(user=cast.dov.user).count() == 2


def test_whoever_is_signed_in_with_the_address_on_the_list_needs_no_code(cast):
    _, link = invite(cast, way="print", email="dov@example.org")
    assert cast.client(cast.dov).post(link, {"do": "accept"}).status_code == 302


def test_codes_are_tried_ten_times_an_hour_for_each_letter(cast, letter):
    invitation, link = letter
    wrong = {**ACCOUNT, "code": "AAAA-AAAA"}
    assert [Client().post(link, wrong).status_code for _ in range(11)] == [422] * 10 + [429]
    other, elsewhere = invite(cast, way="print", of="Clinic", name="Ida", email="")
    right = {**ACCOUNT, "code": code_of(cast, other)}
    assert Client().post(elsewhere, right).status_code == 200
    assert now(cast, invitation).state == "sent"


def test_letter_and_code_work_once(cast, letter):
    invitation, link = letter
    sent = {**ACCOUNT, "code": code_of(cast, invitation)}
    assert [Client().post(link, sent).status_code for _ in range(2)] == [200, 410]
    assert User.objects.filter(name="Rosa Marin").count() == 1


def test_a_letter_that_is_too_old_is_over_with_its_code(cast, letter):
    invitation, link = letter
    code = code_of(cast, invitation)
    with inside(cast.here):
        Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert Client().post(link, {**ACCOUNT, "code": code}).status_code == 410
    with inside(cast.here), pytest.raises(commands.ValidationError):
        commands.show_code(Invitation.objects.get(pk=invitation.pk), by=cast.ana)


# ---- what coordinators do ----


def test_a_coordinator_looks_the_code_up_and_the_journal_says_so(cast, letter):
    invitation, _ = letter
    page = f"/w/{cast.here.pk}/send/by-hand/{invitation.pk}/"
    sent = {"do": "code", "version": now(cast, invitation).version}
    shown = cast.client(cast.ana).post(page, sent)
    code = code_of(cast, invitation)
    assert code in shown.text
    with inside(cast.here):
        newest = Entry.objects.order_by("-number")[0].sentence
    assert newest == "Ana looked up the code for the link of Rosa Marin"
    assert code not in newest
    for seat in (cast.ben, cast.cleo, cast.eve, cast.sol):
        assert cast.client(seat).post(page, sent).status_code == 403
        with inside(cast.here), pytest.raises(Refused):
            commands.show_code(Invitation.objects.get(pk=invitation.pk), by=seat)
    assert cast.client(cast.dov).post(page, sent).status_code == 404


def test_without_a_link_there_is_no_code(cast, letter):
    invitation, _ = letter
    with inside(cast.here):
        Invitation.objects.update(token_digest="")
    page = f"/w/{cast.here.pk}/send/by-hand/{invitation.pk}/"
    sent = {"do": "code", "version": now(cast, invitation).version}
    answer = cast.client(cast.ana).post(page, sent, follow=True)
    assert "Make a personal link first: the code goes with it." in answer.text


def test_a_link_by_mail_has_no_code_to_look_up(cast):
    invitation, _ = invite(cast)
    with inside(cast.here), pytest.raises(commands.ValidationError):
        commands.show_code(Invitation.objects.get(pk=invitation.pk), by=cast.ana)


# ---- accounts without an address ----


def test_no_message_and_no_new_password_can_go_to_an_account_without_an_address(cast, letter):
    invitation, link = letter
    Client().post(link, {**ACCOUNT, "code": code_of(cast, invitation)})
    user = User.objects.get(name="Rosa Marin")
    for typed in (user.email, user.signs_in_with):
        answer = Client().post("/account/forgot", {"email": typed})
        assert answer.status_code in {200, 302}
    assert Message.objects.count() == 0


def test_a_forgotten_password_answers_the_same_for_a_name_that_exists_and_one_that_does_not(
    cast, letter
):
    invitation, link = letter
    Client().post(link, {**ACCOUNT, "code": code_of(cast, invitation)})
    there = User.objects.get(name="Rosa Marin").email
    answers = [
        Client().post("/account/forgot", {"email": typed}, follow=True)
        for typed in (there, "otter-0000@sign-in.invalid")
    ]
    assert len({(answer.status_code, answer.request["PATH_INFO"]) for answer in answers}) == 1


def test_a_printed_link_leads_to_the_inbox_on_the_list_without_a_code(cast, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    invitation, link = invite(cast, way="print")
    assert "Send me my own link" in Client().get(link).text
    sent = {"do": "move", "address": "thief@example.org"}
    assert Client().post(link, sent).status_code == 200
    assert Client().get(link).status_code == 410
    assert deliver_due() == (1, 0)
    assert mail.outbox[-1].to == ["rosa@workers.example"]
    own = "/i/" + mail.outbox[-1].body.split("/i/")[1].split()[0]
    assert Client().post(own, ACCOUNT).status_code == 302
    assert now(cast, invitation).representative.seat.user.email == "rosa@workers.example"


def test_a_letter_without_a_known_inbox_is_never_moved_to_one(cast, letter):
    invitation, link = letter
    answer = Client().post(link, {"do": "move", "address": "thief@example.org"})
    assert (answer.status_code, Message.objects.count()) == (410, 0)
    assert now(cast, invitation).representative.email != "thief@example.org"


@given(st.text(max_size=30))
def test_a_code_is_read_however_it_is_spaced_and_nothing_else_is(typed):
    invitation = Invitation(token_digest="d" * 64)
    code = codes.code_for(invitation)
    assert len(code) == 9
    assert codes.is_code(invitation, f" {code.lower().replace('-', ' ')} ")
    plain = "".join(sign for sign in typed.upper() if sign.isascii() and sign.isalnum())
    assert codes.is_code(invitation, typed) == (plain == code.replace("-", ""))
