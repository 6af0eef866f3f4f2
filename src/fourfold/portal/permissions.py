from django.utils.translation import gettext_lazy as _

from fourfold.partnerships.access import COORDINATORS, EVERYONE, Permission

see_home = Permission("portal.see", _("See the home page"), EVERYONE)
search = Permission("portal.search", _("Search everything that is open to oneself"), EVERYONE)
set_up = Permission("portal.set-up", _("Work through the first hour"), COORDINATORS)
choose_steps = Permission("portal.put-off", _("Put a next step off"), COORDINATORS)
ask_for_safety = Permission("portal.ask-safety", _("Ask for help with safety settings"), EVERYONE)
answer_safety = Permission(
    "portal.answer-safety", _("Answer who asks for help with safety settings"), COORDINATORS
)
