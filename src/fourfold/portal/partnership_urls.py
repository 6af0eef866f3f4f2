"""The partnership's home and what belongs to no single area."""

from django.urls import path

from fourfold.portal import searching, sending, views

app_name = "home"
urlpatterns = [
    path("send/", sending.check_and_send, name="send"),
    path("send/as-text/", sending.as_text, name="send-as-text"),
    path("send/by-hand/", sending.by_hand, name="by-hand"),
    path("send/by-hand/<uuid:pk>/", sending.by_hand_one, name="by-hand-one"),
    path("", views.home, name="home"),
    path("new/", views.since_last_time, name="news"),
    path("search/", searching.search_page, name="search"),
    path("first-hour/", views.first_hour, name="first-hour"),
    path("steps/<slug:key>/", views.step_choose, name="step-choose"),
    path("ask/", views.safety_ask, name="safety-ask"),
    path("asked/", views.safety_requests, name="safety-requests"),
    path("asked/<uuid:pk>/", views.safety_close, name="safety-close"),
]
