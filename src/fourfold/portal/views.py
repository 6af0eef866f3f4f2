"""Home, and health."""

from django.db import connection
from django.http import HttpRequest, HttpResponse

from fourfold.kernel.web import public_view, render_page
from fourfold.partnerships.access import PartnershipRequest, partnership_view
from fourfold.portal.permissions import see_home


@public_view
def healthz(request: HttpRequest) -> HttpResponse:
    """Says ok when the database answers; tells nothing else."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")


@partnership_view(see_home)
def home(request: PartnershipRequest) -> HttpResponse:
    return render_page(request, "portal/home.html")
