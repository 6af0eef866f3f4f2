"""Taking everything along, asking for the end, confirming, stopping, and deleting when due."""

import logging
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from fourfold.kernel import clock
from fourfold.kernel.actors import Machine
from fourfold.kernel.journal import record
from fourfold.kernel.tenancy import inside
from fourfold.partnerships import law
from fourfold.partnerships.closing import queries, taking_along
from fourfold.partnerships.closing.deleting import delete_everything
from fourfold.partnerships.models import Ending, Partnership, Seat
from fourfold.partnerships.passing.notices import tell_of
from fourfold.partnerships.permissions import ask_ending, confirm_ending, stop_ending, take_along
from fourfold.partnerships.seats.queries import coordinators

HOLD = timedelta(days=14)
State = Ending.State
PAGE = "partnerships:ending"
HELD = gettext_lazy("Ask counsel to end the legal hold first: until then nothing is deleted.")
NOT_NOW = gettext_lazy("Look again: this is over, or somebody did it already.")
log = logging.getLogger("fourfold.partnerships")


@transaction.atomic
def take_everything_along(partnership: Partnership, *, by: Seat, reason: str) -> bytes:
    """One file with everything a coordinator may see. The journal keeps who took it, and why."""
    take_along.require(by)
    Partnership.objects.filter(pk=partnership.pk).update(exported_at=clock.now())
    record(by, gettext_noop("took everything along: %(reason)s"), partnership, reason=reason)
    return taking_along.everything(partnership)


@transaction.atomic
def ask_for_the_end(partnership: Partnership, *, by: Seat) -> Ending:
    """Ask that everything is deleted. Nothing happens before a second person confirms."""
    ask_ending.require(by)
    partnership = _locked(partnership)
    if not queries.is_taken_along(partnership):
        raise ValidationError(_("Take everything along first: the last time is too long ago."))
    if queries.under_way():
        raise ValidationError(NOT_NOW)
    ending = Ending.objects.create(asked_by=by, asked_at=clock.now())
    record(by, gettext_noop("asked to delete the partnership"), ending)
    for seat in queries.second_people(ending):
        tell_of(seat, PAGE)
    return ending


@transaction.atomic
def confirm_the_end(ending: Ending, *, by: Seat) -> Ending:
    """Confirm as the second person. The days of the hold begin."""
    confirm_ending.require(by, ending)
    partnership = _locked(ending.partnership)
    ending = _fresh(ending, State.ASKED)
    ending.confirmed_by, ending.state = by, State.HOLD
    ending.save()
    Partnership.objects.filter(pk=partnership.pk).update(deletes_at=clock.now() + HOLD)
    record(by, gettext_noop("confirmed that the partnership is deleted"), ending)
    for seat in coordinators(partnership).select_related("user", "partnership"):
        tell_of(seat, PAGE)
    return ending


@transaction.atomic
def stop_the_end(ending: Ending, *, by: Seat) -> Ending:
    """Stop it: any coordinator can, as long as anything is left."""
    stop_ending.require(by)
    partnership = Partnership.objects.select_for_update().get(pk=ending.partnership_id)
    ending = _fresh(ending, *Ending.UNDER_WAY)
    ending.state, ending.ended_at = State.STOPPED, clock.now()
    ending.save()
    Partnership.objects.filter(pk=partnership.pk).update(deletes_at=None)
    record(by, gettext_noop("stopped the end of the partnership"), ending)
    return ending


def delete_when_due(*, by: Machine) -> None:
    """Delete what had its fourteen days, unless a legal hold keeps it. Safe to run twice."""
    for partnership in Partnership.objects.filter(deletes_at__lte=clock.now()):
        with transaction.atomic():
            here = Partnership.objects.select_for_update().filter(pk=partnership.pk).first()
            if here is None or _is_kept(here):
                continue
            rows = delete_everything(here)
        # The one line that is left, and it names nobody.
        log.info(
            "A partnership was deleted, as it had decided",
            extra={"facts": {"rows": rows, "by": by.actor_kind}},
        )


def _is_kept(partnership: Partnership) -> bool:
    due = partnership.deletes_at
    if due is None or due > clock.now() or law.purges_are_stopped(partnership):
        return True
    with inside(partnership):
        return not Ending.objects.filter(state=State.HOLD).exists()


def _locked(partnership: Partnership) -> Partnership:
    """The partnership as it is now; raises ValidationError under a legal hold."""
    here = Partnership.objects.select_for_update().get(pk=partnership.pk)
    if law.purges_are_stopped(here):
        raise ValidationError(HELD)
    return here


def _fresh(ending: Ending, *states: str) -> Ending:
    found = queries.under_way()
    if found is None or found.pk != ending.pk or found.state not in states:
        raise ValidationError(NOT_NOW)
    return found
