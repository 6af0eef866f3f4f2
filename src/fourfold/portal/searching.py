"""The search page, and the same answers for the palette.

Words come by POST, so that no name stands in an address, in the browser's history or in a log.
"""

from itertools import groupby
from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from fourfold.kernel import search as finding
from fourfold.kernel.search.asking import SHOWN
from fourfold.kernel.web import render_page
from fourfold.partnerships.access import PartnershipRequest, partnership_view
from fourfold.partnerships.models import Seat
from fourfold.portal.deeds import guide_pages, ways
from fourfold.portal.permissions import search

LONGEST = 200


@partnership_view(search)
@require_http_methods(["GET", "HEAD", "POST"])
def search_page(request: PartnershipRequest) -> HttpResponse:
    words = request.POST.get("words", "")[:LONGEST]
    context = {"words": words, **answers(words, seat=request.seat)}
    return render_page(request, "portal/search.html", context, partial="answers")


def answers(words: str, *, seat: Seat) -> dict[str, Any]:
    """Ways first; then things by their kind, the best answer first; then the guide."""
    found = finding.search(words, by=seat)
    order = list(dict.fromkeys(each.kind for each in found[:SHOWN]))
    found_ways, guide = ways(words, seat=seat), guide_pages(words)
    in_groups = sorted(found[:SHOWN], key=lambda each: order.index(each.kind))
    return {
        "groups": [
            (finding.kinds[kind].label, list(some))
            for kind, some in groupby(in_groups, key=lambda each: each.kind)
        ],
        "is_more": len(found) > SHOWN,
        "ways": found_ways,
        "guide": guide,
        "count": len(found[:SHOWN]) + len(found_ways) + len(guide),
    }
