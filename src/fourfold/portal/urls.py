"""Public pages, health, and the way in."""

from django.urls import path

from fourfold.portal import views

app_name = "portal"
urlpatterns = [
    path("", views.front, name="front"),
    path("healthz", views.healthz, name="healthz"),
]
