"""Where a person can go: the areas in their four groups, made for the request at hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fourfold.partnerships.access import PartnershipRequest


@dataclass(frozen=True)
class Area:
    label: str | Promise
    icon: str
    below: str  # the part of the address after the partnership's home
    on_phone: bool = False


@dataclass(frozen=True)
class Entry:
    """An area as the person at this page sees it."""

    label: str | Promise
    icon: str
    url: str
    current: str  # what aria-current says: page, true or nothing
    on_phone: bool


@dataclass(frozen=True)
class Group:
    label: str | Promise
    entries: list[Entry]


IN_HOUR = "first_hour"  # in the session: the partnership whose first hour is going on
GROUPS: list[tuple[str | Promise, list[Area]]] = [
    (
        "",
        [
            Area(_("Home"), "house", "", on_phone=True),
            Area(_("Meetings"), "calendar-days", "meetings/", on_phone=True),
            Area(_("People"), "users", "people/", on_phone=True),
        ],
    ),
    (
        _("Our work"),
        [
            Area(_("Foundation"), "landmark", "foundation/"),
            Area(_("Decisions"), "scale", "decisions/"),
        ],
    ),
    (
        _("Staying power"),
        [
            Area(_("Reports"), "file-text", "reports/"),
            Area(_("Settings"), "settings", "settings/"),
        ],
    ),
]


def navigation(request: HttpRequest) -> dict[str, Any]:
    """The context of the sidebar and the bottom bar; empty outside a partnership."""
    partnership = getattr(request, "partnership", None)
    if partnership is None:
        return {}
    home = reverse("home:home", args=[partnership.pk])
    return {"navigation": list(_groups(home, request.path)), "hour_url": _way_back(request, home)}


def remember_hour(request: PartnershipRequest, *, is_open: bool) -> None:
    """Whoever is in the middle of the first hour finds the way back to its list on every page."""
    here = str(request.partnership.pk)
    if is_open and request.session.get(IN_HOUR) != here:
        request.session[IN_HOUR] = here
    if not is_open:
        request.session.pop(IN_HOUR, None)


def _way_back(request: HttpRequest, home: str) -> str:
    """The list of the first hour, except on itself and on the home page, which name the step."""
    hour = home + "first-hour/"
    here = request.path in (home, hour)
    session = getattr(request, "session", {})
    return hour if not here and home == f"/w/{session.get(IN_HOUR)}/" else ""


def _groups(home: str, path: str) -> Iterator[Group]:
    for label, areas in GROUPS:
        yield Group(label, [_entry(area, home, path) for area in areas])


def _entry(area: Area, home: str, path: str) -> Entry:
    url = home + area.below
    current = "page" if path == url else "true" if area.below and path.startswith(url) else ""
    return Entry(area.label, area.icon, url, current, area.on_phone)
