"""Addresses of what members can bring."""

from django.urls import path

from fourfold.members.offers import views

urlpatterns = [
    path("bring/", views.offers, name="offers"),
    path("bring/list.<slug:ending>", views.offers_export, name="offers-export"),
    path("bring/<uuid:pk>/", views.offer_edit, name="offer-edit"),
    path("bring/<uuid:pk>/remove/", views.offer_remove, name="offer-remove"),
    path("<uuid:pk>/bring/", views.member_offers, name="member-offers"),
    path("<uuid:pk>/bring/hours/", views.pledge, name="pledge"),
    path("<uuid:pk>/bring/add/", views.offer_add, name="offer-add"),
]
