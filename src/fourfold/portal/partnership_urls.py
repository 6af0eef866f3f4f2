"""The partnership's home and what belongs to no single area."""

from django.urls import path

from fourfold.portal import views

app_name = "home"
urlpatterns = [path("", views.home, name="home")]
