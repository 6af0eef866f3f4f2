from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Kernel(AppConfig):
    name = "fourfold.kernel"
    verbose_name = _("Journal, messages and imports")
