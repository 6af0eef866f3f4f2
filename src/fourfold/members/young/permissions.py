"""Who knows that a member is young."""

from django.utils.translation import gettext_lazy as _

from fourfold.partnerships.access import COORDINATORS, Permission

keep_consents = Permission(
    "members.young", _("Note that an agency holds the consent for a young member"), COORDINATORS
)
