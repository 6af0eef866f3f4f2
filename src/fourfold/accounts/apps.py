from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Accounts(AppConfig):
    name = "fourfold.accounts"
    verbose_name = _("Accounts")

    def ready(self) -> None:
        # Receivers and link makers register themselves when they are imported.
        from fourfold.accounts import links, signals  # noqa: F401, PLC0415
