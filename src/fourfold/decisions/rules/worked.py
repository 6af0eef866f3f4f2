"""Four rules that partnerships really use, to begin from."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fourfold.decisions.models import Rule

Method, Unit = Rule.Method, Rule.Unit


@dataclass(frozen=True)
class Worked:
    """A rule with the reason for it; `values` are what the form begins with."""

    key: str
    name: str | Promise
    why: str | Promise
    values: dict[str, Any]


WORKED = (
    Worked(
        "each-agency",
        _("One voice for each organization, consensus first"),
        _(
            "Large offices do not outweigh small shelters. Most questions end in agreement; the"
            " few that do not are still decided. Announce them a week ahead."
        ),
        {"method": Method.FALLBACK, "unit": Unit.ORGANIZATION, "quorum": 50, "notice_days": 7},
    ),
    Worked(
        "all-can-live-with-it",
        _("All can live with it"),
        _(
            "For ground rules, the charter and whatever everybody has to carry. One reasoned block"
            " is enough to talk again."
        ),
        {"method": Method.CONSENSUS, "unit": Unit.ORGANIZATION, "quorum": 60, "notice_days": 14},
    ),
    Worked(
        "steering",
        _("A steering group of chairs"),
        _(
            "A few people who lead committees decide the week's business. The majority decides when"
            " two tries have not brought agreement."
        ),
        {
            "method": Method.FALLBACK,
            "unit": Unit.POSITION,
            "quorum": 50,
            "notice_days": 3,
            "fallback_tries": 2,
        },
    ),
    Worked(
        "council",
        _("A council that votes"),
        _(
            "For a large council with bylaws. Two thirds keep a narrow majority from changing what"
            " everybody relies on."
        ),
        {
            "method": Method.SUPERMAJORITY,
            "share": Rule.Share.TWO_THIRDS,
            "unit": Unit.POSITION,
            "quorum": 51,
            "notice_days": 14,
            "block_needs_reason": False,
        },
    ),
)
WORKED_BY_KEY = {one.key: one for one in WORKED}


def begun(key: str) -> Rule:
    """A rule that is not saved yet, filled from a worked one; an empty one for any other key."""
    worked = WORKED_BY_KEY.get(key)
    return Rule(name=str(worked.name), **worked.values) if worked else Rule()
