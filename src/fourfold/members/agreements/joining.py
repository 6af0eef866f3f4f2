"""When two members turn out to be one, so are their parties."""

from django.db.models import F

from fourfold.members.models import Membership, Party


def move_parties(drop: Membership, keep: Membership) -> None:
    """Let one entry stand for both; where each was a party, what it said itself stays."""
    twice = Party.objects.filter(membership=keep).values("agreement")
    moving = Party.objects.filter(membership=drop).exclude(agreement__in=twice)
    moving.update(membership=keep, version=F("version") + 1)
