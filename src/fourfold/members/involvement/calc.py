"""What the projects show together, in sentences. Counts of projects, never of people."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

STAGES = ("development", "implementation", "evaluation")
NUMBERS = 10  # up to this, a number is written as a word


@dataclass(frozen=True)
class Project:
    """What is asked of each project, and nothing else."""

    stages: Collection[str]
    parts: Collection[str]
    offers_pay: bool
    has_paid: bool
    told_back: bool


def findings(projects: Sequence[Project]) -> list[str]:
    """What stands out, most telling first; nothing where there is no project."""
    return list(_findings(projects)) if projects else []


def _findings(projects: Sequence[Project]) -> Iterator[str]:
    yield _whole(projects)
    rules: tuple[tuple[Callable[[Project], bool], str, str], ...] = (
        (
            lambda one: set(one.parts) == {"speaking"},
            _("%(some)s offers speaking only."),
            _("%(some)s offer speaking only."),
        ),
        (
            lambda one: not {"decision", "governance"} & set(one.parts),
            _("%(some)s offers no say in what is decided."),
            _("%(some)s offer no say in what is decided."),
        ),
        (
            lambda one: not one.told_back,
            _("%(some)s has not told people what came of it."),
            _("%(some)s have not told people what came of it."),
        ),
    )
    for holds, singular, plural in rules:
        if some := sum(map(holds, projects)):
            said = singular if some == 1 else plural
            yield said % {"some": share(some, len(projects))}
    yield _pay(projects)


def _whole(projects: Sequence[Project]) -> str:
    whole = sum(set(STAGES) <= set(one.stages) for one in projects)
    if not whole:
        return _("No project involves people in all three stages.")
    said = ngettext(
        "%(some)s involves people in all three stages.",
        "%(some)s involve people in all three stages.",
        whole,
    )
    return said % {"some": share(whole, len(projects))}


def _pay(projects: Sequence[Project]) -> str:
    paid = sum(one.has_paid for one in projects)
    if not paid:
        offered = sum(one.offers_pay for one in projects)
        if not offered:
            return _("No project pays.")
        return _("%(some)s: pay is offered, and nothing is paid yet.") % {
            "some": share(offered, len(projects))
        }
    said = ngettext("%(some)s has paid people.", "%(some)s have paid people.", paid)
    return said % {"some": share(paid, len(projects))}


def share(some: int, total: int) -> str:
    """How many of how many projects, in words: the start of a sentence."""
    if total == 1:
        return _("The one project")
    if some == total:
        return _("Both projects") if total == 2 else _("All projects")
    return _("%(some)s of %(total)s projects") % {
        "some": in_words(some).capitalize(),
        "total": in_words(total),
    }


def in_words(number: int) -> str:
    words = (
        *(_("zero"), _("one"), _("two"), _("three"), _("four"), _("five")),
        *(_("six"), _("seven"), _("eight"), _("nine"), _("ten")),
    )
    return str(words[number] if number <= NUMBERS else number)
