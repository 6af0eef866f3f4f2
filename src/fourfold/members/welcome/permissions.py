"""Who welcomes new people and keeps the register of trainings."""

from django.utils.translation import gettext_lazy as _

from fourfold.partnerships.access import COORDINATORS, Permission

welcome_people = Permission(
    "members.welcome", _("Welcome new people, and keep the list for it"), COORDINATORS
)
keep_trainings = Permission(
    "members.trainings", _("Write down trainings, and see who is due"), COORDINATORS
)
