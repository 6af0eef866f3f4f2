"""The law, the keepers, keys and promises: what the next coordinator finds."""

from typing import Any

from django.utils import timezone

from fourfold.partnerships.models import Ending, Keeper, KeptThing, Passing, Promise


def fill_keeping(made: Any) -> None:
    """Write into the tables about who keeps what, and set a legal hold."""
    write, today = made.write, timezone.localdate()
    for name in ("counsel_name", "counsel_office", "counsel_words", "hold_by", "hold_why"):
        setattr(made.partnership, name, write(f"Partnership.{name}"))
    made.partnership.counsel_on = made.partnership.hold_since = today
    made.partnership.may_go_online, made.partnership.must_name_people = True, False
    made.partnership.save()
    names = ("name", "kept_at", "holder")
    KeptThing.objects.create(kind="key", **{name: write(f"KeptThing.{name}") for name in names})
    Promise.objects.create(what=write("Promise.what"), to_whom=write("Promise.to_whom"))
    lead, *others = made.seats.values()
    # Somebody who goes by another name, so that naming them tells nobody anything new.
    named = others[0] if others else lead
    Keeper.objects.create(kind=Keeper.Kind.CUSTODIAN, seat=named)
    Passing.objects.create(to=named, asked_by=named)
    Ending.objects.create(asked_by=lead, state=Ending.State.STOPPED)
