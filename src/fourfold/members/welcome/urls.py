"""Addresses of welcoming people and of the trainings."""

from django.urls import path

from fourfold.members.welcome import training_views as trainings
from fourfold.members.welcome import views

urlpatterns = [
    path("welcome/", views.welcome, name="welcome"),
    path("welcome/list/", views.welcome_list, name="welcome-list"),
    path("person/<uuid:pk>/welcoming/", views.welcoming, name="welcoming"),
    path("person/<uuid:pk>/welcome/", views.person_welcome, name="person-welcome"),
    path("training/", trainings.trainings, name="trainings"),
    path("training/add/", trainings.training_add, name="training-add"),
    path("training/<uuid:pk>/remove/", trainings.training_remove, name="training-remove"),
    path("training/topics/", trainings.topic_list, name="topics"),
    path("training/topics/add/", trainings.topic_add, name="topic-add"),
    path("training/topics/<slug:key>/", trainings.topic_edit, name="topic-edit"),
]
