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

    number: int | None  # in the product's list, where it stands there
    key: str
    title: Any
    why: Any
    action: Any
    minutes: int
    url: str
    applies: Callable[[Facts], bool]


def _is_one_persons_draft(facts: Facts) -> bool:
    is_before_all = facts.charter_is_proposed or facts.charter_agreed_on is not None
    return facts.meetings_held >= 2 and Article.Key.MISSION in facts.parts and not is_before_all


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
        7,
        "next-meeting",
        _("Set the next date"),
        _("There is no meeting ahead. People keep a day free only when they know it."),
        _("Plan a meeting"),
        5,
        "meetings:meeting-plan",
        lambda f: f.meetings_ahead == 0 and f.joined > 0,
    ),
    Rule(
        8,
        "decision-overdue",
        _("Count and close a question"),
        _("Its day has passed, and people wait to hear what came of it."),
        _("See the questions"),
        10,
        "decisions:decisions",
        lambda f: f.rounds_overdue > 0,
    ),
    Rule(
        None,
        "agreement-ending",
        _("Renew an agreement, or let it end"),
        _("One ends or is due for a look within two months, or its day has passed."),
        _("See the agreements"),
        15,
        "members:agreements",
        lambda f: f.agreements_ending > 0,
    ),
    Rule(
        None,
        "no-handover",
        _("Ask for what somebody knew"),
        _("A person left and nobody has their promises, papers and contacts. Memory fades fast."),
        _("See who left"),
        15,
        "members:leaving",
        lambda f: f.left_without_handover > 0,
    ),
    Rule(
        None,
        "revisit",
        _("Look at a decision again"),
        _("The group wanted to see by now whether it holds."),
        _("See the decisions"),
        10,
        "decisions:decisions",
        lambda f: f.rounds_to_revisit > 0,
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
        _is_one_persons_draft,
    ),
    Rule(
        None,
        "charter-changed",
        _("Put what changed in the charter to the group"),
        _("It reads differently from what people agreed to. They should not find out by chance."),
        _("See what changed"),
        15,
        "charter:foundation",
        lambda f: f.charter_changed > 0 and not f.charter_is_proposed,
    ),
    Rule(
        None,
        "rules-review",
        _("Go through the ground rules again"),
        _("The day you set for this has come. Ask which rule helped and which nobody keeps."),
        _("Read the ground rules"),
        20,
        "charter:foundation",
        lambda f: f.rules_to_review > 0,
    ),
    Rule(
        None,
        "group-over",
        _("Close a group, or give it more time"),
        _("Its end has passed. A group that has done its work may stop with thanks."),
        _("See the groups"),
        10,
        "members:groups",
        lambda f: f.groups_overdue > 0,
    ),
    Rule(
        22,
        "orientation",
        _("Welcome the new members"),
        _("Someone joined and has not been given the starter pack and a first talk."),
        _("See who is new"),
        10,
        "members:welcome",
        lambda f: f.not_oriented > 0,
    ),
    Rule(
        None,
        "training-due",
        _("Renew a training"),
        _("Somebody is due again. What was learned two years ago is half forgotten."),
        _("See who is due"),
        10,
        "members:trainings",
        lambda f: f.trainings_due > 0,
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
