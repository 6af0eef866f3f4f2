"""The map of all addresses. Each area keeps its own part."""

from django.urls import include, path

from fourfold.partnerships.founding.views import setup

urlpatterns = [
    path("guide/", include("fourfold.guide.urls")),
    path("account/", include("fourfold.accounts.urls")),
    path("setup/<str:token>", setup, name="setup"),
    path("w/<uuid:partnership_id>/", include("fourfold.config.partnership_urls")),
    path("i/", include("fourfold.members.public_urls")),
    path("", include("fourfold.portal.urls")),
    # The public pages in a given language: inside, `portal:` names lead to the same language.
    path("en/", include("fourfold.portal.public_urls", namespace="en"), {"language": "en"}),
    path("es/", include("fourfold.portal.public_urls", namespace="es"), {"language": "es"}),
]
handler429 = "fourfold.accounts.throttling.too_many"  # called by allauth
handler404 = "fourfold.portal.errors.not_found"
handler403 = "fourfold.portal.errors.forbidden"
handler400 = "fourfold.portal.errors.bad_request"
handler500 = "fourfold.portal.errors.broken"
