"""Correcting one's own entry, taking one's data along, and leaving."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from fourfold.accounts.commands import make_nobody
from fourfold.kernel import clock
from fourfold.kernel.actors import SYSTEM, Actor
from fourfold.kernel.editing import claim_version
from fourfold.kernel.journal import blank, record
from fourfold.kernel.journal.models import Details, Entry
from fourfold.kernel.removal import SHORTEST, Words
from fourfold.members.leaving.commands import step_down
from fourfold.members.models import (
    Departure,
    HiddenFrom,
    Representative,
    Training,
    Welcome,
    YoungMember,
)
from fourfold.members.mydata.permissions import leave_partnership, print_data_for, see_own_data
from fourfold.members.permissions import edit_own_details
from fourfold.partnerships.access import Refused
from fourfold.partnerships.models import Partnership, Seat
from fourfold.partnerships.seats.commands import end_access

TOOK_ALONG = gettext_noop("took what is stored about them along as a file")
TOOK_FOR = gettext_noop("took what is stored about %(thing)s along as a file")
CORRECTED = gettext_noop("corrected their own entry")
LEFT = gettext_noop("noted that a member has left")
# Everything on an entry that says who somebody is, or how to reach them.
EMPTY = dict.fromkeys(("alias", "title", "email", "phone"), "")
OFF = dict.fromkeys(
    ("is_deputy", "is_shared_inbox", "is_hidden", "shares_contact", "is_planning"), False
)


@transaction.atomic
def correct_own_entry(person: Representative, *, by: Seat, version: int, **changes: str) -> None:
    """Change how one is called and reached; raises `StaleEdit` after a newer save."""
    edit_own_details.require(by, person)
    if person.seat_id != by.pk:
        raise Refused(edit_own_details)
    claim_version(person, version)
    for name, value in changes.items():
        setattr(person, name, value)
    person.save()
    record(by, CORRECTED, by.partnership)


def take_own_data(*, by: Seat) -> None:
    """Write down that somebody took their data along, which nobody can take back."""
    see_own_data.require(by)
    record(by, TOOK_ALONG, by.partnership)


def take_data_for(person: Representative, *, by: Actor) -> None:
    print_data_for.require(by, person)
    record(by, TOOK_FOR, person)


@transaction.atomic
def leave(*, by: Seat) -> None:
    """End one's access and forget who one was: entry, journal, and whatever one wrote.

    What was written stays, by "a member". Refused for the last coordinator.
    """
    leave_partnership.require(by)
    end_access(by, by=SYSTEM)
    seat = Seat.objects.select_related("user", "partnership").get(pk=by.pk)
    person = Representative.objects.filter(seat=seat).select_related("membership").first()
    names = _names(seat, person)
    with override(seat.partnership.language):
        someone = _("A member")
    if person is not None:
        step_down(person, by=SYSTEM, on=clock.today())
        _forget_entry(person, someone)
    seat.user = make_nobody(someone, by=SYSTEM)
    seat.save(update_fields=["user"])
    _forget_in_journal(names, things=[seat.pk, *([person.pk] if person else [])], seat=seat)
    record(SYSTEM, LEFT, Partnership.objects.get(pk=seat.partnership_id))


def _names(seat: Seat, person: Representative | None) -> list[str]:
    """All that somebody is called here."""
    listed = (person.name, person.alias) if person else ()
    return [name for name in {seat.user.name, seat.user.alias, *listed} if name]


def _forget_entry(person: Representative, someone: str) -> None:
    for table in (HiddenFrom, Welcome, Training, YoungMember):
        table._default_manager.filter(representative=person).delete()
    for name, value in {**EMPTY, **OFF}.items():
        setattr(person, name, value)
    person.name, person.seat = someone, None
    person.left_on = person.left_on or clock.today()
    person.version += 1
    person.save()
    if person.membership.organization_id is None:
        _forget_individual(person)


def _forget_individual(person: Representative) -> None:
    membership = person.membership
    membership.note = membership.reason = ""
    membership.version += 1
    membership.save()
    Departure.objects.get_or_create(
        membership=membership, back_on=None, defaults={"kind": Departure.Kind.LEFT}
    )


def _forget_in_journal(names: list[str], *, things: Iterable[UUID], seat: Seat) -> None:
    """Blank the names in every entry by, about or naming somebody; what was done stays."""
    about = Q(actor_id=seat.actor_id) | Q(thing_id__in=[str(pk) for pk in things])
    keys = set(Entry.objects.filter(about).values_list("pk", flat=True))
    wanted = [words for name in names if (words := Words(name)).letters >= SHORTEST]
    for details in Details.objects.exclude(salt="").iterator(chunk_size=500):
        text = "\n".join([details.actor_name, details.thing, *map(str, details.facts.values())])
        if any(text in words for words in wanted):
            keys.add(details.pk)
    blank(Entry.objects.filter(pk__in=keys), says_what=True)
