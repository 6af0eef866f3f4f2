"""Addresses of the list of members."""

from django.urls import path

from fourfold.members.people import person_views, views

urlpatterns = [
    path("", views.people, name="people"),
    path("add/", views.people_add, name="people-add"),
    path("add/typed/", views.member_add, name="member-add"),
    path("list.<slug:ending>", views.people_export, name="people-export"),
    path("<uuid:pk>/", views.member, name="member"),
    path("<uuid:pk>/edit/", views.member_edit, name="member-edit"),
    path("<uuid:pk>/state/", views.member_state, name="member-state"),
    path("<uuid:pk>/place/", person_views.member_place, name="member-place"),
    path("<uuid:pk>/merge/", views.member_merge, name="member-merge"),
    path("<uuid:pk>/remove/", views.member_remove, name="member-remove"),
    path("<uuid:pk>/person/", person_views.person_add, name="person-add"),
    path("person/<uuid:pk>/", person_views.person_edit, name="person-edit"),
    path("person/<uuid:pk>/seen/", person_views.person_visibility, name="person-visibility"),
    path("person/<uuid:pk>/remove/", person_views.person_remove, name="person-remove"),
]
