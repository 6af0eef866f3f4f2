"""Naming the three, asking, agreeing, objecting, and what happens when the notice is over."""

from collections.abc import Mapping
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from fourfold.accounts.commands import rotate_sessions
from fourfold.accounts.factors import has_second_factor
from fourfold.kernel import clock
from fourfold.kernel.actors import SYSTEM, Actor, Machine
from fourfold.kernel.journal import record
from fourfold.kernel.tenancy import inside
from fourfold.partnerships.models import Keeper, Partnership, Passing, Role, Seat
from fourfold.partnerships.passing import notices, queries
from fourfold.partnerships.permissions import name_keepers, object_to_passing, pass_on
from fourfold.partnerships.seats.queries import coordinators

NOTICE = timedelta(days=7)
State = Passing.State
SECOND_STEP = gettext_lazy("Set up a second step for your account first: this needs one.")
NOT_NOW = gettext_lazy("Look again: this is over, or something changed meanwhile.")


@transaction.atomic
def name_people(partnership: Partnership, *, by: Actor, people: Mapping[str, Seat | None]) -> None:
    """Say who is custodian, chair and successor. A part with nobody stays empty."""
    name_keepers.require(by)
    _lock(partnership)
    named = [seat for seat in people.values() if seat is not None]
    if len({seat.pk for seat in named}) < len(named):
        raise ValidationError(_("Choose a different person for each: two of three must act."))
    able = queries.lasting_seats(partnership).filter(pk__in=[seat.pk for seat in named])
    if able.count() < len(named):
        raise ValidationError(_("Choose people who have access now: somebody's has ended."))
    before = {keeper.kind: keeper.seat_id for keeper in Keeper.objects.all()}
    changed = {
        kind: seat for kind, seat in people.items() if before.get(kind) != (seat and seat.pk)
    }
    Keeper.objects.filter(kind__in=changed).delete()
    for kind, seat in changed.items():
        if seat is None:
            record(by, gettext_noop("left a part for passing on without a name"), partnership)
            continue
        keeper = Keeper.objects.create(kind=kind, seat=seat)
        record(by, gettext_noop("named %(who)s as %(thing)s"), keeper, who=seat.actor_name)


@transaction.atomic
def ask_to_pass_on(partnership: Partnership, *, by: Seat, to: Seat) -> Passing:
    """Ask that somebody gets the coordinator's role. Nothing happens before a second one agrees."""
    _may_sign(partnership, by)
    if queries.under_way():
        raise ValidationError(_("Look first: somebody has asked already."))
    if not queries.who_could_take_over(partnership).filter(pk=to.pk).exists():
        raise ValidationError(_("Choose one of the people on the list."))
    passing = Passing.objects.create(to=to, asked_by=by, asked_at=clock.now())
    record(
        by, gettext_noop("asked to pass the coordinator's role to %(who)s"), passing, who=str(to)
    )
    for keeper in queries.keepers().exclude(seat=by):
        notices.tell(keeper.seat)
    return passing


@transaction.atomic
def agree_to_pass_on(passing: Passing, *, by: Seat) -> Passing:
    """Agree as the second person: the notice begins, or, with no coordinator left, it is done."""
    _may_sign(passing.partnership, by)
    passing = _fresh(passing, State.ASKED)
    if passing.asked_by_id == by.pk:
        raise ValidationError(_("Somebody else of the three has to agree, not you."))
    remaining = list(coordinators(passing.partnership).select_related("user", "partnership"))
    passing.agreed_by, passing.state = by, State.NOTICE
    passing.due_at = clock.now() + (NOTICE if remaining else timedelta())
    passing.save()
    verb = gettext_noop("agreed to pass the coordinator's role to %(who)s")
    record(by, verb, passing, who=str(passing.to))
    if not remaining:
        return _carry_out(passing, by=SYSTEM)
    Partnership.objects.filter(pk=passing.partnership_id).update(passes_at=passing.due_at)
    for seat in remaining:
        notices.tell(seat)
    return passing


@transaction.atomic
def object_to(passing: Passing, *, by: Seat) -> Passing:
    """End it as a coordinator, before the notice is over."""
    object_to_passing.require(by)
    _lock(passing.partnership)
    passing = _fresh(passing, *Passing.UNDER_WAY)
    record(by, gettext_noop("objected to passing on the coordinator's role"), passing)
    return _over(passing, State.OBJECTED)


@transaction.atomic
def take_back(passing: Passing, *, by: Seat) -> Passing:
    """Take back one's own signature, which ends it."""
    pass_on.require(by, passing)
    _lock(passing.partnership)
    passing = _fresh(passing, *Passing.UNDER_WAY)
    if by.pk not in {passing.asked_by_id, passing.agreed_by_id}:
        raise ValidationError(_("Only who asked or agreed can take it back."))
    record(by, gettext_noop("no longer wants to pass on the coordinator's role"), passing)
    return _over(passing, State.DROPPED)


def pass_on_when_due(*, by: Machine) -> None:
    """Carry out what had its notice. Safe to run twice."""
    for partnership in Partnership.objects.filter(passes_at__lte=clock.now()):
        with inside(partnership), transaction.atomic():
            _lock(partnership)
            passing = queries.under_way()
            if passing and passing.due_at and passing.due_at <= clock.now():
                _carry_out(passing, by=by)


def _carry_out(passing: Passing, *, by: Machine) -> Passing:
    """Give the role if two of the three still stand behind it; else put down that they do not."""
    if not queries.still_stands(passing):
        record(by, gettext_noop("did not pass on the coordinator's role"), passing)
        return _over(passing, State.DROPPED)
    seat = Seat.objects.select_related("user", "partnership").get(pk=passing.to_id)
    told = list(coordinators(passing.partnership).select_related("user", "partnership"))
    seat.role = Role.COORDINATOR
    seat.save(update_fields=["role"])
    rotate_sessions(seat.user)
    record(by, gettext_noop("passed on the coordinator's role: %(thing)s"), seat)
    for each in {one.pk: one for one in (*told, seat)}.values():
        notices.tell(each)
    return _over(passing, State.DONE)


def _over(passing: Passing, state: str) -> Passing:
    passing.state, passing.ended_at = state, clock.now()
    passing.save()
    Partnership.objects.filter(pk=passing.partnership_id).update(passes_at=None)
    return passing


def _may_sign(partnership: Partnership, by: Seat) -> None:
    pass_on.require(by, partnership)
    if not has_second_factor(by.user):
        raise ValidationError(SECOND_STEP)
    _lock(partnership)


def _lock(partnership: Partnership) -> None:
    """Nobody else passes on, names people or changes seats of the partnership meanwhile."""
    Partnership.objects.select_for_update().get(pk=partnership.pk)


def _fresh(passing: Passing, *states: str) -> Passing:
    found = queries.under_way()
    if found is None or found.pk != passing.pk or found.state not in states:
        raise ValidationError(NOT_NOW)
    return found
