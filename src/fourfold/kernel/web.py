"""Between a view and the browser: rendering, redirects, downloads, and the two open doors."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.http import content_disposition_header, url_has_allowed_host_and_scheme

View = Callable[..., HttpResponseBase]


class NotSignedIn(Exception):
    """The page needs a signed-in person. `accounts.middleware` answers with the way to sign in."""


def public_view(view: View) -> View:
    """A page for anyone. Marked, so that the access tests can list all of them."""
    view.is_public = True  # type: ignore[attr-defined]  # read by the access tests
    return view


def signed_in_view(view: View) -> View:
    """A page of one's own account, outside any partnership."""

    @wraps(view)
    def opened(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            raise NotSignedIn
        return view(request, **kwargs)

    opened.needs_account = True  # type: ignore[attr-defined]  # read by the access tests
    return opened


def render_page(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any] | None = None,
    *,
    status: int = 200,
    partial: str = "",
) -> HttpResponse:
    """Render now, inside the open scope; `partial` names the part that htmx swaps."""
    htmx = getattr(request, "htmx", None)
    if partial and htmx and not htmx.history_restore_request:
        template = f"{template}#{partial}"
    response = render(request, template, dict(context or {}), status=status)
    if partial:
        response["Vary"] = "HX-Request"
    return response


def back_to(request: HttpRequest, fallback: str) -> str:
    """The address in `next` when it is one of ours, else `fallback`."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    hosts = {request.get_host()}
    safe = url_has_allowed_host_and_scheme(wanted, hosts, require_https=request.is_secure())
    # A path, and nothing that `redirect` would take for the name of a page and look for in vain.
    return wanted if safe and wanted.startswith("/") else fallback


def came_from(request: HttpRequest, fallback: str) -> str:
    """The page of ours on which a button was pressed, else `fallback`."""
    before = urlsplit(request.headers.get("Referer", ""))
    path = before.path + (f"?{before.query}" if before.query else "")
    is_ours = before.netloc == request.get_host() and path.startswith("/")
    return path if is_ours and not path.startswith("//") else fallback


def download(content: bytes, *, name: str, kind: str) -> HttpResponse:
    """A file to keep: never shown in the page, never guessed at."""
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    return response
