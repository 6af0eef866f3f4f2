"""Which names in the journal a reader does not see: whoever is hidden is "a member" there too.

Coordinators read every name. For everyone else the names of people they see on no list, the name
behind an alias, and the names of people who are gone stand nowhere in a sentence. The areas above
tell whom they hide, since only they know.
"""

from collections.abc import Callable, Iterable

from django.db.models import Q
from django.utils.translation import gettext as _

from fourfold.kernel.journal.models import Entry
from fourfold.kernel.removal import Words
from fourfold.partnerships.models import Role, Seat

NamesUnseen = Callable[[Seat], Iterable[str]]
_names_unseen: list[NamesUnseen] = []


def hide_names(unseen: NamesUnseen) -> NamesUnseen:
    """Let an area say which names a seat does not see."""
    _names_unseen.append(unseen)
    return unseen


@hide_names
def of_accounts(seat: Seat) -> Iterable[str]:
    """People with access who are hidden, and the names behind their aliases."""
    others = Seat.objects.filter(partnership=seat.partnership).exclude(pk=seat.pk)
    rows = others.filter(Q(user__is_hidden=True) | ~Q(user__alias=""))
    for name, alias, is_hidden in rows.values_list("user__name", "user__alias", "user__is_hidden"):
        yield name
        if is_hidden:
            yield alias


def names_unseen_by(seat: Seat) -> set[str]:
    """Every name that this person sees nowhere; coordinators see them all."""
    if seat.role == Role.COORDINATOR:
        return set()
    return {name for unseen in _names_unseen for name in unseen(seat) if name}


def told_to(seat: Seat, entries: Iterable[Entry]) -> dict[Entry, str]:
    """Each entry as this reader may have it."""
    told = {entry: entry.sentence for entry in entries}
    if not told:
        return told
    names = names_unseen_by(seat)
    # A longer name first, so that no part of it is left behind.
    masks = [Words(name) for name in sorted(names, key=len, reverse=True)]
    for mask in masks:
        mask.mark = _("a member")
    return {entry: _masked(sentence, masks) for entry, sentence in told.items()}


def _masked(sentence: str, masks: Iterable[Words]) -> str:
    for mask in masks:
        sentence = mask.clear(sentence)
    return sentence[:1].upper() + sentence[1:]
