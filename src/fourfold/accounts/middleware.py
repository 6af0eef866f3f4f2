"""Around each request: the person's language, their session's clock, and the way to sign in."""

import logging
from collections.abc import Callable
from typing import Any

from allauth.core.exceptions import ReauthenticationRequired
from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.http.request import split_domain_port
from django.utils import translation

from fourfold.accounts.returning import confirm_first, offer_unsaved, sign_in_first
from fourfold.accounts.sessions import keep_alive
from fourfold.kernel.web import NotSignedIn

log = logging.getLogger(__name__)
Answer = Callable[[HttpRequest], HttpResponseBase]
LOOPBACK = frozenset({"127.0.0.1", "::1"})
LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
FORWARDED = ("HTTP_FORWARDED", "HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_HOST", "HTTP_X_REAL_IP")


class PreferencesMiddleware:
    """Each person's language is the one they chose, else the browser's."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        chosen = getattr(request.user, "language", "")
        language = chosen or translation.get_language_from_request(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", language)
            return response


class SignInMiddleware:
    """Keeps a used session alive; answers whoever must sign in first, or could not be saved.

    Stands last, so that it answers before allauth would: that would keep the posted form, with
    the sender's address, in the session.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.user.is_authenticated:
            keep_alive(request)
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponseBase | None:
        if isinstance(error, ReauthenticationRequired) and request.user.is_authenticated:
            return confirm_first(request)
        if isinstance(error, NotSignedIn | ReauthenticationRequired):
            return sign_in_first(request)
        if isinstance(error, OperationalError):
            log.error("The database could not be written", exc_info=error)
            return offer_unsaved(request)
        return None


class DemoStaysHome:
    """The demo's passwords are known: it answers its own machine, nothing that was passed on."""

    def __init__(self, get_response: Answer) -> None:
        if not settings.DEMO:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if is_from_here(request.META):
            return self.get_response(request)
        message = "The demo can be opened on the computer it runs on only: http://localhost\n"
        return HttpResponse(message, status=403, content_type="text/plain")


def is_from_here(meta: dict[str, Any]) -> bool:
    host, _port = split_domain_port(meta.get("HTTP_HOST", ""))
    was_passed_on = any(name in meta for name in FORWARDED)
    return meta.get("REMOTE_ADDR") in LOOPBACK and host in LOCAL_NAMES and not was_passed_on
