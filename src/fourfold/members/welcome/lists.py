"""What to go through with somebody new, and what people are trained in.

Both lists begin with entries of ours. A partnership leaves some out and adds its own; only how it
departs from them is stored.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fourfold.members.models import TrainingTopic, WelcomeItem

ITEMS: Mapping[str, Promise] = {
    "charter": _("What we are for: the foundation, read together"),
    "rules": _("Our ground rules"),
    "words": _("Words we use, and words we avoid"),
    "roles": _("Who does what, and who speaks for us outside"),
    "goals": _("What we want to reach this year"),
    "confidentiality": _("What stays in the room, and that no client details come here"),
    "procedure": _("How we decide, and how to raise a concern"),
    "contacts": _("Whom to call, and how each wants to be reached"),
    "calendar": _("When we meet"),
}
TOPICS: Mapping[str, tuple[Promise, int | None]] = {
    "procedure": (_("How we meet and decide"), None),
    "trauma_informed": (_("Trauma-informed practice"), 24),
    "confidentiality": (_("Confidentiality"), 12),
}


@dataclass(frozen=True)
class Line:
    """An entry of a list, as it stands in this partnership."""

    key: str
    label: str
    is_on: bool = True
    is_own: bool = False
    months: int | None = None


def items() -> list[Line]:
    """Everything one could go through, the partnership's own at the end."""
    return list(_items())


def _items() -> Iterator[Line]:
    rows = {row.key: row for row in WelcomeItem.objects.all()}
    for key, label in ITEMS.items():
        row = rows.pop(key, None)
        yield Line(key, str(label), is_on=not (row and row.is_off))
    for row in rows.values():
        yield Line(row.key, row.label, is_on=not row.is_off, is_own=True)


def items_on() -> dict[str, str]:
    """What is on the list now, by key."""
    return {line.key: line.label for line in items() if line.is_on}


def topics() -> list[Line]:
    """Everything people could be trained in, the partnership's own at the end."""
    return list(_topics())


def _topics() -> Iterator[Line]:
    rows = {row.key: row for row in TrainingTopic.objects.all()}
    for key, (label, months) in TOPICS.items():
        row = rows.pop(key, None)
        yield Line(
            key,
            str(label),
            is_on=not (row and row.is_off),
            months=row.months if row else months,
        )
    for row in rows.values():
        yield Line(row.key, row.label, not row.is_off, is_own=True, months=row.months)


def topics_on() -> dict[str, Line]:
    return {line.key: line for line in topics() if line.is_on}
