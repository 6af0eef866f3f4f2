"""Noting a consent, and taking it back. The journal says what it says of every choice to hide."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from fourfold.kernel import clock
from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import claim_version
from fourfold.kernel.journal import record
from fourfold.members.models import Representative, YoungMember
from fourfold.members.people.commands import CHOSE_WHAT_IS_SEEN
from fourfold.members.young.permissions import keep_consents


@transaction.atomic
def note_consent(
    young: YoungMember, *, by: Actor, version: int, adult: Representative, until_on: date
) -> YoungMember:
    """Keep that an agency holds the consent. From now on no list shows this member."""
    person = young.representative
    keep_consents.require(by, person)
    _check(person, adult, until_on)
    young.adult, young.until_on = adult, until_on
    if young._state.adding:
        young.version = 2  # a form that was filled before there was a row says version 1
    else:
        claim_version(young, version)
    young.save()
    record(by, CHOSE_WHAT_IS_SEEN, person.membership)
    return young


def _check(person: Representative, adult: Representative, until_on: date) -> None:
    is_adult = adult != person and adult.left_on is None
    if not is_adult or YoungMember.objects.filter(representative=adult).exists():
        raise ValidationError({"adult": _("Choose an adult who is still here.")})
    if until_on < clock.today():
        raise ValidationError({"until_on": _("Choose today or a later day.")})


@transaction.atomic
def take_consent_back(young: YoungMember, *, by: Actor) -> None:
    """The member is an adult now, or it was a mistake. What they chose themselves stays."""
    person = young.representative
    keep_consents.require(by, person)
    young.delete()
    record(by, CHOSE_WHAT_IS_SEEN, person.membership)
