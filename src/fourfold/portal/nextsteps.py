"""The one next step: the first rule that applies. Numbers follow the product's list of rules."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from fourfold.charter.models import Article
from fourfold.portal.facts import Facts

BACKUP_EVERY = timedelta(days=90)


@dataclass(frozen=True)
class Rule:
    """When a step is next, what it is, why, and where to do it."""

    number: int
    key: str
    title: Any
    why: Any
    action: Any
    minutes: int
    url: str
    applies: Callable[[Facts], bool]


RULES: tuple[Rule, ...] = (
    Rule(
        1,
        "safety-request",
        _("Someone asked for help with their safety settings"),
        _("They should not have to wait, or to explain why."),
        _("Open it"),
        5,
        "home:safety-requests",
        lambda f: f.safety_requests > 0,
    ),
    Rule(
        3,
        "second-coordinator",
        _("Add a second coordinator"),
        _("Nobody should be the only one with the keys: people fall ill, move and leave."),
        _("See who has access"),
        5,
        "partnerships:people",
        lambda f: f.coordinators == 1 and f.joined > 0,
    ),
    Rule(
        4,
        "confidentiality",
        _("Write the ground rule on confidentiality"),
        _("It is easiest to agree on before anyone needs it."),
        _("Choose ground rules"),
        5,
        "charter:foundation",
        lambda f: not f.has_confidentiality,
    ),
    Rule(
        10,
        "empty-chair",
        _("Plan an invitation for an empty chair"),
        _("Work goes better when several Ps, and people with lived experience, have a say."),
        _("See the gaps"),
        10,
        "members:balance",
        lambda f: f.empty_positions > 0,
    ),
    Rule(
        11,
        "no-answer",
        _("Ask again, or call"),
        _("An invitation has waited for more than ten days. Most silence is a full inbox."),
        _("See who has not answered"),
        10,
        "members:invitations",
        lambda f: f.overdue_invitations > 0,
    ),
    Rule(
        12,
        "mission",
        _("Put the mission to the group"),
        _("You have met twice and it is still one person's draft. A clear mission saves quarrels."),
        _("Open the proposal"),
        10,
        "charter:foundation",
        lambda f: f.meetings_held >= 2 and Article.Key.MISSION in f.parts,
    ),
    Rule(
        22,
        "orientation",
        _("Welcome the new members"),
        _("Someone joined and has not been given the starter pack and a first talk."),
        _("See who is new"),
        10,
        "members:people",
        lambda f: f.not_oriented > 0,
    ),
    Rule(
        23,
        "handover",
        _("Plan the handover"),
        _("A coordinator's term ends within three months."),
        _("See who has access"),
        15,
        "partnerships:people",
        lambda f: f.term_ends_on is not None,
    ),
    Rule(
        24,
        "backup",
        _("Make a backup"),
        _("There has been none in three months. Ask whoever runs the computer this stands on."),
        _("How to do it"),
        10,
        "guide:backups-and-handover",
        lambda f: f.backed_up_on is None or f.backed_up_on < f.today - BACKUP_EVERY,
    ),
)


def next_rule(facts: Facts) -> Rule | None:
    """The first rule that applies and was not put off; nothing means: look at the ideas."""
    return next(
        (rule for rule in RULES if rule.key not in facts.put_off and rule.applies(facts)), None
    )
