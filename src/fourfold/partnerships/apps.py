from django.apps import AppConfig


class Partnerships(AppConfig):
    name = "fourfold.partnerships"
