"""The pages on which the program tells of itself."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from fourfold.kernel.web import render_page
from fourfold.partnerships.access import PartnershipRequest, partnership_view
from fourfold.partnerships.models import Role
from fourfold.partnerships.permissions import see_journal, see_settings
from fourfold.partnerships.records import queries


@partnership_view(see_settings)
@require_safe
def roles(request: PartnershipRequest) -> HttpResponse:
    context = {"areas": queries.who_can_do_what(), "roles": list(Role)}
    return render_page(request, "partnerships/roles.html", context)


@partnership_view(see_settings)
@require_safe
def register(request: PartnershipRequest) -> HttpResponse:
    return render_page(request, "partnerships/register.html", {"areas": queries.what_is_stored()})


@partnership_view(see_journal)
@require_safe
def journal(request: PartnershipRequest) -> HttpResponse:
    page = queries.journal_pages().get_page(request.GET.get("page"))
    context = {"page": page, "days": queries.day_by_day(page, seat=request.seat)}
    return render_page(request, "partnerships/journal.html", context)
