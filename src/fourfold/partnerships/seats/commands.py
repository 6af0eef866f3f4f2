"""Changing who has access. Whoever loses rights loses them with their next request."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from fourfold.accounts.commands import end_sessions, remove_second_steps, rotate_sessions
from fourfold.accounts.factors import has_second_factor
from fourfold.accounts.models import User
from fourfold.kernel.actors import SYSTEM, Actor
from fourfold.kernel.journal import record
from fourfold.partnerships.models import Partnership, Role, Seat
from fourfold.partnerships.permissions import give_access, invite_visitor
from fourfold.partnerships.seats import notices
from fourfold.partnerships.seats.queries import coordinators

ONE_HOUR = timedelta(hours=1)
NO_VISITOR = gettext_lazy(
    "Ask for the address of an account that has a second step and no access here yet."
)
NOT_FROM_HERE = gettext_lazy(
    "Ask whoever runs this site to reset it: this account cannot be reset from here."
)


@transaction.atomic
def change_role(seat: Seat, *, by: Actor, role: str) -> Seat:
    """Give a person another role. Their sessions get new keys."""
    seat = _locked(seat, by)
    if seat.role == role:
        return seat
    if seat.role == Role.COORDINATOR:
        _keep_one_coordinator(seat)
    seat.role = role
    seat.save(update_fields=["role"])
    rotate_sessions(seat.user)
    record(by, gettext_noop("changed a role: %(thing)s"), seat)
    notices.tell_of_access(seat, notices.NEW_ROLE)
    return seat


@transaction.atomic
def suspend(seat: Seat, *, by: Actor) -> Seat:
    """Shut a person out now: no page opens any more, and every session of theirs ends."""
    seat = _locked(seat, by)
    if seat.suspended_at is not None:
        return seat
    _keep_one_coordinator(seat)
    seat.suspended_at = timezone.now()
    seat.save(update_fields=["suspended_at"])
    end_sessions(seat.user)
    record(by, gettext_noop("suspended %(thing)s"), seat)
    notices.tell_of_access(seat, notices.PAUSED)
    return seat


@transaction.atomic
def reinstate(seat: Seat, *, by: Actor) -> Seat:
    """Let a suspended person in again, in the role they had."""
    seat = _locked(seat, by)
    if seat.suspended_at is None:
        return seat
    seat.suspended_at = None
    seat.save(update_fields=["suspended_at"])
    record(by, gettext_noop("let %(thing)s in again"), seat)
    notices.tell_of_access(seat, notices.BACK)
    return seat


@transaction.atomic
def end_access(seat: Seat, *, by: Actor) -> Seat:
    """End a person's access, or a visit, for good. What they wrote stays."""
    seat = _locked(seat, by)
    _keep_one_coordinator(seat)
    seat.ends_at = timezone.now()
    seat.save(update_fields=["ends_at"])
    rotate_sessions(seat.user)
    record(by, gettext_noop("ended the access of %(thing)s"), seat)
    notices.tell_of_access(seat, notices.ENDED)
    return seat


@transaction.atomic
def reset_second_step(seat: Seat, *, by: Seat) -> None:
    """Help somebody who lost phone and recovery codes, after meeting them. They are told.

    An account that opens other partnerships too, or may again, is not in the hands of this one.
    """
    seat = _locked(seat, by)
    elsewhere = Seat.objects.filter(user=seat.user).exclude(pk=seat.pk)
    if seat.pk == by.pk or elsewhere.exclude(ends_at__lte=timezone.now()).exists():
        raise ValidationError(NOT_FROM_HERE)
    remove_second_steps(seat.user, by=SYSTEM)
    record(by, gettext_noop("reset the second step of %(thing)s, after meeting them"), seat)


@transaction.atomic
def let_visit(partnership: Partnership, *, by: Actor, email: str, reason: str) -> Seat:
    """Let the holder of an account look around as an observer for one hour."""
    invite_visitor.require(by)
    user = User.objects.filter(email__iexact=email.strip(), is_active=True).first()
    if user is None or not has_second_factor(user):
        raise ValidationError(NO_VISITOR)
    seat = Seat.objects.filter(partnership=partnership, user=user).first()
    if seat is not None and (seat.ends_at is None or seat.ends_at > timezone.now()):
        raise ValidationError(NO_VISITOR)
    seat = seat or Seat(partnership=partnership, user=user)
    seat.role, seat.suspended_at = Role.OBSERVER, None
    seat.created_at, seat.ends_at = timezone.now(), timezone.now() + ONE_HOUR
    seat.visit_reason = reason
    seat.save()
    verb = gettext_noop("let %(who)s look around for one hour: %(reason)s")
    record(by, verb, seat, who=user.shown_name, reason=reason)
    return seat


def _locked(seat: Seat, by: Actor) -> Seat:
    """The seat as it stands now; nobody else changes seats of the partnership meanwhile."""
    give_access.require(by, seat)
    Partnership.objects.select_for_update().get(pk=seat.partnership_id)
    return Seat.objects.select_related("user", "partnership").get(pk=seat.pk)


def _keep_one_coordinator(seat: Seat) -> None:
    """Refuse to leave a partnership without anyone who can run it."""
    runs_it = coordinators(seat.partnership).filter(pk=seat.pk).exists()
    if runs_it and not coordinators(seat.partnership).exclude(pk=seat.pk).exists():
        raise ValidationError(
            _("Make somebody else a coordinator first: the last one has to stay.")
        )
