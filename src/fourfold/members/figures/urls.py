"""Addresses of the figures."""

from django.urls import path

from fourfold.members.figures import views

urlpatterns = [
    path("balance/steady/", views.figures, name="figures"),
    path("balance/steady/<slug:figure>/", views.figure, name="figure"),
]
