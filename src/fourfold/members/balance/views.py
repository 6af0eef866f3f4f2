"""The balance page."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from fourfold.kernel.web import render_page
from fourfold.members.balance import queries
from fourfold.members.permissions import edit_positions, see_balance, see_figures
from fourfold.partnerships.access import PartnershipRequest, partnership_view


@partnership_view(see_balance)
@require_safe
def balance(request: PartnershipRequest) -> HttpResponse:
    context = {
        "balance": queries.balance(request.seat),
        "may_edit": edit_positions.allows(request.seat),
        "may_see_figures": see_figures.allows(request.seat),
    }
    return render_page(request, "members/balance.html", context)
