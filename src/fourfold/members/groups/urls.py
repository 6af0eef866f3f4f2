"""Addresses of the groups."""

from django.urls import path

from fourfold.members.groups import views

urlpatterns = [
    path("groups/", views.groups, name="groups"),
    path("groups/add/", views.group_add, name="group-add"),
    path("groups/<uuid:pk>/", views.group, name="group"),
    path("groups/<uuid:pk>/edit/", views.group_edit, name="group-edit"),
    path("groups/<uuid:pk>/prolong/", views.group_prolong, name="group-prolong"),
    path("groups/<uuid:pk>/close/", views.group_close, name="group-close"),
    path("groups/<uuid:pk>/person/", views.group_person, name="group-person"),
    path("groups/person/<uuid:pk>/leave/", views.group_leave, name="group-leave"),
    path("groups/person/<uuid:pk>/lead/", views.group_lead, name="group-lead"),
]
