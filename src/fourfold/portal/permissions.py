from django.utils.translation import gettext_lazy as _

from fourfold.partnerships.access import COORDINATORS, EVERYONE, Permission

see_home = Permission("home.see", _("See the home page"), EVERYONE)
set_up = Permission("home.set_up", _("Work through the first hour"), COORDINATORS)
choose_steps = Permission("home.steps", _("Put a next step off"), COORDINATORS)
ask_for_safety = Permission("home.ask_safety", _("Ask for help with safety settings"), EVERYONE)
answer_safety = Permission(
    "home.answer_safety", _("Answer who asks for help with safety settings"), COORDINATORS
)
