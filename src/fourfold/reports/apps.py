from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Reports(AppConfig):
    name = "fourfold.reports"
    verbose_name = _("Reports")
