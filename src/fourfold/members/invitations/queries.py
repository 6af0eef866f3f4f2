"""Reading invitations and letters, and composing what each person will get."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Case, Count, QuerySet, When
from django.utils import timezone

from fourfold.members.invitations.letter_texts import suggested
from fourfold.members.invitations.letters import Occasion, Sender, Words, write_letter_to
from fourfold.members.models import INVITATION_LASTS, Invitation, Letter
from fourfold.partnerships.models import Partnership, Seat

State = Invitation.State


@dataclass(frozen=True)
class Outgoing:
    """One invitation with the words that its sender has seen."""

    invitation: Invitation
    words: Words


def invitations() -> QuerySet[Invitation]:
    """Every invitation with the person it is for, by organization and name."""
    return Invitation.objects.select_related(
        "representative__membership__organization", "representative__seat__user"
    ).order_by("representative__membership__organization__name", "representative__name", "pk")


def by_need() -> QuerySet[Invitation]:
    """Every invitation: first those that wait for you, then those that wait for an answer."""
    order = [State.READY, State.DRAFT, State.SENT]
    rank = Case(*(When(state=state, then=at) for at, state in enumerate(order)), default=len(order))
    return invitations().order_by(rank, "representative__name", "pk")


def counts() -> dict[str, int]:
    """How many invitations there are in each state that occurs."""
    states = Invitation.objects.order_by().values_list("state")
    return dict(states.annotate(count=Count("pk")))


def drafts() -> QuerySet[Invitation]:
    """What waits to be checked and sent."""
    return invitations().filter(state=State.DRAFT)


def to_hand_over() -> QuerySet[Invitation]:
    """What was confirmed and waits for somebody to print, copy or call."""
    return invitations().filter(state=State.READY)


def letters(language: str) -> dict[str, Letter]:
    """The words for each way: the partnership's own, else the suggested ones (not saved)."""
    own = {letter.way: letter for letter in Letter.objects.all()}
    return {way: own.get(way) or _suggested(way, language) for way in Invitation.Way.values}


def _suggested(way: str, language: str) -> Letter:
    subject, body = suggested(way, language)
    return Letter(way=way, subject=subject, body=body)


def outgoing(
    rows: Iterable[Invitation], *, sender: Seat, partnership: Partnership, occasion: Occasion
) -> list[Outgoing]:
    """Each invitation with its message, exactly as the person will get it."""
    texts = letters(partnership.language)
    said_by = sender_of(sender.user.shown_name, partnership)
    return [
        Outgoing(row, compose(row, texts[row.way], sender=said_by, occasion=occasion))
        for row in rows
    ]


def sender_of(name: str, partnership: Partnership) -> Sender:
    """Who speaks in the letters of a partnership."""
    return Sender(name, partnership.name, partnership.short_name, partnership.language)


def compose(invitation: Invitation, letter: Letter, *, sender: Sender, occasion: Occasion) -> Words:
    """The message of one invitation."""
    return write_letter_to(
        invitation.representative.shown_name,
        Words(letter.subject, letter.body),
        sender=sender,
        occasion=occasion,
        reply_by=_reply_by(invitation, occasion),
    )


def _reply_by(invitation: Invitation, occasion: Occasion) -> date:
    """When the link ends; who answers by voice or in person is asked to before the meeting."""
    today = timezone.localdate()
    ends = today + INVITATION_LASTS
    if invitation.way == Invitation.Way.MAIL or occasion.when is None:
        return ends
    eve = timezone.localtime(occasion.when).date() - timedelta(days=1)
    return max(today, min(ends, eve))


def seal_of(messages: Iterable[Outgoing]) -> str:
    """Changes when anything changes about what would go out: what was seen is what is sent."""
    seen = hashlib.sha256()
    for one in messages:
        row = one.invitation
        parts = (row.pk, row.version, row.way, row.role, row.representative.email, one.words)
        seen.update(repr(parts).encode())
    return seen.hexdigest()
