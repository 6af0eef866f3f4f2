from django.utils.translation import gettext_lazy as _

from fourfold.partnerships.access import COORDINATORS, EVERYONE, Permission

see_meetings = Permission("meetings.see", _("See when we meet"), EVERYONE)
plan_meetings = Permission("meetings.plan", _("Plan and cancel meetings"), COORDINATORS)
