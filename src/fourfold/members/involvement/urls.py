"""Addresses of how people take part. They name no topic."""

from django.urls import path

from fourfold.members.involvement import views

urlpatterns = [
    path("taking-part/", views.involvement, name="involvement"),
    path("taking-part/add/", views.involvement_add, name="involvement-add"),
    path("taking-part/<uuid:pk>/", views.involvement_edit, name="involvement-edit"),
    path("taking-part/<uuid:pk>/remove/", views.involvement_remove, name="involvement-remove"),
]
