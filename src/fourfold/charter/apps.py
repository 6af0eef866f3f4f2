from django.apps import AppConfig


class Charter(AppConfig):
    name = "fourfold.charter"
