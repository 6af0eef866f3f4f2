"""A session ended in the middle of a form: what was typed travels through sign-in and comes back.

Nothing is kept on the server. The values ride in the sign-in page as a sealed hidden field, through
the second step, to a page that offers to send them where they were meant for. The seal holds the
address and, where it is known, the person: nobody else who signs in gets to see them.
"""

import json
from dataclasses import asdict, dataclass
from functools import wraps
from typing import Any

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    QueryDict,
)
from django.urls import resolve, reverse

from fourfold.accounts.confirming import is_confirmed
from fourfold.accounts.sealing import BrokenSeal, seal, unseal
from fourfold.accounts.sessions import last_user_id
from fourfold.kernel.web import View, render_page

PURPOSE = "typed"
HALF_A_DAY = 12 * 3600
AT_MOST = 3 * 1024 * 1024  # less than a request may carry
OUR_OWN = frozenset({"csrfmiddlewaretoken", "sealed", "next"})
# A form that asks for one of these is simply filled in again.
SECRETS = frozenset({"password", "oldpassword", "password1", "password2", "credential"})
UNAUTHORIZED, FORBIDDEN, UNAVAILABLE = 401, 403, 503
SHORT = 40


@dataclass(frozen=True)
class Typed:
    """What was typed, for which address, by whom if that is known."""

    address: str
    user: str
    fields: list[tuple[str, list[str]]]
    had_files: bool


def typed_in(request: HttpRequest) -> Typed | None:
    """The values of a form that cannot be taken now, files aside; None where it has secrets."""
    names = [name for name in request.POST if name not in OUR_OWN]
    if SECRETS.intersection(names):
        return None
    fields = [(name, request.POST.getlist(name)) for name in names]
    user = request.user.pk or last_user_id(request) or ""
    return Typed(request.get_full_path(), str(user), fields, bool(request.FILES))


def seal_typed(request: HttpRequest) -> str:
    """What was typed, closed for everyone; empty when there is nothing, or too much, to carry."""
    typed = typed_in(request)
    sealed = seal(json.dumps(asdict(typed)), purpose=PURPOSE) if typed else ""
    return sealed if len(sealed) <= AT_MOST else ""


def open_typed(sealed: str, request: HttpRequest) -> Typed | None:
    """What was typed, if it is this person's to see."""
    try:
        typed = Typed(**json.loads(unseal(sealed, purpose=PURPOSE, seconds=HALF_A_DAY)))
    except BrokenSeal:
        return None
    return typed if typed.user in {"", str(request.user.pk)} else None


def sign_in_first(request: HttpRequest) -> HttpResponseBase:
    """Answer a request that needs a signed-in person: sign in, then go on where you were."""
    return _interrupted(request, "account_login")


def confirm_first(request: HttpRequest) -> HttpResponseBase:
    """Answer a request that needs a fresh proof of who is there."""
    return _interrupted(request, "account_reauthenticate")


def _interrupted(request: HttpRequest, page: str) -> HttpResponseBase:
    sealed = seal_typed(request) if request.method == "POST" else ""
    carried = QueryDict(mutable=True)
    carried["next"] = _address_to_return_to(request)
    if not sealed:
        return _go(request, f"{reverse(page)}?{carried.urlencode(safe='/')}")
    carried["sealed"] = sealed
    response = _show(request, page, carried)
    if getattr(request, "htmx", None):
        # A form sent from within a page: the whole page becomes the sign-in page, not a part of it.
        response["HX-Retarget"], response["HX-Reswap"] = "body", "innerHTML"
    else:
        response.status_code = UNAUTHORIZED
        response["WWW-Authenticate"] = "Form"
    return response


def _address_to_return_to(request: HttpRequest) -> str:
    htmx: Any = getattr(request, "htmx", None)
    if htmx and htmx.current_url_abs_path:
        return str(htmx.current_url_abs_path)
    return request.get_full_path()


def _go(request: HttpRequest, address: str) -> HttpResponse:
    """A redirect that htmx follows with the whole page."""
    if getattr(request, "htmx", None):
        return HttpResponse(headers={"HX-Redirect": address})
    return HttpResponseRedirect(address)


def _show(request: Any, page: str, carried: QueryDict) -> HttpResponseBase:
    """The page of that name as if it had been asked for, with hidden fields to carry on."""
    request.method = "GET"
    request.path = request.path_info = reverse(page)
    request.GET, request.POST = QueryDict(), carried
    return resolve(request.path_info).func(request)


def carries_typing(view: View) -> View:
    """Let a step of signing in hand on what was typed, and give it back after the last one."""

    @wraps(view)
    def carried(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        response = view(request, **kwargs)
        sealed = request.POST.get("sealed", "")
        if not sealed or response.status_code != 302:
            return response
        if response.headers["Location"] == reverse("mfa_authenticate"):
            return _show(request, "mfa_authenticate", request.POST)
        if is_confirmed(request) and (typed := open_typed(sealed, request)):
            return give_back(request, typed)
        return response

    return carried


def offer_again(request: HttpRequest) -> HttpResponse | None:
    """For a form whose token is old: what was typed, if it comes from a page of ours."""
    if request.method != "POST" or request.headers.get("Sec-Fetch-Site") != "same-origin":
        return None
    typed = typed_in(request)
    return give_back(request, typed, status=FORBIDDEN) if typed else None


def offer_unsaved(request: HttpRequest) -> HttpResponse | None:
    """For a form that the database could not save: what was typed, to send again or to copy."""
    typed = typed_in(request) if request.method == "POST" else None
    return give_back(request, typed, status=UNAVAILABLE) if typed else None


def give_back(request: HttpRequest, typed: Typed, *, status: int = 200) -> HttpResponse:
    """The page with what was typed: send it now, or copy it."""
    lines = [(name, value) for name, values in typed.fields for value in values]
    texts = [value for _name, value in lines if len(value) > SHORT]
    context = {"typed": typed, "lines": lines, "texts": texts, "failed": status == UNAVAILABLE}
    return render_page(request, "account/typed.html", context, status=status)
