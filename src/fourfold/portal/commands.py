"""What people say to the product about its own suggestions, and a request for help."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from fourfold.kernel import clock
from fourfold.kernel.actors import Actor
from fourfold.kernel.journal import record
from fourfold.partnerships.models import Seat
from fourfold.portal.models import SafetyRequest, StepChoice, Visit
from fourfold.portal.permissions import answer_safety, ask_for_safety, choose_steps, see_home


@transaction.atomic
def choose_step(step: str, choice: str, *, by: Actor) -> None:
    """Mark a task or a next step as done, put off for two weeks, or done elsewhere."""
    choose_steps.require(by)
    made, _ = StepChoice.objects.update_or_create(
        step=step, defaults={"choice": choice, "chosen_on": clock.today()}
    )
    record(by, gettext_noop("decided about a suggested step"), made)


@transaction.atomic
def ask_for_help(seat: Seat, *, by: Actor) -> None:
    """Ask the coordinators for help with how one appears here. Asking twice asks once.

    The journal gets no entry: who is worried should not stand in it.
    """
    ask_for_safety.require(by)
    SafetyRequest.objects.get_or_create(seat=seat)


@transaction.atomic
def close_request(request: SafetyRequest, *, by: Actor) -> None:
    """The person was helped. The row goes, so that nobody can look up who once asked."""
    answer_safety.require(by, request)
    request.delete()


@transaction.atomic
def note_visit(*, by: Seat) -> date:
    """Remember that somebody is here today; returns the day from which on things are new to them.

    At most one write a day, and no entry in the journal: nobody's coming and going stands there.
    """
    see_home.require(by)
    today = clock.today()
    visit, _is_first = Visit.objects.get_or_create(seat=by, defaults={"on": today})
    if visit.on < today:
        visit.before, visit.on = visit.on, today
        visit.save()
    return visit.before or timezone.localdate(by.created_at)
