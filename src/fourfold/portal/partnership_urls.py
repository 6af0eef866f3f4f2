"""The partnership's home and what belongs to no single area."""

from django.urls import path

from fourfold.portal import views

app_name = "home"
urlpatterns = [
    path("", views.home, name="home"),
    path("first-hour/", views.first_hour, name="first-hour"),
    path("steps/<slug:key>/", views.step_choose, name="step-choose"),
    path("ask/", views.safety_ask, name="safety-ask"),
    path("asked/", views.safety_requests, name="safety-requests"),
    path("asked/<uuid:pk>/", views.safety_close, name="safety-close"),
]
