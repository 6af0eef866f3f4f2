"""The pages for when something does not work: each one sentence that says what to do."""

from django.http import HttpRequest, HttpResponse

from fourfold.kernel.web import render_page


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render_page(request, "portal/errors/404.html", status=404)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    context = {"permission": getattr(exception, "permission", None)}
    return render_page(request, "portal/errors/403.html", context, status=403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render_page(request, "portal/errors/400.html", status=400)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    return render_page(request, "portal/errors/form_expired.html", status=403)


def broken(request: HttpRequest) -> HttpResponse:
    return render_page(request, "portal/errors/500.html", status=500)
