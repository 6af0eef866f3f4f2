from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Charter(AppConfig):
    name = "fourfold.charter"
    verbose_name = _("Foundation")
