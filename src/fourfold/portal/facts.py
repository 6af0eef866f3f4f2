"""Where a partnership stands, in numbers: what the next step and the first hour are chosen from.

Numbers and the labels of the Ps, never names: the facts are kept in the cache for as long as the
journal does not grow, and nothing that someone may want removed should lie there.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.core.cache import cache
from django.db.models import Func, IntegerField, Max, QuerySet, Subquery
from django.utils import timezone
from django.utils.translation import get_language

from fourfold.charter.adopting.queries import adopted_of, all_put, live_of
from fourfold.charter.adopting.standing import changed_since_agreed
from fourfold.charter.models import Article, GroundRule, RuleBook
from fourfold.charter.suggestions import CONFIDENTIALITY
from fourfold.decisions.models import Round
from fourfold.decisions.queries import rounds_past_their_date, to_revisit
from fourfold.kernel.backup import last_backup_on
from fourfold.kernel.journal.models import Entry, Head
from fourfold.kernel.tenancy import current_id
from fourfold.meetings.models import Meeting
from fourfold.members.agreements.queries import agreements_ending, running
from fourfold.members.balance.queries import ChairBar, balance
from fourfold.members.leaving.queries import people_without_handover
from fourfold.members.models import (
    ExistingBody,
    Invitation,
    Membership,
    Position,
    Representative,
    WorkGroup,
)
from fourfold.members.welcome.queries import newcomers, trainings_due
from fourfold.partnerships.models import Partnership, Role, Seat
from fourfold.portal.models import SafetyRequest, StepChoice

Rows = QuerySet[Any]
Days = tuple[
    tuple[str, date], ...
]  # kinds of things in the journal, and when each was last touched
CHARTER = ("charter.Article", "charter.GroundRule", "charter.RuleBook", "decisions.Rule")
# Not Django's own Count, which would group by the row.
COUNT = Func("pk", function="COUNT", output_field=IntegerField())
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
    charter_agreed_on: date | None = None
    charter_is_proposed: bool = False
    charter_changed: int = 0
    rules: int = 0
    has_confidentiality: int = 0
    has_paths: int = 0
    meetings_ahead: int = 0
    meetings_held: int = 0
    rules_to_review: int = 0
    rounds_open: int = 0
    rounds_overdue: int = 0
    rounds_decided: int = 0
    rounds_to_revisit: int = 0
    agreements: int = 0
    agreements_ending: int = 0
    left_without_handover: int = 0
    groups: int = 0
    groups_overdue: int = 0
    trainings_due: int = 0
    changed_on: Days = ()
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
    changed_on = _changed_on()
    return Facts(
        today=today,
        has_counties=partnership.has_area,
        has_hotline=partnership.has_hotline,
        has_keepers=partnership.has_keepers,
        backed_up_on=last_backup_on(),
        trainings_due=len(trainings_due(timedelta(0))),
        changed_on=changed_on,
        **_counts(partnership, today),
        **_positions(today),
        **_charter(partnership, changed_on),
        **_choices(today),
    )


def _counts(partnership: Partnership, today: date) -> dict[str, Any]:
    """How many there are of each, all in one statement."""
    counted = {
        **_table(partnership),
        **_invitations(today),
        **_decisions(),
        **_promises(today),
        **_rules(today),
    }
    numbers = {
        name: Subquery(rows.order_by().annotate(n=COUNT).values("n"))
        for name, rows in counted.items()
    }
    found: dict[str, Any] = {**Partnership.objects.filter(pk=partnership.pk).values(**numbers)[0]}
    return found


def _table(partnership: Partnership) -> dict[str, Rows]:
    now, state = timezone.now(), Membership.State
    members, people = Membership.objects, Representative.objects.filter(left_on=None)
    meetings = Meeting.objects.filter(is_canceled=False)
    seats = Seat.objects.open().filter(partnership=partnership)
    return {
        "coordinators": seats.filter(role=Role.COORDINATOR),
        "bodies": ExistingBody.objects.all(),
        "members": members.all(),
        "asked": members.filter(state=state.ASKED),
        "joined": members.filter(state=state.JOINED),
        "people": people,
        "planning": people.filter(is_planning=True),
        "not_oriented": newcomers(),
        "meetings_ahead": meetings.filter(starts_at__gte=now),
        "meetings_held": meetings.filter(starts_at__lt=now),
    }


def _invitations(today: date) -> dict[str, Rows]:
    state, invitations = Invitation.State, Invitation.objects
    return {
        "drafts": invitations.filter(state=state.DRAFT),
        "sent": invitations.exclude(state__in=[state.DRAFT, state.WITHDRAWN]),
        "overdue_invitations": invitations.filter(
            state=state.SENT, sent_on__lte=today - WAITED_LONG
        ),
    }


def _decisions() -> dict[str, Rows]:
    return {
        "rounds_open": Round.objects.filter(state=Round.State.OPEN),
        "rounds_overdue": rounds_past_their_date(),
        "rounds_decided": Round.objects.filter(state=Round.State.CLOSED),
        "rounds_to_revisit": to_revisit(),
    }


def _promises(today: date) -> dict[str, Rows]:
    groups = WorkGroup.objects.filter(closed_on=None)
    return {
        "agreements": running(),
        "agreements_ending": agreements_ending(),
        "groups": groups,
        "groups_overdue": groups.filter(ends_on__lt=today),
        "left_without_handover": people_without_handover(),
    }


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


def _rules(today: date) -> dict[str, Rows]:
    rules, book = GroundRule.objects, RuleBook.objects
    return {
        "rules": rules.all(),
        "has_confidentiality": rules.filter(topic=CONFIDENTIALITY),
        "has_paths": book.exclude(raised_by=""),
        "rules_to_review": book.filter(review_on__lte=today),
    }


def _charter(partnership: Partnership, changed_on: Days) -> dict[str, Any]:
    put = all_put()
    agreed_on = adopted.round.closed_on if (adopted := adopted_of(put)) else None
    written = [article.key for article in Article.objects.all() if article.body or article.chosen]
    # To compare every part takes several statements: only when one was touched since that day.
    touched = [
        day for kind, day in changed_on if kind in CHARTER and agreed_on and day >= agreed_on
    ]
    return {
        "parts": frozenset(written),
        "charter_agreed_on": agreed_on,
        "charter_is_proposed": live_of(put) is not None,
        "charter_changed": len(changed_since_agreed(partnership)) if touched else 0,
    }


def _changed_on() -> Days:
    """When something was last done in each area, by its name."""
    latest = Entry.objects.order_by().values_list("thing_kind").annotate(Max("at"))
    return tuple((kind, timezone.localdate(at)) for kind, at in latest)


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
