from django.apps import AppConfig


class Meetings(AppConfig):
    name = "fourfold.meetings"
