"""Everybody may see, correct and take what is stored about them, and leave."""

from django.utils.translation import gettext_lazy as _

from fourfold.partnerships.access import COORDINATORS, EVERYONE, Permission

see_own_data = Permission(
    "members.own-data", _("See, correct and take along what is stored about oneself"), EVERYONE
)
leave_partnership = Permission("members.leave", _("Leave the partnership"), EVERYONE)
print_data_for = Permission(
    "members.data-for",
    _("Print what is stored about somebody who asked and has no account"),
    COORDINATORS,
)
