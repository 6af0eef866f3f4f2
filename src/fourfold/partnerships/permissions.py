"""What may be done about the partnership itself, its people with access and its records."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from fourfold.kernel.actors import Actor
from fourfold.partnerships.access import COORDINATORS, EVERYONE, RESPONSIBLE, Permission
from fourfold.partnerships.models import Keeper, Seat


def _of_the_same_partnership(thing: Any, by: Actor) -> bool:
    return not isinstance(by, Seat) or thing.partnership_id == by.partnership_id


def _asked_by_somebody_else(removal: Any, by: Actor) -> bool:
    return _of_the_same_partnership(removal, by) and str(removal.asked_by_id) != by.actor_id


def _is_keeper(_thing: Any, by: Actor) -> bool:
    return isinstance(by, Seat) and Keeper.objects.filter(seat=by).exists()


edit_words = Permission(
    "partnerships.edit-words", _("Change the Ps, sectors and roles"), COORDINATORS
)
see_settings = Permission(
    "partnerships.see",
    _("See who keeps the records, what is stored, and who can do what"),
    EVERYONE,
)
edit_settings = Permission(
    "partnerships.edit", _("Change the name, the area, the hotline and the keepers"), COORDINATORS
)
give_access = Permission(
    "partnerships.access",
    _("See everyone with access; change roles, suspend people and end their access"),
    COORDINATORS,
    when=_of_the_same_partnership,
)
invite_visitor = Permission(
    "partnerships.visit", _("Let somebody from outside look for an hour"), COORDINATORS
)
see_journal = Permission("partnerships.journal", _("Read the journal"), RESPONSIBLE)
see_removals = Permission(
    "partnerships.see-removals", _("See what was removed for safety, and when"), RESPONSIBLE
)
ask_removal = Permission(
    "partnerships.ask-removal",
    _("Ask to remove a name, an address or a passage for safety"),
    COORDINATORS,
)
confirm_removal = Permission(
    "partnerships.confirm-removal",
    _("Confirm, as a second person, that something is removed for safety"),
    RESPONSIBLE,
    when=_asked_by_somebody_else,
)
name_keepers = Permission(
    "partnerships.name-keepers",
    _("Name the three people who can pass on the coordinator's role"),
    COORDINATORS,
)
pass_on = Permission(
    "partnerships.pass-on",
    _("Pass on the coordinator's role with a second one of the three, when named as one of them"),
    EVERYONE,
    when=_is_keeper,
)
object_to_passing = Permission(
    "partnerships.object-to-passing",
    _("Object when the coordinator's role is passed on"),
    COORDINATORS,
)
see_ending = Permission(
    "partnerships.see-ending", _("See whether the partnership comes to an end"), RESPONSIBLE
)
take_along = Permission(
    "partnerships.take-along", _("Take every record along in one file"), COORDINATORS
)
ask_ending = Permission(
    "partnerships.ask-ending", _("Ask to delete the whole partnership"), COORDINATORS
)
confirm_ending = Permission(
    "partnerships.confirm-ending",
    _("Confirm, as a second person, that the partnership is deleted"),
    RESPONSIBLE,
    when=_asked_by_somebody_else,
)
stop_ending = Permission(
    "partnerships.stop-ending", _("Stop the end of the partnership"), COORDINATORS
)
keep_notes = Permission(
    "partnerships.keep-notes",
    _("Note where accounts, keys and papers are kept, and what was promised"),
    COORDINATORS,
)
