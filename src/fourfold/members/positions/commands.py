"""Choosing the chairs. Who sits on them is in `terms`, what they take on in `leading`.

What the journal says of chairs: that the list was changed, in one plain sentence without a title;
and who was seated on or left an ordinary chair. Marking a chair for lived experience as filled or
empty writes nothing at all, so that no date can be laid beside the day on which somebody joined.
"""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from fourfold.kernel import clock
from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import claim_version
from fourfold.kernel.journal import record
from fourfold.kernel.tenancy import current_id
from fourfold.members.models import Position
from fourfold.members.permissions import edit_positions
from fourfold.members.positions.suggestions import SUGGESTION_BY_KEY, SUGGESTIONS
from fourfold.partnerships.models import Partnership

CHANGED_LIST = gettext_noop("changed the list of chairs")


@transaction.atomic
def choose_positions(keys: Iterable[str], *, by: Actor) -> int:
    """Let the suggested chairs on the list be exactly these; one that is or was taken stays.

    Returns how many of those left out could not go because somebody sits or sat there.
    """
    edit_positions.require(by)
    wanted = set(keys) & set(SUGGESTION_BY_KEY)
    there = {chair.suggestion: chair for chair in Position.objects.exclude(suggestion="")}
    unwanted = [chair for key, chair in there.items() if key not in wanted]
    going = [chair for chair in unwanted if chair.is_empty and not chair.past_terms.exists()]
    Position.objects.filter(pk__in=[chair.pk for chair in going]).delete()
    coming = [key for key in SUGGESTION_BY_KEY if key in wanted - set(there)]
    Position.objects.bulk_create([_suggested(key) for key in coming])
    if going or coming:
        _record_list(by)
    return len(unwanted) - len(going)


def _suggested(key: str) -> Position:
    suggestion = SUGGESTION_BY_KEY[key]
    return Position(
        suggestion=key,
        title=str(suggestion.title),
        sector=suggestion.sector,
        ps=list(suggestion.ps),
        kinds=list(suggestion.kinds),
        is_lived_experience=suggestion.is_lived_experience,
        empty_since=None if suggestion.is_lived_experience else clock.today(),
        order=SUGGESTIONS.index(suggestion),
    )


@transaction.atomic
def add_position(position: Position, *, by: Actor) -> Position:
    """Add a chair of the partnership's own at the end of the list."""
    edit_positions.require(by)
    last = Position.objects.aggregate(last=Max("order"))["last"]
    position.order = max(last or 0, len(SUGGESTIONS)) + 1
    position.empty_since = None if position.is_lived_experience else clock.today()
    position.save()
    _record_list(by)
    return position


@transaction.atomic
def change_position(position: Position, *, by: Actor, version: int) -> Position:
    """Save what was changed about a chair; raises `StaleEdit` after a newer save."""
    edit_positions.require(by, position)
    claim_version(position, version)
    position.save()
    _record_list(by)
    return position


@transaction.atomic
def remove_position(position: Position, *, by: Actor) -> None:
    """Take an empty chair off the list, and its history with it."""
    edit_positions.require(by, position)
    if not position.is_empty:
        raise ValidationError(_("End the term first: somebody sits on this chair."))
    position.delete()
    _record_list(by)


def mark_filled(position: Position, *, by: Actor, is_filled: bool) -> None:
    """Say that a chair for lived experience is filled, or not. Leaves no trace of when."""
    edit_positions.require(by, position)
    if not position.is_lived_experience:
        raise ValidationError(_("Choose who sits on this chair instead."))
    position.is_filled = is_filled
    position.save(update_fields=["is_filled"])


def _record_list(by: Actor) -> None:
    record(by, CHANGED_LIST, Partnership.objects.get(pk=current_id()))
