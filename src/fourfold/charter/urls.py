"""Addresses of this area."""

from django.urls import URLPattern

app_name = "charter"
urlpatterns: list[URLPattern] = []
