from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Decisions(AppConfig):
    name = "fourfold.decisions"
    verbose_name = _("Decisions")
