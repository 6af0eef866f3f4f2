"""Who may say what a member can bring, and who may take the list along."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from fourfold.kernel.actors import Actor
from fourfold.members.models import Representative
from fourfold.partnerships.access import COORDINATORS, EVERYONE, Permission
from fourfold.partnerships.models import Role, Seat

WORKERS = EVERYONE - {Role.OBSERVER}


def speaks_for(membership: Any, by: Actor) -> bool:
    """Whether somebody may speak for a member: its own people, and coordinators for all."""
    if not isinstance(by, Seat) or by.role == Role.COORDINATOR:
        return True
    own = Representative.objects.filter(seat=by, left_on=None)
    return own.filter(membership=membership).exists()


see_offers = Permission("members.see-offers", _("See what the members can bring"), EVERYONE)
edit_offers = Permission(
    "members.edit-offers",
    _("Say what one's own organization can bring; coordinators for any"),
    WORKERS,
    when=speaks_for,
)
export_offers = Permission(
    "members.export-offers", _("Take the list of what members can bring along"), COORDINATORS
)
