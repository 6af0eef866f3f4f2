"""Addresses of leaving and handing over."""

from django.urls import path

from fourfold.members.leaving import handover_views as handing
from fourfold.members.leaving import views

urlpatterns = [
    path("leaving/", views.leaving, name="leaving"),
    path("person/<uuid:pk>/leave/", views.person_leave, name="person-leave"),
    path("person/<uuid:pk>/back/", views.person_back, name="person-back"),
    path("person/<uuid:pk>/nothing/", views.person_nothing, name="person-nothing"),
    path("person/<uuid:pk>/handover/", handing.handover_of, name="handover-of"),
    path("person/<uuid:pk>/handover/write/", handing.handover_write, name="handover-write"),
    path("person/<uuid:pk>/handover/hand-on/", handing.handover_hand_on, name="handover-hand-on"),
    path("person/<uuid:pk>/handover/read/", handing.handover_read, name="handover-read"),
    path("<uuid:pk>/away/", views.member_away, name="member-away"),
    path("<uuid:pk>/here/", views.member_back, name="member-back"),
]
