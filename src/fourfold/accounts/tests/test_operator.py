from io import StringIO

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command

from fourfold.accounts import commands
from fourfold.accounts.factors import has_second_factor
from fourfold.accounts.tests.conftest import PASSWORD, Browser, code_now
from fourfold.kernel.outbox.models import Message


def operator(deed: str, address: str) -> str:
    out = StringIO()
    call_command("account", deed, address, stdout=out)
    return out.getvalue()


def test_somebody_who_lost_the_phone_gets_in_with_the_password_and_is_told(browser, ana):
    browser.sign_in(ana)
    browser.post("/account/sign-in/code", {"code": code_now()})
    assert "The second step is removed." in operator("lost-phone", "Ana@example.org")
    assert not has_second_factor(ana)
    assert not browser.is_signed_in
    assert browser.sign_in(ana).url == "/"
    told = Message.objects.get()
    assert told.body.startswith("The second step was removed from your sign-in.")


def test_the_operator_closes_and_reopens_an_account(browser, ben):
    browser.sign_in(ben)
    operator("close", ben.email)
    assert not browser.is_signed_in
    operator("reopen", ben.email)
    assert browser.sign_in(ben).url == "/"


def test_somebody_without_an_address_gets_a_link_for_a_new_password_in_person(browser, db):
    user = commands.create_account_without_address(name="Rosa Marin", password=PASSWORD)
    said = operator("new-password", user.signs_in_with.upper())
    link = said.split("http://localhost:8000")[1].strip()
    page = browser.get(link, follow=True)
    new = {"password1": "five quiet river stones", "password2": "five quiet river stones"}
    browser.post(page.request["PATH_INFO"], new)
    assert Browser().sign_in(user, "five quiet river stones").status_code == 302
    assert Message.objects.count() == 0


def test_somebody_with_an_address_is_sent_there(ben):
    with pytest.raises(CommandError, match="choose a new password by e-mail"):
        operator("new-password", ben.email)
    with pytest.raises(PermissionDenied):
        commands.make_password_link(ben, by=ben)


def test_an_address_without_an_account_is_said_to_have_none(db):
    with pytest.raises(CommandError, match="There is no account with this address"):
        operator("close", "nib@example.org")


@pytest.mark.parametrize(
    "deed", [commands.close_account, commands.reopen_account, commands.remove_second_steps]
)
def test_nobody_but_the_operator_can_do_it(ana, ben, deed):
    with pytest.raises(PermissionDenied):
        deed(ana, by=ben)


@pytest.mark.parametrize(
    ("deed", "facts"),
    [
        (commands.save_preferences, {"version": 1}),
        (commands.ask_for_address, {"address": "x@example.org"}),
        (commands.change_address, {"address": "x@example.org"}),
        (commands.end_session, {"handle": "x"}),
        (commands.end_sessions, {}),
    ],
)
def test_nobody_changes_the_account_of_somebody_else(ana, ben, deed, facts):
    with pytest.raises(PermissionDenied):
        deed(ana, by=ben, **facts)
