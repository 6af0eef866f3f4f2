"""Addresses about young members."""

from django.urls import path

from fourfold.members.young import views

urlpatterns = [
    path("person/<uuid:pk>/consent/", views.consent, name="consent"),
    path("person/<uuid:pk>/consent/remove/", views.consent_remove, name="consent-remove"),
]
