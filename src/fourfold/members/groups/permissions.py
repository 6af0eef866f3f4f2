"""Who sees the groups, and who decides about them."""

from django.utils.translation import gettext_lazy as _

from fourfold.partnerships.access import COORDINATORS, EVERYONE, Permission

see_groups = Permission("members.see-groups", _("See the groups and who sits in them"), EVERYONE)
edit_groups = Permission("members.edit-groups", _("Begin, change and close groups"), COORDINATORS)
