"""The first hour: which tasks there are, in which order, and how far each one is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from fourfold.charter.models import Article
from fourfold.partnerships.models import Partnership
from fourfold.portal.facts import Facts

ENOUGH_PARTS = {Article.Key.DEFINITION, Article.Key.FUNCTIONS, Article.Key.MISSION}
PLANNING_TEAM = 3


def never(_facts: Facts) -> bool:
    """For what only a person can call done."""
    return False


@dataclass(frozen=True)
class Task:
    """One thing to do, when it counts as done, and when as begun."""

    key: str
    title: Any
    hint: Any
    minutes: int
    url: str
    is_done: Callable[[Facts], bool]
    is_begun: Callable[[Facts], bool] = never

    def status(self, facts: Facts) -> str:
        """A key of the list of statuses."""
        if self.key in facts.done or self.is_done(facts):
            return "done"
        return "in-progress" if self.is_begun(facts) else "not-started"


TASKS: tuple[Task, ...] = (
    Task(
        "place",
        _("Name, area and keepers"),
        _("Where you work, which hotline people see, and who keeps the records."),
        5,
        "partnerships:settings",
        is_done=lambda f: f.has_counties and f.has_hotline and f.has_keepers,
        is_begun=lambda f: f.has_counties or f.has_hotline or f.has_keepers,
    ),
    Task(
        "bodies",
        _("Who is already doing this here"),
        _("A task force or team nearby may be better joined than doubled."),
        5,
        "members:bodies",
        is_done=lambda f: f.bodies > 0,
    ),
    Task(
        "people",
        _("Who could be at the table"),
        _("Paste your contact list as it is, or type. You check what we made of it."),
        12,
        "members:people",
        is_done=lambda f: f.members >= PLANNING_TEAM,
        is_begun=lambda f: f.members > 0,
    ),
    Task(
        "balance",
        _("Balance and gaps"),
        _("Choose the chairs you want filled, and three to five people to invite first."),
        8,
        "members:balance",
        is_done=lambda f: f.positions > 0 and f.planning >= PLANNING_TEAM,
        is_begun=lambda f: f.positions > 0 or f.planning > 0,
    ),
    Task(
        "date",
        _("A first date"),
        _("A day, a place or a link, and what people will have done when they leave."),
        3,
        "meetings:meetings",
        is_done=lambda f: f.meetings_ahead > 0,
    ),
    Task(
        "proposal",
        _("A one-page proposal"),
        _("What trafficking looks like here, what you would do, and what you would not."),
        10,
        "charter:foundation",
        is_done=lambda f: f.parts >= ENOUGH_PARTS,
        is_begun=lambda f: bool(f.parts),
    ),
    Task(
        "rules",
        _("Ground rules"),
        _("Confidentiality first. Choose, then put them in your own words."),
        5,
        "charter:foundation",
        is_done=lambda f: f.has_confidentiality > 0 and f.has_paths > 0,
        is_begun=lambda f: f.rules > 0,
    ),
    Task(
        "send",
        _("Check and send"),
        _("See every message as each person will get it. Nothing has gone out before."),
        5,
        "home:send",
        is_done=lambda f: f.sent > 0 and not f.drafts,
        is_begun=lambda f: f.sent > 0 or f.drafts > 0,
    ),
    Task(
        "pack",
        _("Starter pack"),
        _("All of it in one PDF and one Word file, to hand out."),
        2,
        "reports:starter-pack",
        is_done=never,
    ),
)
BY_KEY = {task.key: task for task in TASKS}
ORDERS: dict[str, tuple[str, ...]] = {
    # Who already meets knows its people; who starts again asks first what became of the old group.
    Partnership.Start.STARTING: tuple(BY_KEY),
    Partnership.Start.MEETING: (
        *("place", "people", "balance", "date", "rules", "proposal", "bodies", "send", "pack"),
    ),
    Partnership.Start.RESTARTING: (
        *("place", "people", "bodies", "balance", "proposal", "rules", "date", "send", "pack"),
    ),
}


def tasks_for(start: str) -> list[Task]:
    """The tasks in the order that fits how the partnership begins."""
    return [BY_KEY[key] for key in ORDERS.get(start, ORDERS[Partnership.Start.STARTING])]


def next_task(start: str, facts: Facts) -> Task | None:
    """The first task that is not done, or nothing when the hour is over."""
    return next((task for task in tasks_for(start) if task.status(facts) != "done"), None)
