"""Addresses of the meetings."""

from django.urls import path

from fourfold.meetings import views

app_name = "meetings"
urlpatterns = [
    path("", views.meeting_list, name="meetings"),
    path("plan/", views.meeting_plan, name="meeting-plan"),
    path("<uuid:pk>/", views.meeting_edit, name="meeting-edit"),
    path("<uuid:pk>/cancel/", views.meeting_cancel, name="meeting-cancel"),
    path("<uuid:pk>.ics", views.meeting_calendar, name="meeting-calendar"),
]
