"""Who can do what, what is stored and what was done, read from the declarations and the journal."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.apps import apps
from django.core.paginator import Paginator
from django.urls import get_resolver
from django.utils import timezone
from django.utils.functional import Promise

from fourfold.kernel.journal.models import Entry, Head
from fourfold.kernel.register import FreeText, registered_fields
from fourfold.kernel.tenancy import current_id
from fourfold.partnerships.access import Permission, permissions
from fourfold.partnerships.models import Role, Seat
from fourfold.partnerships.records.masking import told_to

PER_PAGE = 50


@dataclass(frozen=True)
class Right:
    """One thing that can be done, and for each role in their order whether it may."""

    label: str | Promise
    roles: list[tuple[Role, bool]]


@dataclass(frozen=True)
class Rights:
    area: str
    rights: list[Right]


def who_can_do_what() -> list[Rights]:
    """Every permission that a page asks for, area by area."""
    # The areas declare their permissions when their addresses are read.
    get_resolver().url_patterns  # noqa: B018  # a property that loads them
    grouped: dict[str, list[Right]] = {}
    for permission in permissions():
        grouped.setdefault(_area_of(permission), []).append(
            Right(permission.label, [(role, role in permission.roles) for role in Role])
        )
    return [Rights(area, rights) for area, rights in grouped.items()]


def _area_of(permission: Permission) -> str:
    return str(apps.get_app_config(permission.key.partition(".")[0]).verbose_name)


@dataclass(frozen=True)
class StoredIn:
    area: str
    boxes: list[FreeText]


def what_is_stored() -> list[StoredIn]:
    """The data register, area by area."""
    grouped: dict[str, list[FreeText]] = {}
    for entry in registered_fields():
        grouped.setdefault(entry.owner, []).append(entry.about)
    # What the program keeps for itself comes last.
    own = str(apps.get_app_config("kernel").verbose_name)
    return [StoredIn(area, grouped[area]) for area in sorted(grouped, key=own.__eq__)]


class JournalPages:
    """The journal, newest first, cut by entry numbers: the last page costs what the first does."""

    def __init__(self) -> None:
        head = Head.objects.filter(pk=current_id()).first()
        self.length = head.number if head else 0

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, cut: slice) -> list[Entry]:
        newest, oldest = self.length - cut.start, self.length - cut.stop
        entries = Entry.objects.filter(number__gt=oldest, number__lte=newest)
        return list(entries.select_related("details"))


def day_by_day(
    entries: Iterable[Entry], *, seat: Seat
) -> list[tuple[date, list[tuple[Entry, str]]]]:
    """Entries, as this reader may have them, under the day on which people saw them happen."""
    told = told_to(seat, entries).items()
    return [
        (day, list(same))
        for day, same in groupby(told, key=lambda row: timezone.localdate(row[0].at))
    ]


def journal_pages() -> "Paginator[Any]":
    pages: Any = JournalPages()  # as much of a sequence as a paginator needs
    return Paginator(pages, PER_PAGE)
