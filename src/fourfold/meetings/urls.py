"""Addresses of this area."""

from django.urls import URLPattern

app_name = "meetings"
urlpatterns: list[URLPattern] = []
