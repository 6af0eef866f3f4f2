"""What is new since somebody was last here: things, in groups, as far as this person may see them.

The journal says which things were touched; the rule that holds for searching says what of them is
shown, under which name. Who did it is not said here, and nothing is counted.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fourfold.decisions.models import Round
from fourfold.kernel.journal.models import Entry, Head
from fourfold.kernel.search import Found, kinds, things
from fourfold.kernel.tenancy import current_id
from fourfold.members.models import Membership
from fourfold.partnerships.models import Seat

LOOKS_BACK = 2_000  # entries: after a long time away, the rest is old news
SHOWN = 4


@dataclass(frozen=True)
class News:
    """Deeds that tell of one kind of thing, and what must still be true of it."""

    label: str | Promise
    kind: str
    verbs: tuple[str, ...]
    still: Q | None = None


@dataclass(frozen=True)
class Group:
    label: str | Promise
    shown: list[Found]
    more: int


NEWS: tuple[News, ...] = (
    News(
        _("Questions to answer"),
        "round",
        ("opened a question: %(thing)s",),
        Q(state=Round.State.OPEN),
    ),
    News(
        _("Decided"),
        "round",
        ("closed a question with the result “%(result)s”: %(thing)s",),
        Q(state=Round.State.CLOSED),
    ),
    News(
        _("Dates"),
        "meeting",
        ("planned a meeting: %(thing)s", "changed a meeting: %(thing)s"),
    ),
    News(
        _("Joined"),
        "member",
        ("marked %(thing)s as: %(state)s",),
        Q(state=Membership.State.JOINED),
    ),
    News(
        _("Reworded in the foundation"),
        "article",
        ("drafted the part “%(thing)s” of the proposal",),
    ),
    News(
        _("Ground rules"),
        "rule",
        ("added a ground rule: %(thing)s", "reworded a ground rule: %(thing)s"),
    ),
    News(
        _("Groups"),
        "group",
        ("began the group “%(thing)s”", "closed the group “%(thing)s”"),
    ),
)


def news(seat: Seat, *, since: date) -> list[Group]:
    """What others did from that day on, newest first in each group; a group has something in it."""
    touched = _touched(seat, since)
    found = []
    for each in NEWS:
        keys = list(dict.fromkeys(key for verb in each.verbs for key in touched.get(verb, ())))
        if keys:
            found += _group(each, keys, seat)
    return found


def _touched(seat: Seat, since: date) -> dict[str, list[UUID]]:
    head = Head.objects.filter(pk=current_id()).values_list("number", flat=True).first() or 0
    entries = Entry.objects.filter(number__gt=head - LOOKS_BACK, at__date__gte=since)
    told = {verb for each in NEWS for verb in each.verbs}
    rows = entries.filter(verb__in=told).exclude(actor_id=seat.actor_id).order_by("-number")
    keys: dict[str, list[UUID]] = defaultdict(list)
    for verb, key in rows.values_list("verb", "thing_id"):
        keys[verb].append(UUID(key))
    return keys


def _group(each: News, keys: list[UUID], seat: Seat) -> list[Group]:
    if each.still is not None:
        rows = kinds[each.kind].model._default_manager.filter(each.still, pk__in=keys)
        still: set[Any] = set(rows.values_list("pk", flat=True))
        keys = [key for key in keys if key in still]
    order = {key: place for place, key in enumerate(keys)}
    seen = sorted(things({each.kind: keys}, by=seat), key=lambda found: order[found.pk])
    return [Group(each.label, seen[:SHOWN], len(seen[SHOWN:]))] if seen else []
