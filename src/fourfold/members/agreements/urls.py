"""Addresses of the agreements."""

from django.urls import path

from fourfold.members.agreements import clause_views, party_views, views

urlpatterns = [
    path("agreements/", views.agreements, name="agreements"),
    path("agreements/list.<slug:ending>", views.agreements_export, name="agreements-export"),
    path("agreements/add/", views.agreement_add, name="agreement-add"),
    path("agreements/<uuid:pk>/", views.agreement, name="agreement"),
    path("agreements/<uuid:pk>/paper/", views.agreement_paper, name="agreement-paper"),
    path("agreements/<uuid:pk>/paper.<slug:ending>", views.agreement_file, name="agreement-file"),
    path("agreements/<uuid:pk>/edit/", views.agreement_edit, name="agreement-edit"),
    path("agreements/<uuid:pk>/renew/", views.agreement_renew, name="agreement-renew"),
    path("agreements/<uuid:pk>/end/", views.agreement_end, name="agreement-end"),
    path("agreements/<uuid:pk>/discard/", views.agreement_discard, name="agreement-discard"),
    path("agreements/<uuid:pk>/headings/", clause_views.headings_add, name="agreement-headings"),
    path("agreements/<uuid:pk>/clause/", clause_views.clause_add, name="clause-add"),
    path("agreements/clause/<uuid:pk>/", clause_views.clause_edit, name="clause-edit"),
    path("agreements/clause/<uuid:pk>/remove/", clause_views.clause_drop, name="clause-drop"),
    path("agreements/<uuid:pk>/parties/", party_views.parties_add, name="parties-add"),
    path("agreements/party/<uuid:pk>/", party_views.party, name="party"),
    path("agreements/party/<uuid:pk>/remove/", party_views.party_drop, name="party-drop"),
    path("agreements/party/<uuid:pk>/<slug:state>/", party_views.party_answer, name="party-answer"),
]
