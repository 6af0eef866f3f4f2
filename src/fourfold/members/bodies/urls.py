"""Addresses of who is already at work here."""

from django.urls import path

from fourfold.members.bodies import views

urlpatterns = [
    path("already/", views.bodies, name="bodies"),
    path("already/add/", views.body_add, name="body-add"),
    path("already/<uuid:pk>/", views.body_edit, name="body-edit"),
    path("already/<uuid:pk>/remove/", views.body_remove, name="body-remove"),
]
