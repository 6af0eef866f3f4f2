"""Addresses of the chairs."""

from django.urls import path

from fourfold.members.positions import views
from fourfold.members.positions.leading import views as leading
from fourfold.members.positions.terms import views as terms

urlpatterns = [
    path("chairs/", views.positions, name="positions"),
    path("chairs/choose/", views.position_choose, name="position-choose"),
    path("chairs/add/", views.position_add, name="position-add"),
    path("chairs/<uuid:pk>/", views.position, name="position"),
    path("chairs/<uuid:pk>/edit/", views.position_edit, name="position-edit"),
    path("chairs/<uuid:pk>/mark/", views.position_mark, name="position-mark"),
    path("chairs/<uuid:pk>/remove/", views.position_remove, name="position-remove"),
    path("chairs/<uuid:pk>/begin/", terms.position_fill, name="position-fill"),
    path("chairs/<uuid:pk>/end/", terms.position_empty, name="position-empty"),
    path("chairs/<uuid:pk>/hand-on/", terms.position_hand_on, name="position-hand-on"),
    path("chairs/<uuid:pk>/again/", terms.position_reappoint, name="position-reappoint"),
    path("chairs/<uuid:pk>/duties/", leading.position_duties, name="position-duties"),
    path("chairs/<uuid:pk>/accept/", leading.position_accept, name="position-accept"),
    path("chairs/<uuid:pk>/accepted/", leading.position_accepted, name="position-accepted"),
    path("chairs/<uuid:pk>/beside/", leading.position_beside, name="position-beside"),
    path("chairs/<uuid:pk>/stand-in/", leading.position_stand_in, name="position-stand-in"),
    path("chairs/<uuid:pk>/back/", leading.position_back, name="position-back"),
]
