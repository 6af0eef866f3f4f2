"""Addresses of the foundation."""

from django.urls import path

from fourfold.charter import views

app_name = "charter"
urlpatterns = [
    path("", views.foundation, name="foundation"),
    path("proposal/", views.proposal_preview, name="proposal-preview"),
    path("proposal.<slug:ending>", views.proposal_file, name="proposal-file"),
    path("parts/<slug:key>/", views.article_edit, name="article-edit"),
    path("rules/choose/", views.rules_choose, name="rules-choose"),
    path("rules/add/", views.rule_add, name="rule-add"),
    path("rules/paths/", views.rule_book_edit, name="rule-book-edit"),
    path("rules/<uuid:pk>/", views.rule_edit, name="rule-edit"),
    path("rules/<uuid:pk>/move/", views.rule_move, name="rule-move"),
    path("rules/<uuid:pk>/drop/", views.rule_drop, name="rule-drop"),
]
