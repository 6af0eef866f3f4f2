"""Addresses of the decisions."""

from django.urls import path

from fourfold.decisions import life_views, views
from fourfold.decisions.answering import views as answering
from fourfold.decisions.rules import views as rules

app_name = "decisions"
urlpatterns = [
    path("", views.decisions, name="decisions"),
    path("add/", life_views.round_add, name="round-add"),
    path("<uuid:pk>/", views.round_page, name="round"),
    path("<uuid:pk>/record.<slug:ending>", views.record_file, name="record-file"),
    path("<uuid:pk>/sheet.<slug:ending>", views.sheet_file, name="sheet-file"),
    path("<uuid:pk>/edit/", life_views.round_edit, name="round-edit"),
    path("<uuid:pk>/drop/", life_views.round_drop, name="round-drop"),
    path("<uuid:pk>/open/", life_views.round_open, name="round-open"),
    path("<uuid:pk>/close/", life_views.round_close, name="round-close"),
    path("<uuid:pk>/withdraw/", life_views.round_withdraw, name="round-withdraw"),
    path("<uuid:pk>/revisit/", life_views.round_revisit, name="round-revisit"),
    path("<uuid:pk>/again/", life_views.round_again, name="round-again"),
    path("<uuid:pk>/voices/", answering.voices, name="voices"),
    path("<uuid:pk>/answers/", answering.answers, name="answers"),
    path("<uuid:pk>/ballot/", answering.ballot, name="ballot"),
    path("voices/<uuid:pk>/", answering.answer, name="answer"),
    path("voices/<uuid:pk>/enter/", answering.enter, name="enter"),
    path("rules/", rules.rules, name="rules"),
    path("rules/choose/", rules.rule_choose, name="rule-choose"),
    path("rules/add/", rules.rule_add, name="rule-add"),
    path("rules/add/<slug:worked>/", rules.rule_add, name="rule-add-worked"),
    path("rules/<uuid:pk>/", rules.rule_edit, name="rule-edit"),
    path("rules/<uuid:pk>/drop/", rules.rule_drop, name="rule-drop"),
]
