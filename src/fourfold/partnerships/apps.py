from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Partnerships(AppConfig):
    name = "fourfold.partnerships"
    verbose_name = _("Settings")

    def ready(self) -> None:
        # The models are not there any earlier.
        from fourfold.accounts.passwords import know_names  # noqa: PLC0415
        from fourfold.partnerships.seats.queries import names_around  # noqa: PLC0415

        know_names(names_around)
