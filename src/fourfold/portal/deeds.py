"""What a person can start from anywhere: the menu, the first deeds of each area, the guide."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from django.urls import resolve, reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from fourfold.guide.pages import contents
from fourfold.kernel.search.words import answers, words_asked, words_in
from fourfold.partnerships.access import Permission
from fourfold.partnerships.models import Seat
from fourfold.portal.navigation import GROUPS


@dataclass(frozen=True)
class Way:
    """Somewhere to go: a page of the menu, a deed, a page of the guide."""

    label: str | Promise
    icon: str
    url: str


@dataclass(frozen=True)
class Page:
    """A page by its name; who may open it is what its own door says."""

    label: str | Promise
    icon: str
    name: str

    def is_open_to(self, seat: Seat) -> bool:
        return _door(self.name).allows(seat)


@cache
def _door(name: str) -> Permission:
    view: Any = resolve(reverse(name, args=[UUID(int=0)])).func
    permission: Permission = view.permission
    return permission


DEEDS: tuple[Page, ...] = (
    Page(_("Plan a meeting"), "calendar-plus", "meetings:meeting-plan"),
    Page(_("Put a question to the group"), "scale", "decisions:round-add"),
    Page(_("Add a member"), "user-plus", "members:member-add"),
    Page(_("Bring in a contact list"), "clipboard-paste", "members:import"),
    Page(_("Check and send invitations"), "send", "home:send"),
    Page(_("Draft an agreement"), "signature", "members:agreement-add"),
    Page(_("Begin a group"), "plus", "members:group-add"),
    Page(_("Add a chair"), "plus", "members:position-add"),
    Page(_("Write down a training"), "plus", "members:training-add"),
    Page(_("Note a group nearby"), "plus", "members:body-add"),
    Page(_("Add a ground rule"), "plus", "charter:rule-add"),
    Page(_("Remove something for safety"), "shield", "partnerships:removal-ask"),
)
# Below the menu: found by their words, and not listed before.
PAGES: tuple[Page, ...] = (
    Page(_("Chairs"), "users", "members:positions"),
    Page(_("Balance and gaps"), "users", "members:balance"),
    Page(_("Groups"), "users", "members:groups"),
    Page(_("Agreements"), "signature", "members:agreements"),
    Page(_("What members can bring"), "users", "members:offers"),
    Page(_("Planning team"), "users", "members:team"),
    Page(_("Invitations"), "send", "members:invitations"),
    Page(_("Coming and going"), "users", "members:welcome"),
    Page(_("Trainings"), "users", "members:trainings"),
    Page(_("Leaving and handing over"), "users", "members:leaving"),
    Page(_("Taking part with lived experience"), "users", "members:involvement"),
    Page(_("How we decide"), "scale", "decisions:rules"),
    Page(_("Versions of the charter"), "landmark", "charter:versions"),
    Page(_("Starter pack"), "file-text", "reports:starter-pack"),
    Page(_("Handover page"), "file-text", "reports:handover"),
    Page(_("Who has access"), "key-round", "partnerships:people"),
    Page(_("Journal"), "list", "partnerships:journal"),
    Page(_("What is stored, and why"), "database", "partnerships:register"),
)


def ways(text: str, *, seat: Seat) -> list[Way]:
    """The menu and what is open to this seat, as far as it answers the words.

    Without words: the menu and the deeds.
    """
    asked = words_asked(text)
    pages = PAGES if asked else ()
    return _answering([*_menu(seat), *_open((*DEEDS, *pages), seat)], asked)


def guide_pages(text: str) -> list[Way]:
    """Pages of the guide whose title answers the words."""
    asked = words_asked(text)
    return _answering(_guide(), asked) if asked else []


def _answering(ways: Iterable[Way], asked: list[str]) -> list[Way]:
    return [way for way in ways if answers(set(words_in(str(way.label))), asked)]


def _menu(seat: Seat) -> Iterator[Way]:
    home = reverse("home:home", args=[seat.partnership_id])
    for _label, areas in GROUPS:
        for area in areas:
            yield Way(area.label, area.icon, home + area.below)


def _open(pages: Iterable[Page], seat: Seat) -> Iterator[Way]:
    for page in pages:
        if page.is_open_to(seat):
            yield Way(page.label, page.icon, reverse(page.name, args=[seat.partnership_id]))


def _guide() -> Iterator[Way]:
    for group in contents(get_language() or ""):
        for page in group.pages:
            yield Way(page.title, "book-open", reverse("guide:page", args=[page.slug]))
