"""Where a partnership stands, in numbers: what the next step and the first hour are chosen from.

Numbers and the labels of the Ps, never names: the facts are kept in the cache for as long as the
journal does not grow, and nothing that someone may want removed should lie there.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.core.cache import cache
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import get_language

from fourfold.charter.models import Article, GroundRule, RuleBook
from fourfold.charter.suggestions import CONFIDENTIALITY
from fourfold.kernel.backup import last_backup_on
from fourfold.kernel.journal.models import Head
from fourfold.kernel.tenancy import current_id
from fourfold.meetings.models import Meeting
from fourfold.members.balance.queries import ChairBar, balance
from fourfold.members.models import (
    ExistingBody,
    Invitation,
    Membership,
    Position,
    Representative,
)
from fourfold.partnerships.models import Partnership, Role, Seat
from fourfold.portal.models import SafetyRequest, StepChoice

WAITED_LONG = timedelta(days=10)
PUT_OFF_FOR = timedelta(days=14)
TERM_WARNING = timedelta(days=90)


@dataclass(frozen=True)
class Facts:
    """Counts and yes-or-no answers about one partnership, as of one day."""

    today: date
    coordinators: int = 0
    has_counties: bool = False
    has_hotline: bool = False
    has_keepers: bool = False
    bodies: int = 0
    members: int = 0
    asked: int = 0
    joined: int = 0
    people: int = 0
    planning: int = 0
    not_oriented: int = 0
    positions: int = 0
    empty_positions: int = 0
    finding: str = ""
    bars: tuple[ChairBar, ...] = ()
    drafts: int = 0
    sent: int = 0
    overdue_invitations: int = 0
    parts: frozenset[str] = frozenset()
    rules: int = 0
    has_confidentiality: bool = False
    has_paths: bool = False
    meetings_ahead: int = 0
    meetings_held: int = 0
    safety_requests: int = 0
    term_ends_on: date | None = None
    backed_up_on: date | None = None
    done: frozenset[str] = frozenset()
    put_off: frozenset[str] = frozenset()


def facts(partnership: Partnership) -> Facts:
    """The facts of the open partnership; read from the cache while the journal is the same."""
    today = timezone.localdate()
    head = Head.objects.filter(pk=current_id()).values_list("number", flat=True).first()
    # The finding is a sentence, so each language has its own.
    spoken = get_language()
    key = f"portal.facts:{partnership.pk}:{partnership.version}:{head or 0}:{today}:{spoken}"
    found: Facts | None = cache.get(key)
    if found is None:
        found = gather(partnership, today=today)
        cache.set(key, found, timeout=3600)
    # A request for help leaves no trace in the journal, so it is counted afresh each time.
    return replace(found, safety_requests=SafetyRequest.objects.count())


def gather(partnership: Partnership, *, today: date) -> Facts:
    return Facts(
        today=today,
        has_counties=partnership.has_area,
        has_hotline=partnership.has_hotline,
        has_keepers=partnership.has_keepers,
        bodies=ExistingBody.objects.count(),
        backed_up_on=last_backup_on(),
        **_seats(partnership),
        **_meetings(),
        **_members(),
        **_positions(today),
        **_invitations(today),
        **_charter(),
        **_choices(today),
    )


def _seats(partnership: Partnership) -> dict[str, Any]:
    coordinators = Seat.objects.open().filter(partnership=partnership, role=Role.COORDINATOR)
    return {"coordinators": coordinators.count()}


def _meetings() -> dict[str, Any]:
    now = timezone.now()
    return Meeting.objects.filter(is_canceled=False).aggregate(
        meetings_ahead=Count("pk", Q(starts_at__gte=now)),
        meetings_held=Count("pk", Q(starts_at__lt=now)),
    )


def _members() -> dict[str, Any]:
    state = Membership.State
    counted: dict[str, Any] = Membership.objects.aggregate(
        members=Count("pk"),
        asked=Count("pk", Q(state=state.ASKED)),
        joined=Count("pk", Q(state=state.JOINED)),
    )
    people = Representative.objects.filter(left_on=None).aggregate(
        people=Count("pk"),
        planning=Count("pk", Q(is_planning=True)),
        not_oriented=Count("pk", Q(membership__state=state.JOINED, oriented_on=None)),
    )
    return counted | people


def _positions(today: date) -> dict[str, Any]:
    found = balance()
    soon = today + TERM_WARNING
    ends = [chair.term_ends_on for chair in found.chairs if _is_coordinators(chair)]
    return {
        "positions": len(found.chairs),
        "empty_positions": sum(chair.is_empty for chair in found.chairs),
        "finding": found.finding,
        "bars": tuple(found.by_p),
        "term_ends_on": min((day for day in ends if day and today <= day <= soon), default=None),
    }


def _is_coordinators(chair: Position) -> bool:
    seat = chair.holder.seat if chair.holder else None
    return seat is not None and seat.role == Role.COORDINATOR


def _invitations(today: date) -> dict[str, Any]:
    state = Invitation.State
    return Invitation.objects.aggregate(
        drafts=Count("pk", Q(state=state.DRAFT)),
        sent=Count("pk", ~Q(state__in=[state.DRAFT, state.WITHDRAWN])),
        overdue_invitations=Count("pk", Q(state=state.SENT, sent_on__lte=today - WAITED_LONG)),
    )


def _charter() -> dict[str, Any]:
    topics = set(GroundRule.objects.values_list("topic", flat=True))
    written = [article.key for article in Article.objects.all() if article.body or article.chosen]
    return {
        "parts": frozenset(written),
        "rules": len(topics),
        "has_confidentiality": CONFIDENTIALITY in topics,
        "has_paths": RuleBook.objects.exclude(raised_by="").exists(),
    }


def _choices(today: date) -> dict[str, Any]:
    choice = StepChoice.Choice
    made = list(StepChoice.objects.all())
    return {
        "done": frozenset(c.step for c in made if c.choice == choice.DONE),
        "put_off": frozenset(
            c.step
            for c in made
            if c.choice == choice.ELSEWHERE
            or (c.choice == choice.NOT_NOW and c.chosen_on > today - PUT_OFF_FOR)
        ),
    }
