from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from fourfold.kernel import textguard


class Members(AppConfig):
    name = "fourfold.members"
    verbose_name = _("People")

    def ready(self) -> None:
        # The models are not there any earlier.
        from fourfold.members.names import names_of_this_partnership  # noqa: PLC0415

        textguard.provide(names_of_this_partnership)
