"""The way out: goes somewhere harmless, and signs out where the computer may not be private.

A GET is allowed to do this, because it only ever takes access away, and only when the browser says
that the person came from one of our own pages or typed the address.
"""

from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.core.checks import Error, register
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from fourfold.accounts import known_browsers
from fourfold.portal.public import public_page

# Pages that show the same to everyone: nothing there is chosen by what this person did before.
DESTINATIONS = (
    "https://www.weather.gov/",
    "https://apnews.com/",
    "https://www.wikipedia.org/",
    "https://duckduckgo.com/",
)
OWN = {"same-origin", "none"}


@public_page
def leave(request: HttpRequest) -> HttpResponse:
    signs_out = _should_sign_out(request)
    if signs_out:
        logout(request)
    response = HttpResponseRedirect(settings.LEAVE_TO)
    response.status_code = 303
    response["Cache-Control"] = "no-store"
    response["Clear-Site-Data"] = '"cache", "cookies", "storage"' if signs_out else '"cache"'
    if signs_out:
        known_browsers.forget(response)  # not every browser does what the line above asks
    return response


def _should_sign_out(request: HttpRequest) -> bool:
    if not request.user.is_authenticated or request.headers.get("Sec-Fetch-Site") not in OWN:
        return False
    return request.user.is_discreet or bool(request.session.get("is_shared"))


@register()
def leaves_to_a_harmless_page(**_options: Any) -> list[Error]:
    """The operator chooses from a short list."""
    if settings.LEAVE_TO in DESTINATIONS:
        return []
    hint = f"Set it to one of: {', '.join(DESTINATIONS)}"
    return [Error("FOURFOLD_LEAVE_TO is not on the list.", hint=hint, id="fourfold.E020")]
