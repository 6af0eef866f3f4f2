"""What members bring, how they are welcomed, what they hand on: one of each, every box filled."""

import re
from datetime import timedelta
from typing import Any

from django.utils import timezone

from fourfold.members.models import (
    Departure,
    Handover,
    Membership,
    Offer,
    Pledge,
    Representative,
    Training,
    TrainingTopic,
    Welcome,
    WelcomeItem,
    YoungMember,
)


def fill_coming_and_going(made: Any) -> None:
    """Called with the members and people of `world` in place."""
    made.people["young"] = _young(made)
    _offers(made)
    _welcomes(made)
    boxes = {name: made.write(f"Handover.{name}") for name in Handover.PARTS}
    today = timezone.localdate()
    Handover.objects.create(
        giver=made.people["mine"], taker=made.people["open"], handed_on=today, **boxes
    )
    Departure.objects.create(membership=made.members["declined"], kind="paused")


def _key(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "", words.lower())[:30] or "key"


def _young(made: Any) -> Representative:
    """Somebody young who came alone: neither name nor offer is for others."""
    write = made.write
    made.members["young"] = Membership.objects.create(state="joined")
    person = Representative.objects.create(
        membership=made.members["young"],
        email=f"{_key(write('Representative.email/young'))}@example.org",
        shares_contact=True,
        **{name: write(f"Representative.{name}/young") for name in ("name", "title", "phone")},
    )
    YoungMember.objects.create(
        representative=person,
        agency=write("YoungMember.agency"),
        held_by=write("YoungMember.held_by"),
        until_on=timezone.localdate() + timedelta(days=30),
        adult=made.people["plain"],
    )
    return person


def _offers(made: Any) -> None:
    write = made.write
    Pledge.objects.create(membership=made.members["open"], hours=4)
    Offer.objects.create(
        membership=made.members["open"],
        kind=Offer.Kind.INTERPRETERS,
        languages=write("Offer.languages"),
        words=write("Offer.words/open"),
    )
    Offer.objects.create(
        membership=made.members["young"], kind=Offer.Kind.OTHER, words=write("Offer.words/young")
    )


def _welcomes(made: Any) -> None:
    write = made.write
    done = [_key(write("Welcome.done"))]
    Welcome.objects.create(
        representative=made.people["open"], buddy=made.people["plain"], done=done
    )
    WelcomeItem.objects.create(key=_key(write("WelcomeItem.key")), label=write("WelcomeItem.label"))
    TrainingTopic.objects.create(
        key=_key(write("TrainingTopic.key")), label=write("TrainingTopic.label"), months=1
    )
    today = timezone.localdate()
    Training.objects.create(
        representative=made.people["open"], topic=_key(write("Training.topic")), given_on=today
    )
