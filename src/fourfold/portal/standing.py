"""Where we stand: one line for each area that exists, in words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from fourfold.portal.facts import Facts


@dataclass(frozen=True)
class Row:
    """An area as it stands now: a line, how far it is, and when something was last done there."""

    label: Any
    line: str
    status: str
    url: str
    changed_on: date | None


@dataclass(frozen=True)
class Area:
    label: Any
    url: str
    line: Callable[[Facts], str]
    status: Callable[[Facts], str]
    about: tuple[str, ...]  # the things in the journal that belong to it

    def row(self, facts: Facts) -> Row:
        days = [day for kind, day in facts.changed_on if kind in self.about]
        return Row(
            self.label, self.line(facts), self.status(facts), self.url, max(days, default=None)
        )


def rows(facts: Facts) -> list[Row]:
    return [area.row(facts) for area in AREAS]


def _people(facts: Facts) -> str:
    if not facts.members:
        return _("Nobody on the list yet.")
    known = ngettext("%(n)s member known", "%(n)s members known", facts.members)
    return f"{known % {'n': facts.members}}, " + _("%(asked)s asked, %(joined)s joined.") % {
        "asked": facts.asked,
        "joined": facts.joined,
    }


def _people_status(facts: Facts) -> str:
    return "in-progress" if facts.members else "not-started"


def _chairs(facts: Facts) -> str:
    if not facts.positions:
        return _("No chairs chosen yet.")
    return _("%(filled)s of %(all)s filled.") % {
        "filled": facts.positions - facts.empty_positions,
        "all": facts.positions,
    }


def _chairs_status(facts: Facts) -> str:
    if not facts.positions:
        return "not-started"
    return "gap" if facts.empty_positions else "done"


def _meetings(facts: Facts) -> str:
    if facts.meetings_ahead:
        return ngettext("%(n)s date ahead.", "%(n)s dates ahead.", facts.meetings_ahead) % {
            "n": facts.meetings_ahead
        }
    return _("No date ahead.")


def _meetings_status(facts: Facts) -> str:
    if facts.meetings_ahead:
        return "in-progress"
    return "needs-review" if facts.meetings_held else "not-started"


def _groups(facts: Facts) -> str:
    if not facts.groups:
        return _("No committee or working group.")
    line = ngettext("%(n)s group at work.", "%(n)s groups at work.", facts.groups)
    over = ngettext(
        "The end of %(n)s has passed.", "The end of %(n)s has passed.", facts.groups_overdue
    )
    return _sentences(line % {"n": facts.groups}, over, facts.groups_overdue)


def _groups_status(facts: Facts) -> str:
    return _needs_a_look(facts.groups, facts.groups_overdue)


def _agreements(facts: Facts) -> str:
    if not facts.agreements:
        return _("None yet.")
    line = ngettext(
        "%(n)s in place or on its way.", "%(n)s in place or on their way.", facts.agreements
    )
    due = ngettext("%(n)s is due for a look.", "%(n)s are due for a look.", facts.agreements_ending)
    return _sentences(line % {"n": facts.agreements}, due, facts.agreements_ending)


def _agreements_status(facts: Facts) -> str:
    return _needs_a_look(facts.agreements, facts.agreements_ending)


def _decisions(facts: Facts) -> str:
    if not facts.rounds_open and not facts.rounds_decided:
        return _("Nothing asked yet.")
    is_open = ngettext("%(n)s question open.", "%(n)s questions open.", facts.rounds_open)
    made = ngettext("%(n)s decision made.", "%(n)s decisions made.", facts.rounds_decided)
    return _sentences(made % {"n": facts.rounds_decided}, is_open, facts.rounds_open)


def _decisions_status(facts: Facts) -> str:
    due = facts.rounds_overdue + facts.rounds_to_revisit
    return _needs_a_look(facts.rounds_open + facts.rounds_decided, due)


def _needs_a_look(there: int, due: int) -> str:
    if not there:
        return "not-started"
    return "needs-review" if due else "in-progress"


def _sentences(first: str, second: str, count: int) -> str:
    """The second one only when there is something to count."""
    return f"{first} {second % {'n': count}}" if count else first


def _foundation(facts: Facts) -> str:
    if facts.charter_agreed_on is not None:
        agreed = _("Agreed on %(day)s.") % {"day": date_format(facts.charter_agreed_on)}
        changed = ngettext(
            "%(n)s part reads differently now.",
            "%(n)s parts read differently now.",
            facts.charter_changed,
        )
        return _sentences(agreed, changed, facts.charter_changed)
    if facts.charter_is_proposed:
        return _("Put to the group. Nobody has agreed to it yet.")
    if not facts.parts:
        return _("Nothing written yet.")
    return ngettext(
        "%(n)s part drafted. Nobody has agreed to it yet.",
        "%(n)s parts drafted. Nobody has agreed to them yet.",
        len(facts.parts),
    ) % {"n": len(facts.parts)}


def _foundation_status(facts: Facts) -> str:
    if facts.charter_is_proposed:
        return "proposed"
    if facts.charter_agreed_on is not None:
        return "changed" if facts.charter_changed else "agreed"
    return "draft" if facts.parts else "not-started"


def _rules(facts: Facts) -> str:
    if not facts.rules:
        return _("No ground rules yet.")
    if facts.charter_agreed_on is not None:
        line = ngettext("%(n)s rule.", "%(n)s rules.", facts.rules)
    else:
        line = ngettext("%(n)s rule drafted.", "%(n)s rules drafted.", facts.rules)
    return line % {"n": facts.rules}


def _rules_status(facts: Facts) -> str:
    if not facts.rules:
        return "not-started"
    return "draft" if facts.charter_agreed_on is None else "in-progress"


AREAS: tuple[Area, ...] = (
    Area(
        gettext_lazy("People"),
        "members:people",
        _people,
        _people_status,
        ("members.Membership", "members.Representative", "members.Invitation"),
    ),
    Area(gettext_lazy("Chairs"), "members:balance", _chairs, _chairs_status, ("members.Position",)),
    Area(gettext_lazy("Groups"), "members:groups", _groups, _groups_status, ("members.WorkGroup",)),
    Area(
        gettext_lazy("Agreements"),
        "members:agreements",
        _agreements,
        _agreements_status,
        ("members.Agreement", "members.Party", "members.Clause"),
    ),
    Area(
        gettext_lazy("Meetings"),
        "meetings:meetings",
        _meetings,
        _meetings_status,
        ("meetings.Meeting",),
    ),
    Area(
        gettext_lazy("Decisions"),
        "decisions:decisions",
        _decisions,
        _decisions_status,
        ("decisions.Round", "decisions.Rule"),
    ),
    Area(
        gettext_lazy("Foundation"),
        "charter:foundation",
        _foundation,
        _foundation_status,
        ("charter.Article", "charter.Version"),
    ),
    Area(
        gettext_lazy("Ground rules"),
        "charter:foundation",
        _rules,
        _rules_status,
        ("charter.GroundRule", "charter.RuleBook"),
    ),
)
