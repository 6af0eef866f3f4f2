from django.apps import AppConfig


class Guide(AppConfig):
    name = "fourfold.guide"
