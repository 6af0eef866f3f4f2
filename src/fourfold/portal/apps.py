from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Portal(AppConfig):
    name = "fourfold.portal"
    verbose_name = _("Home")
