"""Invitations from the draft to the answer, on the coordinator's side."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.outbox import deliver_due
from fourfold.kernel.outbox.models import Message
from fourfold.kernel.tenancy import inside
from fourfold.members.invitations import commands, queries
from fourfold.members.invitations.commands import Answer
from fourfold.members.invitations.letters import Occasion
from fourfold.members.models import Invitation, Membership, Representative
from fourfold.members.tests.seating import member
from fourfold.partnerships.access import Refused
from tests.counting import asked

State, Way = Invitation.State, Invitation.Way


@pytest.fixture
def invited(here, settings):
    """Rosa by mail, Dana with a shared inbox, Ida by phone: three drafts."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    member("Workers United", {"name": "Rosa", "email": "rosa@workers.example"})
    member("Hope House", {"name": "Dana", "email": "info@h.example", "is_shared_inbox": True})
    member("Clinic", {"name": "Ida", "phone": "970 555 0100"})
    commands.draft_invitations(Representative.objects.all(), by=here.ana)
    return here


def of(name):
    return queries.invitations().get(representative__name=name)


def send(cast, rows=None):
    rows = queries.drafts() if rows is None else rows
    outgoing = queries.outgoing(
        rows, sender=cast.ana, partnership=cast.here, occasion=Occasion(purpose="to meet")
    )
    return commands.send_invitations(outgoing, by=cast.ana)


def state(name):
    return Membership.objects.get(representatives__name=name).state


def answer(is_yes, on=None):
    return Answer(is_yes, Invitation.Told.PHONE, "Ana", on or timezone.localdate())


def test_everyone_is_asked_in_a_way_that_can_reach_them(invited):
    assert {(str(row), row.way) for row in queries.drafts()} == {
        ("Rosa", Way.MAIL),
        ("Dana", Way.PRINT),
        ("Ida", Way.PHONE),
    }


def test_nobody_gets_a_second_open_invitation(invited):
    assert commands.draft_invitations(Representative.objects.all(), by=invited.ana) == 0
    with pytest.raises(IntegrityError), transaction.atomic():
        Invitation.objects.create(representative=of("Rosa").representative)


def test_a_draft_sends_nothing_and_asks_nobody(invited):
    assert (Message.objects.count(), state("Rosa")) == (0, "not_asked")
    assert all(row.token_digest == "" for row in queries.drafts())


def test_mail_waits_with_a_masked_link_and_the_rest_is_handed_over(invited):
    assert send(invited) == 1
    message = Message.objects.get()
    assert (message.to, message.sender, message.subject) == (
        "rosa@workers.example",
        "Riverbend",
        "Riverbend: something for you to read",
    )
    assert "[[link]]" in message.body
    assert "http" not in message.body
    assert {str(row) for row in queries.to_hand_over()} == {"Dana", "Ida"}
    assert (state("Rosa"), state("Dana")) == ("asked", "not_asked")


def test_the_link_is_made_while_the_mail_leaves_and_kept_as_a_digest(invited):
    send(invited)
    assert of("Rosa").token_digest == ""
    assert deliver_due() == (1, 0)
    sent = mail.outbox[-1]
    token = sent.body.split("/i/")[1].split()[0]
    row = of("Rosa")
    assert (len(row.token_digest), token in row.token_digest, len(token)) == (64, False, 43)
    assert timedelta(days=20) < row.expires_at - timezone.now() <= timedelta(days=21)


def test_a_shared_inbox_gets_no_mail_even_when_asked_for(invited):
    draft = of("Dana")
    draft.way = Way.MAIL
    with pytest.raises(ValidationError):
        commands.change_draft(draft, by=invited.ana, version=draft.version)
    Invitation.objects.filter(pk=draft.pk).update(way=Way.MAIL)
    send(invited, [of("Dana")])
    assert (Message.objects.count(), of("Dana").state) == (0, State.READY)


def test_words_that_were_composed_before_a_change_are_not_sent(invited):
    composed = queries.outgoing(
        queries.drafts(), sender=invited.ana, partnership=invited.here, occasion=Occasion()
    )
    draft = of("Rosa")
    draft.way = Way.PRINT
    commands.change_draft(draft, by=invited.ana, version=draft.version)
    with pytest.raises(StaleEdit):
        commands.send_invitations(composed, by=invited.ana)
    assert Message.objects.count() == 0


def test_what_was_seen_changes_its_seal_with_every_word(invited):
    def seal(occasion):
        rows = queries.outgoing(
            queries.drafts(), sender=invited.ana, partnership=invited.here, occasion=occasion
        )
        return queries.seal_of(rows)

    before = seal(Occasion())
    assert before == seal(Occasion())
    assert before != seal(Occasion(where="Library"))
    Representative.objects.filter(name="Rosa").update(email="other@workers.example")
    assert before != seal(Occasion())


def test_a_letter_is_marked_when_it_has_reached_the_person(invited):
    send(invited)
    commands.mark_handed_over(of("Ida"), by=invited.ana)
    assert (of("Ida").state, of("Ida").token_digest, state("Ida")) == (State.SENT, "", "asked")


def test_a_personal_link_for_paper_is_made_only_on_request_and_replaces_the_last(invited):
    send(invited)
    first = commands.make_personal_link(of("Dana"), by=invited.ana)
    kept = of("Dana").token_digest
    second = commands.make_personal_link(of("Dana"), by=invited.ana)
    assert first != second
    assert of("Dana").token_digest not in {"", kept}
    with pytest.raises(ValidationError):
        commands.make_personal_link(of("Rosa"), by=invited.ana)


def test_inviting_again_kills_the_former_link_at_once(invited):
    send(invited)
    deliver_due()
    commands.prepare_again(of("Rosa"), by=invited.ana)
    assert (of("Rosa").token_digest, of("Rosa").state) == ("", State.DRAFT)
    send(invited, [of("Rosa")])
    deliver_due()
    assert len({message.body for message in mail.outbox}) == 2


def test_a_withdrawn_invitation_takes_its_waiting_mail_back(invited):
    send(invited)
    commands.withdraw_invitation(of("Rosa"), by=invited.ana)
    assert deliver_due() == (0, 0)
    message = Message.objects.get()
    assert (message.state, message.body, message.to) == (Message.State.CANCELED, "", "")
    assert of("Rosa").state == State.WITHDRAWN


def test_a_draft_that_never_went_out_leaves_nothing_behind(invited):
    commands.withdraw_invitation(of("Rosa"), by=invited.ana)
    assert {str(row) for row in queries.invitations()} == {"Dana", "Ida"}


def test_mail_to_somebody_who_left_or_was_removed_does_not_leave(invited):
    send(invited)
    Representative.objects.filter(name="Rosa").update(left_on=timezone.localdate())
    assert deliver_due() == (1, 0)
    assert (Message.objects.get().state, mail.outbox) == (Message.State.CANCELED, [])


# ---- answers ----


@pytest.mark.parametrize(("is_yes", "then"), [(True, "joined"), (False, "declined")])
def test_an_answer_is_entered_with_how_to_whom_and_when(invited, is_yes, then):
    send(invited)
    row = of("Ida")
    yesterday = timezone.localdate() - timedelta(days=1)
    commands.enter_answer(row, answer(is_yes, yesterday), by=invited.ana, version=row.version)
    row = of("Ida")
    assert (row.told_how, row.told_to, row.answered_on) == ("phone", "Ana", yesterday)
    assert (state("Ida"), row.representative.seat) == (then, None)


def test_an_answer_from_the_future_is_refused(invited):
    row = of("Ida")
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(ValidationError, match="earlier day"):
        commands.enter_answer(row, answer(True, tomorrow), by=invited.ana, version=row.version)


def test_an_entered_answer_ends_the_link_and_the_waiting_mail(invited):
    send(invited)
    row = of("Rosa")
    commands.enter_answer(row, answer(True), by=invited.ana, version=row.version)
    assert deliver_due() == (0, 0)
    assert of("Rosa").token_digest == ""


def test_one_no_does_not_speak_for_a_colleague(invited):
    house = Membership.objects.get(organization__name="Hope House")
    Representative.objects.create(membership=house, name="Mo", phone="1")
    commands.draft_invitations(Representative.objects.filter(name="Mo"), by=invited.ana)
    send(invited)
    row = of("Dana")
    commands.enter_answer(row, answer(False), by=invited.ana, version=row.version)
    assert state("Dana") == "not_asked"
    row = of("Mo")
    commands.enter_answer(row, answer(True), by=invited.ana, version=row.version)
    assert state("Dana") == "joined"


def test_the_journal_does_not_say_yes_or_no(invited):
    row = of("Ida")
    commands.enter_answer(row, answer(False), by=invited.ana, version=row.version)
    assert Entry.objects.order_by("-number")[0].sentence == "Ana entered an answer of Ida"


# ---- the pages ----


@pytest.mark.parametrize("name", ["ben", "cleo", "eve", "sol"])
def test_only_a_coordinator_invites(invited, name):
    by = getattr(invited, name)
    for deed in (commands.withdraw_invitation, commands.mark_handed_over):
        with pytest.raises(Refused):
            deed(of("Rosa"), by=by)
    with pytest.raises(Refused):
        commands.draft_invitations([], by=by)


def test_the_pages_lead_from_the_list_to_an_answer(invited):
    send(invited)
    client = invited.client(invited.ana)
    listed = client.get(reverse("members:invitations", args=[invited.here.pk]))
    assert "Enter their answer" in listed.content.decode()
    row = of("Ida")
    address = reverse("members:invitation-answer", args=[invited.here.pk, row.pk])
    sent = {"is_yes": "yes", "told_how": "phone", "told_to": "Ana", "told_on": "2026-01-05"}
    assert client.post(address, {**sent, "version": 99}).status_code == 409
    assert client.post(address, {**sent, "told_on": "2999-01-01"}).status_code == 422
    assert client.post(address, {**sent, "version": row.version}).status_code == 302
    assert client.get(address).status_code == 404


def test_what_waits_is_listed_first_and_what_is_settled_apart(invited):
    send(invited)
    commands.withdraw_invitation(of("Ida"), by=invited.ana)
    client = invited.client(invited.ana)
    address = reverse("members:invitations", args=[invited.here.pk])
    shown = {
        view: [row.state for row in client.get(address + view).context["invitations"]]
        for view in ("", "?show=settled", "?show=nonsense", "?page=99")
    }
    waiting = shown[""]
    assert (shown["?show=settled"], "withdrawn" in waiting) == (["withdrawn"], False)
    assert shown["?show=nonsense"] == shown["?page=99"] == waiting
    page = client.get(address).content.decode()
    assert page.count("<details") >= len(waiting) > 0


def test_the_list_asks_as_much_for_three_as_for_nine(invited):
    address = reverse("members:invitations", args=[invited.here.pk])
    client = invited.client(invited.ana)
    with asked() as few:
        client.get(address)
    for number in range(6):
        member(f"Office {number}", {"name": f"P{number}", "phone": "1"})
    commands.draft_invitations(Representative.objects.all(), by=invited.ana)
    with asked() as many:
        client.get(address)
    assert len(many) == len(few)


def test_another_partnerships_invitation_does_not_exist(invited):
    row = of("Rosa")
    with inside(invited.elsewhere):
        address = reverse("members:invitation-edit", args=[invited.elsewhere.pk, row.pk])
        assert invited.client(invited.dov).get(address).status_code == 404
