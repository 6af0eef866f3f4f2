"""A line break in a name begins no new line: not in a mail, a header, a calendar or a file."""

import email
import email.policy
from itertools import count
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from fourfold.kernel.outbox import deliver_due, queue
from fourfold.kernel.outbox.models import Message
from fourfold.kernel.tenancy import inside
from fourfold.members.invitations import commands
from fourfold.members.invitations.queries import drafts, outgoing
from fourfold.portal.sending import next_occasion
from tests.access.conftest import HERE
from tests.access.routes import routes
from tests.access.visits import METHOD_NOT_ALLOWED, addresses, undone
from tests.access.world import fill
from tests.confirming import confirmed

# What a page says of these words is the same on every database.
pytestmark = pytest.mark.sqlite_only

EVIL = "e@e.eu"


class Broken:
    """Words with a line break, and after it what would be a header or a calendar's line."""

    def __init__(self) -> None:
        self.numbers = count(100)

    def __call__(self, box: str) -> str:
        number = next(self.numbers)
        return f"w{number}" if "token" in box else f"w{number}\r\nBcc:{EVIL}"


@pytest.fixture
def broken(cast: Any) -> Any:
    return fill(cast.here, {who: getattr(cast, who) for who in HERE}, Broken())


def lines(content: bytes) -> list[str]:
    return content.decode("utf-8", "replace").splitlines()


def test_no_answer_has_a_header_or_a_file_of_its_making(cast, broken):
    """Every page and every file; Django itself refuses a header with a line break by breaking."""
    client = confirmed(cast, cast.ana)
    begun = {}
    for route in routes():
        for address in addresses(route, client, broken):
            with undone():
                answer = client.get(address)
                if answer.status_code == METHOD_NOT_ALLOWED:
                    answer = client.post(address)
            heads = [f"{name}: {value}" for name, value in answer.items()]
            is_calendar = answer["Content-Type"].startswith("text/calendar")
            body = lines(answer.content) if is_calendar else []
            if answer.status_code >= 500 or any(
                line.lower().startswith("bcc") or "\n" in line for line in [*heads, *body]
            ):
                begun[address] = answer.status_code
    assert begun == {}


def test_no_invitation_has_a_recipient_of_a_names_making(cast, broken, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    with inside(cast.here):
        letters = outgoing(
            drafts(), sender=cast.ana, partnership=cast.here, occasion=next_occasion()
        )
        commands.send_invitations(letters, by=cast.ana)
    Message.objects.update(due_at=timezone.now())
    assert deliver_due() == (Message.objects.count(), 0)
    assert len(mail.outbox) > 1
    for message in mail.outbox:
        raw = message.message().as_bytes()
        read = email.message_from_bytes(raw, policy=email.policy.default)
        assert (read["Bcc"], read["Cc"]) == (None, None)
        assert [one.addr_spec for one in read["From"].addresses] == ["fourfold@localhost"]
        assert [one.addr_spec for one in read["To"].addresses] == message.recipients()
        assert EVIL not in message.recipients()


def test_a_message_is_clean_before_it_waits(db):
    made = queue("x", to="ana@example.org", subject="A\r\nBcc: b", body="x", sender="C\r\nBcc: d")
    assert (made.subject, made.sender) == ("A Bcc: b", "C Bcc: d")


def test_a_message_that_can_not_be_written_does_not_hold_up_the_next(db, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    bad = queue("x", to="ana@example.org", subject="A", body="x")
    Message.objects.filter(pk=bad.pk).update(sender="C\r\nBcc: d")
    queue("x", to="ben@example.org", subject="B", body="x")
    assert deliver_due() == (1, 1)
    assert [message.to for message in mail.outbox] == [["ben@example.org"]]
    bad.refresh_from_db()
    assert (bad.state, bad.attempts) == (Message.State.WAITING, 1)
