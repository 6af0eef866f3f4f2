from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from fourfold.kernel import textguard


class Members(AppConfig):
    name = "fourfold.members"
    verbose_name = _("People")

    def ready(self) -> None:
        # The models are not there any earlier.
        from fourfold.members import names  # noqa: PLC0415
        from fourfold.partnerships.records.masking import hide_names  # noqa: PLC0415

        textguard.provide(names.names_of_this_partnership)
        hide_names(names.names_unseen_by)
