"""Whether an account has been signed in to from this browser before.

Nothing about browsers is stored here. A browser keeps a mark for each account: a digest that only
the secret key can make. It says nothing of the person and is sent to the pages of accounts alone.
A new password makes every mark worthless. A shared computer is left without one, so that there
each sign-in counts as new.
"""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils.crypto import constant_time_compare, salted_hmac

from fourfold.accounts.models import User

COOKIE = "seen"
BELOW = "/account/"
SECONDS = 400 * 24 * 3600  # longer than any browser keeps one
MOST = 8  # people who share a browser at home


def is_known(request: HttpRequest, user: User) -> bool:
    mark = mark_of(user)
    return any(constant_time_compare(mark, other) for other in _marks(request))


def remember(request: HttpRequest, response: HttpResponseBase, user: User) -> None:
    """Leave the mark of an account in the browser, newest first; on a shared computer, none."""
    session: Any = request.session
    if session.is_shared:
        forget(response)
        return
    mine = mark_of(user)
    marks = [mine, *(other for other in _marks(request) if other != mine)][:MOST]
    response.set_cookie(
        COOKIE,
        ".".join(marks),
        max_age=SECONDS,
        path=BELOW,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def forget(response: HttpResponseBase) -> None:
    """Take every mark out of the browser, also one from before the computer was called shared."""
    response.delete_cookie(COOKIE, path=BELOW, samesite="Lax")


def mark_of(user: User) -> str:
    about = f"{user.pk}|{user.password}"
    return salted_hmac("fourfold.known-browser", about, algorithm="sha256").hexdigest()[:32]


def _marks(request: HttpRequest) -> list[str]:
    kept = request.COOKIES.get(COOKIE, "")
    return [mark for mark in kept.split(".") if mark.isascii() and mark.isalnum()][:MOST]
