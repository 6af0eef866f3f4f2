"""Where we stand: one line for each area that exists, in words."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fourfold.portal.facts import Facts


@dataclass(frozen=True)
class Row:
    """An area, how it stands in one line, and how far that is."""

    label: Any
    line: str
    status: str
    url: str


def rows(facts: Facts) -> list[Row]:
    return [
        Row(_("People"), _people(facts), _people_status(facts), "members:people"),
        Row(_("Chairs"), _chairs(facts), _chairs_status(facts), "members:balance"),
        Row(_("Meetings"), _meetings(facts), _meetings_status(facts), "meetings:meetings"),
        Row(_("Proposal"), _proposal(facts), _proposal_status(facts), "charter:foundation"),
        Row(_("Ground rules"), _rules(facts), _rules_status(facts), "charter:foundation"),
    ]


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


def _proposal(facts: Facts) -> str:
    if not facts.parts:
        return _("Nothing written yet.")
    return ngettext(
        "%(n)s part drafted. Nobody has agreed to it yet.",
        "%(n)s parts drafted. Nobody has agreed to them yet.",
        len(facts.parts),
    ) % {"n": len(facts.parts)}


def _proposal_status(facts: Facts) -> str:
    return "draft" if facts.parts else "not-started"


def _rules(facts: Facts) -> str:
    if not facts.rules:
        return _("No ground rules yet.")
    return ngettext("%(n)s rule drafted.", "%(n)s rules drafted.", facts.rules) % {"n": facts.rules}


def _rules_status(facts: Facts) -> str:
    return "draft" if facts.rules else "not-started"
