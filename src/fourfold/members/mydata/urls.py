"""Addresses of what is stored about oneself."""

from django.urls import path

from fourfold.members.mydata import views

urlpatterns = [
    path("me/", views.my_data, name="my-data"),
    path("me/data.<slug:ending>", views.my_data_file, name="my-data-file"),
    path("me/correct/", views.my_entry, name="my-entry"),
    path("me/leave/", views.leave, name="leave"),
    path("person/<uuid:pk>/data/", views.data_for, name="data-for"),
    path("person/<uuid:pk>/data.<slug:ending>", views.data_for_file, name="data-for-file"),
]
