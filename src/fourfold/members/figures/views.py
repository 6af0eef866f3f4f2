"""The page of figures, and what each is made of."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from fourfold.kernel.web import render_page
from fourfold.members.figures import queries
from fourfold.members.permissions import see_figures
from fourfold.partnerships.access import PartnershipRequest, partnership_view

PER_PAGE = 30


@partnership_view(see_figures)
@require_safe
def figures(request: PartnershipRequest) -> HttpResponse:
    return render_page(
        request, "members/figures.html", {"figures": queries.figures(request.seat).items()}
    )


@partnership_view(see_figures)
@require_safe
def figure(request: PartnershipRequest, figure: str) -> HttpResponse:
    found = queries.figure(request.seat, figure)
    if found is None:
        raise Http404
    page = Paginator(found.rows, PER_PAGE).get_page(request.GET.get("page"))
    return render_page(request, "members/figure.html", {"figure": found, "page": page})
