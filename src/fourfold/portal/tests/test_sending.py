"""Check and send: what is shown is what goes out, and nothing goes out before."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from fourfold.kernel.outbox import deliver_due
from fourfold.kernel.outbox.models import Message
from fourfold.kernel.tenancy import inside
from fourfold.meetings.models import Meeting
from fourfold.members.invitations.commands import draft_invitations
from fourfold.members.models import Invitation, Representative
from fourfold.members.tests.seating import member
from tests.counting import asked


@pytest.fixture
def ready(here, settings):
    """Three drafts and a first meeting."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.EMAIL_HOST = "mail.example"
    member("Workers United", {"name": "Rosa", "email": "rosa@workers.example"})
    member("Hope House", {"name": "Dana", "email": "info@h.example", "is_shared_inbox": True})
    member("Clinic", {"name": "Ida", "phone": "970 555 0100"})
    draft_invitations(Representative.objects.all(), by=here.ana)
    Meeting.objects.create(
        starts_at=timezone.now() + timedelta(days=9), purpose="To meet", place="Library, room 2"
    )
    return here


def address(cast, name="home:send", *args):
    return reverse(name, args=[cast.here.pk, *args])


def preview(cast):
    response = cast.client(cast.ana).get(address(cast))
    return response.content.decode(), response.context["seal"]


def confirm(cast, seal):
    return cast.client(cast.ana).post(address(cast), {"seen": seal}, follow=True)


def test_every_message_is_shown_and_none_has_gone_out(ready):
    shown, _ = preview(ready)
    assert shown.count("Library, room 2") == 3
    assert "rosa@workers.example" in shown
    assert "info@h.example" not in shown
    assert "http://localhost:8000/…" in shown
    assert (Message.objects.count(), Invitation.objects.filter(state="draft").count()) == (0, 3)


def test_what_was_shown_is_what_arrives(ready):
    shown, seal = preview(ready)
    response = confirm(ready, seal)
    assert "1 message is on its way." in response.content.decode()
    deliver_due()
    body = mail.outbox[-1].body
    before, after = body.split("http://localhost:8000/i/")
    assert before.strip() in shown
    assert after.split("\n", 1)[1].strip() in shown


def test_nothing_is_sent_when_something_changed_since_the_look(ready):
    _, seal = preview(ready)
    Meeting.objects.update(place="Town hall")
    response = confirm(ready, seal)
    assert (response.status_code, Message.objects.count()) == (409, 0)
    assert b"Something changed since you looked" in response.content
    assert b"Town hall" in response.content


@pytest.mark.parametrize("seal", ["", "0" * 64])
def test_nothing_is_sent_without_having_looked(ready, seal):
    assert confirm(ready, seal).status_code == 409
    assert Message.objects.count() == 0


def test_sending_twice_sends_once(ready):
    _, seal = preview(ready)
    confirm(ready, seal)
    confirm(ready, seal)
    assert Message.objects.count() == 1


def test_a_confidential_place_is_in_no_message(ready):
    Meeting.objects.update(is_place_confidential=True)
    shown, seal = preview(ready)
    confirm(ready, seal)
    deliver_due()
    row = Invitation.objects.get(representative__name="Ida")
    by_hand = ready.client(ready.ana).get(address(ready, "home:by-hand-one", row.pk))
    for text in (shown, mail.outbox[-1].body, by_hand.content.decode()):
        assert "Library" not in text
        assert "I will tell you the place by phone" in text


def test_a_meeting_that_was_canceled_is_not_promised(ready):
    Meeting.objects.update(is_canceled=True)
    shown, _ = preview(ready)
    assert "Library" not in shown
    assert "No date is set yet" in shown


def test_a_text_is_opened_and_marked_as_handed_over(ready):
    _, seal = preview(ready)
    confirm(ready, seal)
    row = Invitation.objects.get(representative__name="Ida")
    page = address(ready, "home:by-hand-one", row.pk)
    client = ready.client(ready.ana)
    assert "/i/" not in client.get(page).content.decode()
    assert client.post(page, {"do": "done", "version": row.version}).url == address(
        ready, "home:by-hand"
    )
    row.refresh_from_db()
    assert (row.state, row.token_digest) == ("sent", "")


def test_a_printed_letter_carries_a_link_only_when_asked(ready):
    _, seal = preview(ready)
    confirm(ready, seal)
    row = Invitation.objects.get(representative__name="Dana")
    page = address(ready, "home:by-hand-one", row.pk)
    client = ready.client(ready.ana)
    sent = {"do": "link", "version": row.version}
    assert "http://localhost:8000/i/" in client.post(page, sent).content.decode()
    assert "http://localhost:8000/i/" not in client.get(page).content.decode()


def test_someone_is_told_when_no_mail_can_leave(ready, settings):
    settings.EMAIL_HOST, settings.DEMO = "", False
    assert "No mail leaves from this computer" in preview(ready)[0]
    settings.EMAIL_HOST = "mail.example"
    assert "No mail leaves from this computer" not in preview(ready)[0]


def test_the_preview_asks_as_much_for_three_as_for_nine(ready):
    with asked() as few:
        preview(ready)
    for number in range(6):
        member(f"Office {number}", {"name": f"P{number}", "phone": "1"})
    draft_invitations(Representative.objects.all(), by=ready.ana)
    with asked() as many:
        preview(ready)
    assert len(many) == len(few)


@pytest.mark.parametrize("name", ["ben", "cleo", "eve", "sol"])
def test_only_a_coordinator_sends(ready, name):
    client = ready.client(getattr(ready, name))
    assert client.post(address(ready), {"seen": "x"}).status_code == 403


def test_another_partnerships_drafts_are_not_shown(ready):
    with inside(ready.elsewhere):
        response = ready.client(ready.dov).get(reverse("home:send", args=[ready.elsewhere.pk]))
    assert "Rosa" not in response.content.decode()


def test_where_no_mail_leaves_all_of_it_can_be_copied_instead(ready, settings):
    settings.EMAIL_HOST = ""
    client = ready.client(ready.ana)
    assert "No mail leaves from this computer" in client.get(address(ready)).text
    shown = client.post(address(ready, "home:send-as-text"), follow=True).text
    assert "1 message is now text to copy." in shown
    assert "No mail leaves from this computer" not in shown
    assert sorted(Invitation.objects.values_list("way", flat=True)) == ["phone", "print", "text"]


def test_where_no_mail_leaves_a_message_is_not_called_on_its_way(ready, settings):
    settings.EMAIL_HOST = ""
    _, seal = preview(ready)
    shown = confirm(ready, seal).content.decode()
    assert "1 message waits: no mail leaves from this computer yet." in shown
    assert "on its way" not in shown


def test_whoever_is_called_is_asked_to_answer_before_the_meeting(ready):
    shown, _ = preview(ready)
    eve = timezone.localdate(Meeting.objects.get().starts_at) - timedelta(days=1)
    assert f"by {date_format(eve)}" in shown
