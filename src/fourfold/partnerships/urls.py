"""Addresses of this area."""

from django.urls import URLPattern, path

from fourfold.partnerships.terms import views as terms

app_name = "partnerships"
urlpatterns: list[URLPattern] = [
    path("words/", terms.words, name="words"),
    path("words/add/<slug:axis>/", terms.word_add, name="word-add"),
    path("words/<uuid:pk>/", terms.word_edit, name="word-edit"),
    path("words/<uuid:pk>/move/", terms.word_move, name="word-move"),
    path("words/<uuid:pk>/retire/", terms.word_retire, name="word-retire"),
]
