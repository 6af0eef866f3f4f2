"""Asking again who is there, before something that cannot be taken back."""

import time
from functools import wraps
from typing import Any

from allauth.account import app_settings
from allauth.account.authentication import get_authentication_records
from allauth.core.exceptions import ReauthenticationRequired
from django.http import HttpRequest, HttpResponseBase

from fourfold.kernel.web import View

PROOFS = frozenset({"password", "mfa"})


def is_confirmed(request: HttpRequest) -> bool:
    """Whether the person proved who they are in the last minutes, by signing in or once more."""
    since = time.time() - app_settings.REAUTHENTICATION_TIMEOUT
    records = get_authentication_records(request, request.user)
    return any(record["at"] > since for record in records if record["method"] in PROOFS)


def recently_confirmed(view: View) -> View:
    """Let in only who confirmed lately; others confirm first and then find what they sent."""

    @wraps(view)
    def confirmed(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        if not is_confirmed(request):
            raise ReauthenticationRequired
        return view(request, **kwargs)

    return confirmed
