from io import StringIO

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command

from fourfold.accounts import commands
from fourfold.accounts.factors import has_second_factor
from fourfold.accounts.tests.conftest import code_now
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
