"""Putting messages in, and taking them out to the mail server."""

import logging
import smtplib
from collections.abc import Callable
from datetime import timedelta
from email.utils import formataddr, parseaddr
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.utils import timezone

from fourfold.kernel.outbox.models import Message

LINK = "[[link]]"
NOWHERE = ".invalid"  # reserved by RFC 2606
RETRY_AFTER = (timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=4), timedelta(hours=12))
log = logging.getLogger(__name__)
_link_makers: dict[str, Callable[[Message], str]] = {}


def make_link_with(kind: str) -> Callable[[Callable[[Message], str]], Callable[[Message], str]]:
    """Register the function that makes the secret link of a kind of message, at sending."""

    def keep(maker: Callable[[Message], str]) -> Callable[[Message], str]:
        _link_makers[kind] = maker
        return maker

    return keep


def queue(
    kind: str, *, to: str, subject: str, body: str, sender: str = "", **fields: Any
) -> Message:
    """Let a message wait for the next sending. Line breaks in its head become spaces.

    `fields` may name `partnership_id` and `about` (the id of what it is about). To an address that
    can never exist goes nothing: the message is not kept.
    """
    message = Message(
        kind=kind,
        to=to,
        subject=_one_line(subject)[:160],
        sender=_one_line(sender)[:60],
        body=body,
        **fields,
    )
    if not to.endswith(NOWHERE):
        message.save()
    return message


def _one_line(text: str) -> str:
    return " ".join(text.split())


class Obsolete(Exception):
    """What a message is about is no more: it must not leave."""


def cancel(kind: str, *, about: str) -> int:
    """Take back the messages that still wait, with their words; returns how many."""
    waiting = Message.objects.filter(kind=kind, about=about, state=Message.State.WAITING)
    return waiting.update(state=Message.State.CANCELED, to="", subject="", body="")


def masked(text: str) -> str:
    """The message as a person may see it before it is sent: with the link hidden."""
    return text.replace(LINK, f"{settings.BASE_URL}/…")


def deliver_due(*, limit: int = 100) -> tuple[int, int]:
    """Send what is due; returns how many left and how many must wait. Safe to run twice at once."""
    sent = failed = 0
    now = timezone.now()
    due = Message.objects.filter(state=Message.State.WAITING, due_at__lte=now)
    for pk in list(due.order_by("due_at").values_list("pk", flat=True)[:limit]):
        if _deliver(pk):
            sent += 1
        else:
            failed += 1
    return sent, failed


def _deliver(pk: UUID) -> bool:
    with transaction.atomic():
        message = (
            Message.objects.select_for_update(skip_locked=_can_skip())
            .filter(pk=pk, state=Message.State.WAITING, due_at__lte=timezone.now())
            .first()
        )
        if message is None:
            return True
        message.attempts += 1
        try:
            _hand_over(message)
        except Obsolete:
            cancel(message.kind, about=message.about)
            return True
        except (OSError, smtplib.SMTPException, ValueError):
            # A ValueError is a head that mail may not have: the messages behind it must still go.
            return _try_later(message)
        message.state, message.sent_at = Message.State.SENT, timezone.now()
        message.to = message.subject = message.body = ""
        message.save()
    return True


def _can_skip() -> bool:
    return transaction.get_connection().features.has_select_for_update_skip_locked


def _hand_over(message: Message) -> None:
    body = message.body
    if LINK in body:
        body = body.replace(LINK, _link_makers[message.kind](message))
    address = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    EmailMessage(
        message.subject,
        body,
        formataddr((message.sender, address)),
        [message.to],
        headers={"Auto-Submitted": "auto-generated", "Message-ID": f"<{message.pk}@fourfold>"},
        connection=get_connection(),
    ).send()


def _try_later(message: Message) -> bool:
    if message.attempts > len(RETRY_AFTER):
        message.state = Message.State.FAILED
    else:
        message.due_at = timezone.now() + RETRY_AFTER[message.attempts - 1]
    message.save(update_fields=["attempts", "state", "due_at"])
    log.warning("A message could not be sent", extra={"facts": {"attempt": message.attempts}})
    return False
