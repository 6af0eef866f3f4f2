"""Pages for anyone: the front, help, and how this site treats the people who use it.

Each page also stands under /en/ and /es/ in that language; at its plain address it speaks the
person's own. Addresses and titles name the kind of page, never the topic.
"""

from collections.abc import Mapping
from datetime import timedelta
from functools import wraps
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone, translation
from django.views.decorators.http import require_safe

from fourfold.kernel.web import View, public_view, render_page
from fourfold.partnerships.frame import hotline
from fourfold.partnerships.models import Partnership, Seat

SEEN = "seen"
GOOD_FOR = timedelta(days=180)
NAMES = {"en": "English", "es": "Español"}


def public_page(view: View) -> View:
    """The open door, for a page that may be asked for in a language."""

    @public_view
    @require_safe
    @wraps(view)
    def opened(request: HttpRequest, language: str = "", **kwargs: Any) -> HttpResponseBase:
        if not language:
            return view(request, **kwargs)
        with translation.override(language):
            response = view(request, **kwargs)
            response["Content-Language"] = language
            return response

    return opened


def safety_first(view: View) -> View:
    """Explain "Leave this page" once, before the first page somebody may not want to be seen at."""

    @wraps(view)
    def explained(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        knows = SEEN in request.COOKIES or "continue" in request.GET
        if request.user.is_authenticated or knows:
            return view(request, **kwargs)
        response = _page(request, "before", {"hotline": _hotline_of(kwargs)})
        # For this visit only, and it says nothing but that the page was seen.
        response.set_cookie(SEEN, "1", httponly=True, samesite="Lax", secure=request.is_secure())
        return response

    return explained


@public_page
def front(request: HttpRequest) -> HttpResponse:
    """What this is, and the ways in; someone signed in goes on to their partnership."""
    seats = _seats_of(request)
    if len(seats) == 1:
        return redirect("home:home", seats[0].partnership_id)
    return _page(request, "front", {"seats": seats})


@public_page
@safety_first
def help_page(request: HttpRequest) -> HttpResponse:
    return _page(request, "help", {"hotline": hotline(None)})


@public_page
@safety_first
def partnership_help(request: HttpRequest, partnership_id: UUID) -> HttpResponse:
    return _page(request, "help", {"hotline": _hotline_of({"partnership_id": partnership_id})})


@public_page
def safety(request: HttpRequest) -> HttpResponse:
    return _page(request, "safety")


@public_page
def privacy(request: HttpRequest) -> HttpResponse:
    return _page(request, "privacy")


@public_page
def accessibility(request: HttpRequest) -> HttpResponse:
    return _page(request, "accessibility")


@public_view
@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Where to tell of a weakness (RFC 9116), when the operator has named an address."""
    if not settings.CONTACT:
        raise Http404
    return _text(request, "security.txt", {"expires": timezone.now() + GOOD_FOR})


@public_view
@require_safe
def robots_txt(request: HttpRequest) -> HttpResponse:
    return _text(request, "robots.txt", {})


def _seats_of(request: HttpRequest) -> list[Seat]:
    if not request.user.is_authenticated:
        return []
    seats = Seat.objects.open().filter(user=request.user)
    return list(seats.select_related("partnership").order_by("partnership__short_name"))


def _hotline_of(kwargs: Mapping[str, Any]) -> dict[str, Any]:
    """The number of the partnership that the address names, else the installation's."""
    partnership_id = kwargs.get("partnership_id")
    if partnership_id is None:
        return hotline(None)
    return hotline(get_object_or_404(Partnership, pk=partnership_id))


def _page(
    request: HttpRequest, name: str, context: Mapping[str, Any] | None = None
) -> HttpResponse:
    shown = {
        "other_languages": _other_languages(request),
        "contact": settings.CONTACT,
        **(context or {}),
    }
    return render_page(request, f"portal/public/{name}.html", shown)


def _other_languages(request: HttpRequest) -> list[dict[str, str]]:
    match = request.resolver_match
    if match is None:
        return []
    kwargs = {key: value for key, value in match.kwargs.items() if key != "language"}
    name = f"portal:{match.url_name}"
    return [
        {"code": code, "name": NAMES[code], "url": reverse(name, kwargs=kwargs, current_app=code)}
        for code in NAMES
        if code != translation.get_language()
    ]


def _text(request: HttpRequest, name: str, context: Mapping[str, Any]) -> HttpResponse:
    shown = {"base": settings.BASE_URL, "contact": settings.CONTACT, **context}
    response = render_page(request, f"portal/public/{name}", shown)
    response["Content-Type"] = "text/plain; charset=utf-8"
    return response
