from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Members(AppConfig):
    name = "fourfold.members"
    verbose_name = _("People")
