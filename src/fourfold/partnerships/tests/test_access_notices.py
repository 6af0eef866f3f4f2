"""Whoever gets another role, or loses access, is told; nobody else is."""

import pytest

from fourfold.kernel.outbox.models import Message
from fourfold.partnerships.access import Refused
from fourfold.partnerships.seats import commands

CHANGES = {
    "role": (
        lambda seat, by: commands.change_role(seat, by=by, role="observer"),
        "In Riverbend your role is now: Observer.",
    ),
    "pause": (commands.suspend, "Your access to Riverbend is paused."),
    "end": (commands.end_access, "Your access to Riverbend has ended."),
}


def change(kind, seat, by):
    deed, _said = CHANGES[kind]
    return deed(seat, by) if kind == "role" else deed(seat, by=by)


@pytest.mark.parametrize("kind", CHANGES)
def test_the_person_is_told_what_changed(here, kind):
    change(kind, here.ben, here.ana)
    told = Message.objects.get()
    assert (told.to, told.subject) == ("ben@example.org", "Your account")
    assert told.body.startswith(CHANGES[kind][1])
    assert "Ana" not in told.body


@pytest.mark.parametrize("wish", [{"is_discreet": True}, {"mail_volume": "discreet"}])
@pytest.mark.parametrize("kind", CHANGES)
def test_who_wants_no_details_is_not_told_what(here, kind, wish):
    for name, value in wish.items():
        setattr(here.ben.user, name, value)
    here.ben.user.save()
    change(kind, here.ben, here.ana)
    told = Message.objects.get()
    assert told.body.startswith("Something about your access was changed.")
    assert "Riverbend" not in told.body + told.subject


def test_a_person_who_is_let_in_again_is_told(here):
    commands.suspend(here.ben, by=here.ana)
    commands.reinstate(here.ben, by=here.ana)
    bodies = {message.body.split("\n")[0] for message in Message.objects.all()}
    assert "Your access to Riverbend is open again, as: Member." in bodies


def test_the_same_role_again_and_a_refused_change_tell_nobody(here):
    commands.change_role(here.ben, by=here.ana, role="member")
    with pytest.raises(Refused):
        commands.end_access(here.ben, by=here.cleo)
    assert Message.objects.count() == 0


def test_nothing_goes_to_somebody_without_an_address(here):
    here.ben.user.email = "otter-4821@sign-in.invalid"
    here.ben.user.save()
    commands.end_access(here.ben, by=here.ana)
    assert Message.objects.count() == 0
