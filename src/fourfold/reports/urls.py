"""Addresses of the documents."""

from django.urls import path

from fourfold.reports import handover_views, views

app_name = "reports"
urlpatterns = [
    path("", views.shelf, name="shelf"),
    path("starter-pack/", views.starter_pack, name="starter-pack"),
    path("starter-pack.<slug:ending>", views.starter_pack_file, name="starter-pack-file"),
    path("handover/", handover_views.handover, name="handover"),
    path("handover.<slug:ending>", handover_views.handover_file, name="handover-file"),
]
