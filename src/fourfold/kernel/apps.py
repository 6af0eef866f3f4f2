from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class Kernel(AppConfig):
    name = "fourfold.kernel"
    verbose_name = _("Journal, messages and imports")

    def ready(self) -> None:
        # Models can be loaded only now, and each area says in its `search.py` what can be found,
        # and in its `deployment.py` what `fourfold check --deploy` looks at.
        from fourfold.kernel.search import writing  # noqa: PLC0415

        autodiscover_modules("search", "deployment", "rowsecurity")
        writing.start()
