"""What an invitation and its answer mean for the standing of the member."""

from collections.abc import Collection
from datetime import date

from django.db.models import F

from fourfold.kernel import clock
from fourfold.members.models import Invitation, Membership

State = Membership.State


def settle_membership(invitation: Invitation, *, is_yes: bool, on: date | None = None) -> None:
    """Joined after a yes. Declined after a no, unless a colleague joined or may still say yes."""
    if is_yes:
        move_membership(invitation, State.JOINED, unless=[State.JOINED], on=on)
        return
    others = Invitation.objects.filter(
        representative__membership=invitation.representative.membership_id,
        state__in=Invitation.OPEN,
    )
    if not others.exclude(pk=invitation.pk).exists():
        move_membership(invitation, State.DECLINED, unless=[State.JOINED, State.DECLINED], on=on)


def move_membership(
    invitation: Invitation, state: str, *, unless: Collection[str], on: date | None = None
) -> None:
    """Set the state of the invited person's member, unless it is one of these."""
    rows = Membership.objects.filter(pk=invitation.representative.membership_id)
    rows.exclude(state__in=unless).update(
        state=state, state_on=on or clock.today(), version=F("version") + 1
    )
