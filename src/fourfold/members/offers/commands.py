"""Pledging hours, and saying what a member can bring."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import claim_version
from fourfold.kernel.journal import record
from fourfold.members.models import Membership, Offer, Pledge
from fourfold.members.offers.permissions import edit_offers, export_offers
from fourfold.partnerships.models import Partnership

PLEDGED = gettext_noop("wrote down how many hours %(thing)s can give")
CHANGED = gettext_noop("changed what %(thing)s can bring")
TOOK_ALONG = gettext_noop("took the list of what members can bring along as a file")


@transaction.atomic
def pledge_hours(membership: Membership, hours: int | None, *, by: Actor, version: int) -> None:
    """Write down the hours a month, or with none that nothing is pledged any more."""
    edit_offers.require(by, membership)
    # A form that was filled before there was a row says version 1.
    pledge, is_new = Pledge.objects.get_or_create(
        membership=membership, defaults={"hours": hours or 1, "version": 2}
    )
    if not is_new:
        claim_version(pledge, version)
    if hours:
        pledge.hours = hours
        pledge.save()
    else:
        pledge.delete()
    record(by, PLEDGED, membership)


@transaction.atomic
def add_offer(membership: Membership, *, by: Actor, **offer: Any) -> Offer:
    edit_offers.require(by, membership)
    made = Offer.objects.create(membership=membership, **offer)
    record(by, CHANGED, membership)
    return made


@transaction.atomic
def change_offer(offer: Offer, *, by: Actor, version: int, **changes: Any) -> Offer:
    """Save what was changed about an offer; raises `StaleEdit` after a newer save."""
    edit_offers.require(by, offer.membership)
    claim_version(offer, version)
    for name, value in changes.items():
        setattr(offer, name, value)
    offer.save()
    record(by, CHANGED, offer.membership)
    return offer


@transaction.atomic
def withdraw_offer(offer: Offer, *, by: Actor) -> None:
    """Take an offer off the list, as the caller saw it; raises `StaleEdit` after a newer save."""
    edit_offers.require(by, offer.membership)
    claim_version(offer, offer.version)
    record(by, CHANGED, offer.membership)
    offer.delete()


def take_offers_along(partnership: Partnership, *, by: Actor) -> None:
    """Write down that somebody took the list as a file, which nobody can take back."""
    export_offers.require(by)
    record(by, TOOK_ALONG, partnership)
