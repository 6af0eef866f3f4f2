"""What a person can start from anywhere: the menu, the first deeds of each area, the guide."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from fourfold.charter.permissions import edit_foundation
from fourfold.guide.pages import contents
from fourfold.kernel.search.words import answers, words_asked, words_in
from fourfold.meetings.permissions import plan_meetings
from fourfold.members.permissions import edit_bodies, edit_people, edit_positions, import_people
from fourfold.members.permissions import invite as invite_people
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
class Deed:
    """A page on which something is begun, and who may."""

    label: str | Promise
    icon: str
    page: str
    may: Permission


DEEDS: tuple[Deed, ...] = (
    Deed(_("Plan a meeting"), "calendar-plus", "meetings:meeting-plan", plan_meetings),
    Deed(_("Add a member"), "user-plus", "members:member-add", edit_people),
    Deed(_("Bring in a contact list"), "clipboard-paste", "members:import", import_people),
    Deed(_("Check and send invitations"), "send", "home:send", invite_people),
    Deed(_("Add a chair"), "plus", "members:position-add", edit_positions),
    Deed(_("Note a group nearby"), "plus", "members:body-add", edit_bodies),
    Deed(_("Add a ground rule"), "plus", "charter:rule-add", edit_foundation),
)


def ways(text: str, *, seat: Seat) -> list[Way]:
    """The menu, the deeds of this seat and the guide, as far as they answer the words.

    Without words: the menu and the deeds.
    """
    asked = words_asked(text)
    everything = [*_menu(seat), *_deeds(seat), *(_guide() if asked else ())]
    return [way for way in everything if answers(set(words_in(str(way.label))), asked)]


def _menu(seat: Seat) -> Iterator[Way]:
    home = reverse("home:home", args=[seat.partnership_id])
    for _label, areas in GROUPS:
        for area in areas:
            yield Way(area.label, area.icon, home + area.below)


def _deeds(seat: Seat) -> Iterator[Way]:
    for deed in DEEDS:
        if deed.may.allows(seat):
            yield Way(deed.label, deed.icon, reverse(deed.page, args=[seat.partnership_id]))


def _guide() -> Iterator[Way]:
    for group in contents(get_language() or ""):
        for page in group.pages:
            yield Way(page.title, "book-open", reverse("guide:page", args=[page.slug]))
