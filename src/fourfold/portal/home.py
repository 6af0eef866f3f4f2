"""What the home page shows to whom."""

from typing import Any

from django.urls import reverse

from fourfold.decisions.queries import waiting_for
from fourfold.kernel.tenancy import current_id
from fourfold.meetings.queries import next_meeting
from fourfold.partnerships.access import PartnershipRequest
from fourfold.partnerships.models import Partnership, Role
from fourfold.portal import standing
from fourfold.portal.facts import Facts, facts
from fourfold.portal.firsthour import next_task, tasks_for
from fourfold.portal.nextsteps import Rule, next_rule


def home_context(request: PartnershipRequest) -> dict[str, Any]:
    """Next step, where we stand, my actions and balance; a member's home has no setup in it."""
    found = facts(request.partnership)
    is_coordinator = request.seat.role == Role.COORDINATOR
    context: dict[str, Any] = {
        "next_meeting": next_meeting(),
        "rows": [_linked(row) for row in standing.rows(found)],
        "question": waiting_for(request.seat).first(),
        "facts": found,
        "is_coordinator": is_coordinator,
    }
    if is_coordinator:
        context |= {"step": next_step(request.partnership, found), "mine": _mine(found)}
    return context


def next_step(partnership: Partnership, found: Facts) -> dict[str, Any] | None:
    """The one next step: safety first, then the first hour, then the rules in their order."""
    rule = next_rule(found)
    task = next_task(partnership.start, found)
    if rule is not None and rule.number == 1:
        return _from_rule(rule)
    if task is not None and "first-hour" not in found.put_off:
        return {
            "key": "first-hour",
            "title": task.title,
            "why": task.hint,
            "minutes": task.minutes,
            "url": _address("home:first-hour") if not partnership.start else _address(task.url),
            "is_setup": True,
        }
    return _from_rule(rule) if rule is not None else None


def _from_rule(rule: Rule) -> dict[str, Any]:
    return {
        "key": rule.key,
        "title": rule.title,
        "why": rule.why,
        "action": rule.action,
        "minutes": rule.minutes,
        "url": _address(rule.url),
    }


def _address(name: str) -> str:
    area, _, rest = name.partition(":")
    if area == "guide":
        return reverse("guide:page", args=[rest])
    return reverse(name, args=[current_id()])


def _linked(row: standing.Row) -> dict[str, Any]:
    return {
        "label": row.label,
        "line": row.line,
        "status": row.status,
        "url": _address(row.url),
        "changed_on": row.changed_on,
    }


def _mine(found: Facts) -> list[dict[str, Any]]:
    """What waits for the coordinator, each with the page where it is done."""
    waiting = [
        ("drafts", found.drafts, "home:send"),
        ("overdue", found.overdue_invitations, "members:invitations"),
        ("safety", found.safety_requests, "home:safety-requests"),
        ("new", found.not_oriented, "members:welcome"),
    ]
    return [
        {"key": key, "count": count, "url": _address(name)} for key, count, name in waiting if count
    ]


def hour_context(partnership: Partnership) -> dict[str, Any]:
    """The task list of the first hour."""
    found = facts(partnership)
    tasks = [
        {
            "key": task.key,
            "title": task.title,
            "hint": task.hint,
            "minutes": task.minutes,
            "url": _address(task.url),
            "status": task.status(found),
        }
        for task in tasks_for(partnership.start)
    ]
    return {
        "tasks": tasks,
        "done": sum(task["status"] == "done" for task in tasks),
        "minutes_left": sum(task["minutes"] for task in tasks if task["status"] != "done"),
        "may_close": [task for task in tasks if task["status"] != "done"],
    }
