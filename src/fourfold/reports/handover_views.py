"""The handover page, to read and to take along."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from fourfold.accounts.confirming import recently_confirmed
from fourfold.kernel.documents.files import as_file
from fourfold.kernel.documents.html import render_html
from fourfold.kernel.web import render_page
from fourfold.partnerships.access import PartnershipRequest, partnership_view
from fourfold.reports import commands
from fourfold.reports.handover import handover as compose
from fourfold.reports.permissions import print_handover


@partnership_view(print_handover)
@require_safe
def handover(request: PartnershipRequest) -> HttpResponse:
    page = compose(request.partnership, printed_by=request.seat.actor_name)
    return render_page(request, "reports/handover.html", {"preview": render_html(page)})


@partnership_view(print_handover)
@require_POST
@recently_confirmed
def handover_file(request: PartnershipRequest, ending: str) -> HttpResponse:
    page = compose(request.partnership, printed_by=request.seat.actor_name)
    file = as_file(page, ending=ending, name=_("handover"))
    commands.take_handover_along(request.partnership, by=request.seat)
    return file
