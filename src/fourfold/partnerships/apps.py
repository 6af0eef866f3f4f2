from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Partnerships(AppConfig):
    name = "fourfold.partnerships"
    verbose_name = _("Settings")
