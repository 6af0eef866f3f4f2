from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Directory(AppConfig):
    name = "fourfold.directory"
    verbose_name = _("Organizations")
