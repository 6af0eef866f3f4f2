from django.apps import AppConfig


class Accounts(AppConfig):
    name = "fourfold.accounts"

    def ready(self) -> None:
        # Receivers and link makers register themselves when they are imported.
        from fourfold.accounts import links, signals  # noqa: F401, PLC0415
