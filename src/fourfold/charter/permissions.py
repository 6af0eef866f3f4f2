from django.utils.translation import gettext_lazy as _

from fourfold.partnerships.access import EVERYONE, RESPONSIBLE, Permission

see_foundation = Permission("charter.see", _("Read the proposal and the ground rules"), EVERYONE)
edit_foundation = Permission(
    "charter.edit", _("Draft the proposal and the ground rules"), RESPONSIBLE
)
