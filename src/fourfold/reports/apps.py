from django.apps import AppConfig


class Reports(AppConfig):
    name = "fourfold.reports"
