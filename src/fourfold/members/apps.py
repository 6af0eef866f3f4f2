from django.apps import AppConfig


class Members(AppConfig):
    name = "fourfold.members"
