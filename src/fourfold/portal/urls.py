"""Public pages, health, and the way in."""

from django.urls import path

from fourfold.portal import components, public, views
from fourfold.portal.public_urls import urlpatterns as public_pages

app_name = "portal"
urlpatterns = [
    *public_pages,
    path("components/", components.gallery, name="components"),
    path("robots.txt", public.robots_txt, name="robots"),
    path(".well-known/security.txt", public.security_txt, name="security"),
    path("healthz", views.healthz, name="healthz"),
]
