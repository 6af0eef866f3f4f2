"""The pages for when something does not work: each one sentence that says what to do."""

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed
from django.template.loader import get_template

from fourfold.accounts.returning import offer_again
from fourfold.kernel.web import View, came_from, render_page
from fourfold.partnerships.access import Refused
from fourfold.partnerships.models import Role


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig | TooManyFieldsSent | TooManyFilesSent):
        return render_page(request, "portal/errors/413.html", status=413)
    return render_page(request, "portal/errors/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Says what is not open to this role, and to which roles it is."""
    permission = exception.permission if isinstance(exception, Refused) else None
    roles = permission.roles if permission else ()
    context = {"permission": permission, "who": [role.label for role in Role if role in roles]}
    return render_page(request, "portal/errors/403.html", context, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render_page(request, "portal/errors/404.html", status=404)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form did not carry this browser's token: it was open too long, or cookies are off."""
    return offer_again(request) or render_page(
        request, "portal/errors/form_expired.html", status=403
    )


def broken(request: HttpRequest) -> HttpResponse:
    """Drawn without the request, so that it appears even when the database does not answer."""
    return HttpResponse(get_template("portal/errors/500.html").render(), status=500)


class ExplainWrongMethod:
    """Somebody typed or reloaded the address of a button: a page with the way back, not a blank."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if not isinstance(response, HttpResponseNotAllowed) or request.method != "GET":
            return response
        context = {"back_url": came_from(request, "")}
        page = render_page(request, "portal/errors/405.html", context, status=405)
        page["Allow"] = response["Allow"]
        return page
