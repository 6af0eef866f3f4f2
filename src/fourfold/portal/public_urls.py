"""Pages for anyone. Included at the root, and once below each language."""

from django.urls import path

from fourfold.portal import leaving, public

app_name = "portal"
urlpatterns = [
    path("", public.front, name="front"),
    path("help", public.help_page, name="help"),
    path("o/<uuid:partnership_id>/help", public.partnership_help, name="partnership-help"),
    path("safety", public.safety, name="safety"),
    path("privacy", public.privacy, name="privacy"),
    path("accessibility", public.accessibility, name="accessibility"),
    path("leave", leaving.leave, name="leave"),
]
