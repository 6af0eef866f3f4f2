"""What a signed-in person finds below /w/<partnership>/, area by area."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("people/", include("fourfold.members.urls")),
    path("decisions/", include("fourfold.decisions.urls")),
    path("foundation/", include("fourfold.charter.urls")),
    path("meetings/", include("fourfold.meetings.urls")),
    path("reports/", include("fourfold.reports.urls")),
    path("settings/", include("fourfold.partnerships.urls")),
    path("", include("fourfold.portal.partnership_urls")),
]
