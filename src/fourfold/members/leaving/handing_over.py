"""Writing a handover, handing it on, and reading it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from fourfold.kernel import clock
from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import claim_version
from fourfold.kernel.journal import record
from fourfold.members.leaving.permissions import hand_over, note_leaving, take_over
from fourfold.members.models import Handover, Representative

WROTE = gettext_noop("wrote a handover of %(thing)s")
HANDED_ON = gettext_noop("handed on what %(thing)s leaves")
NOTHING = gettext_noop("noted that %(thing)s leaves nothing to hand over")
READ = gettext_noop("read the handover of %(thing)s")


@transaction.atomic
def write_handover(
    giver: Representative,
    *,
    by: Actor,
    version: int,
    taker: Representative | None = None,
    **parts: str,
) -> Handover:
    """Save the words of a handover; after a change it is read anew."""
    hand_over.require(by, giver)
    if taker is not None and (taker == giver or taker.left_on is not None):
        raise ValidationError({"taker": _("Choose somebody else who is still here.")})
    # A form that was filled before there was a row says version 1.
    made, is_new = Handover.objects.get_or_create(giver=giver, defaults={"version": 2})
    if not is_new:
        claim_version(made, version)
    for name in Handover.PARTS:
        setattr(made, name, parts.get(name, ""))
    made.taker, made.read_on = taker, None
    made.save()
    record(by, WROTE, giver)
    return made


@transaction.atomic
def hand_on(handover: Handover, *, by: Actor) -> None:
    """Give it to whoever comes next, or with nobody named, to the coordinators."""
    hand_over.require(by, handover.giver)
    if not handover.has_words:
        raise ValidationError(_("Write something first, or say that there is nothing."))
    if handover.handed_on is None:
        _set(handover, handed_on=clock.today())
        record(by, HANDED_ON, handover.giver)


@transaction.atomic
def note_nothing(giver: Representative, *, by: Actor) -> None:
    """Say that there is nothing to hand over. What was written before stays."""
    note_leaving.require(by, giver)
    made, _is_new = Handover.objects.get_or_create(giver=giver)
    if made.handed_on is None:
        _set(made, handed_on=clock.today())
        record(by, NOTHING, giver)


@transaction.atomic
def note_read(handover: Handover, *, by: Actor) -> None:
    take_over.require(by, handover)
    if handover.handed_on is not None and handover.read_on is None:
        _set(handover, read_on=clock.today())
        record(by, READ, handover.giver)


def _set(handover: Handover, **days: Any) -> None:
    for name, day in days.items():
        setattr(handover, name, day)
    handover.version += 1
    handover.save()
