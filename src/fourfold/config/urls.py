"""The map of all addresses. Each area keeps its own part."""

from django.urls import include, path

urlpatterns = [
    path("guide/", include("fourfold.guide.urls")),
    path("account/", include("fourfold.accounts.urls")),
    path("w/<uuid:partnership_id>/", include("fourfold.config.partnership_urls")),
    path("", include("fourfold.portal.urls")),
]
handler404 = "fourfold.portal.errors.not_found"
handler403 = "fourfold.portal.errors.forbidden"
handler400 = "fourfold.portal.errors.bad_request"
handler500 = "fourfold.portal.errors.broken"
