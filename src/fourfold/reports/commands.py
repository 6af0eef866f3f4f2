"""Taking documents along."""

from django.utils.translation import gettext_noop

from fourfold.kernel.actors import Actor
from fourfold.kernel.journal import record
from fourfold.partnerships.models import Partnership
from fourfold.reports.permissions import print_handover, print_packs


def take_pack_along(partnership: Partnership, *, by: Actor) -> None:
    """Write down that somebody took the pack as a file, which nobody can take back."""
    print_packs.require(by)
    record(by, gettext_noop("took the starter pack along as a file"), partnership)


def take_handover_along(partnership: Partnership, *, by: Actor) -> None:
    """Write down that somebody took the handover page as a file."""
    print_handover.require(by)
    record(by, gettext_noop("took the handover page along as a file"), partnership)
