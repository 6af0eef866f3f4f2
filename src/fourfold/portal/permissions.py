from django.utils.translation import gettext_lazy as _

from fourfold.partnerships.access import EVERYONE, Permission

see_home = Permission("home.see", _("See the home page"), EVERYONE)
