"""Beginning a group, writing its charter, filling it, prolonging and closing it."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from fourfold.kernel import clock
from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import claim_version
from fourfold.kernel.journal import record
from fourfold.members.groups.permissions import edit_groups
from fourfold.members.models import GroupMember, Representative, WorkGroup


@transaction.atomic
def begin_group(*, by: Actor, **details: Any) -> WorkGroup:
    edit_groups.require(by)
    group = WorkGroup(**details)
    _check_days(group)
    group.save()
    record(by, gettext_noop("began the group “%(thing)s”"), group)
    return group


@transaction.atomic
def change_group(group: WorkGroup, *, by: Actor, version: int, **details: Any) -> WorkGroup:
    """Write the charter of a group; raises `StaleEdit` after a newer save."""
    _open(group, by=by, version=version)
    for name, value in details.items():
        setattr(group, name, value)
    _check_days(group)
    group.save()
    record(by, gettext_noop("changed the group “%(thing)s”"), group)
    return group


@transaction.atomic
def prolong_group(group: WorkGroup, *, by: Actor, version: int, ends_on: date) -> None:
    """Give a group a later end."""
    _open(group, by=by, version=version)
    if ends_on <= max(clock.today(), group.ends_on or ends_on.min):
        raise ValidationError({"ends_on": _("Choose a day after today and after the end so far.")})
    group.ends_on = ends_on
    group.save()
    record(by, gettext_noop("prolonged the group “%(thing)s”"), group)


@transaction.atomic
def close_group(group: WorkGroup, *, by: Actor, version: int) -> None:
    """The work of a group is done. It stays readable, with everybody who was in it."""
    _open(group, by=by, version=version)
    group.closed_on = clock.today()
    group.save()
    record(by, gettext_noop("closed the group “%(thing)s”"), group)


@transaction.atomic
def add_to_group(
    group: WorkGroup,
    person: Representative,
    *,
    by: Actor,
    since: date | None = None,
    leads: bool = False,
) -> GroupMember:
    """Somebody comes into a group."""
    edit_groups.require(by, group)
    _must_be_open(group)
    if person.left_on is not None:
        raise ValidationError(_("Choose somebody else: this person has left."))
    if group.members.filter(person=person, until=None).exists():
        raise ValidationError(_("This person is in the group already."))
    member = GroupMember(group=group, person=person, since=since or clock.today(), leads=leads)
    member.save()
    record(by, gettext_noop("added %(who)s to the group “%(thing)s”"), group, who=str(person))
    return member


@transaction.atomic
def leave_group(member: GroupMember, *, by: Actor, on: date | None = None) -> None:
    """Somebody leaves a group. That they were in it stays; the second time changes nothing."""
    edit_groups.require(by, member.group)
    if member.until is not None:
        return
    until = on or clock.today()
    if until < member.since:
        raise ValidationError({"until": _("Choose a day after they came.")})
    member.until = until
    member.save()
    who = str(member.person)
    record(by, gettext_noop("noted that %(who)s left the group “%(thing)s”"), member.group, who=who)


@transaction.atomic
def choose_lead(member: GroupMember, *, by: Actor, leads: bool) -> None:
    """Say who leads a group. There may be more than one."""
    edit_groups.require(by, member.group)
    _must_be_open(member.group)
    member.leads = leads
    member.save()
    record(by, gettext_noop("changed who leads the group “%(thing)s”"), member.group)


def _open(group: WorkGroup, *, by: Actor, version: int) -> None:
    edit_groups.require(by, group)
    claim_version(group, version)
    group.refresh_from_db()
    _must_be_open(group)


def _must_be_open(group: WorkGroup) -> None:
    if group.closed_on is not None:
        raise ValidationError(_("This group is closed. Begin a new one."))


def _check_days(group: WorkGroup) -> None:
    if group.ends_on and group.ends_on < group.begins_on:
        raise ValidationError({"ends_on": _("Choose an end that is after the start.")})
