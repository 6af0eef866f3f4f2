"""The guide, open to everyone."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from fourfold.guide import pages
from fourfold.kernel.web import public_view, render_page


@public_view
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """What the guide holds, in reading order."""
    groups = pages.contents(get_language() or pages.FIRST_LANGUAGE)
    return render_page(request, "guide/index.html", {"groups": groups})


@public_view
@require_safe
def page(request: HttpRequest, slug: str) -> HttpResponse:
    """One page of the guide."""
    try:
        found = pages.page(slug, get_language() or pages.FIRST_LANGUAGE)
    except pages.NoSuchPage as missing:
        raise Http404 from missing
    return render_page(request, "guide/page.html", {"page": found})
