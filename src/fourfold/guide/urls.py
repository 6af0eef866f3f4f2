"""The guide: its contents and its pages."""

from django.urls import path

from fourfold.guide import views

app_name = "guide"
urlpatterns = [
    path("", views.index, name="index"),
    path("<slug:slug>/", views.page, name="page"),
]
