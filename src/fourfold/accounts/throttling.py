"""Slowing down whoever guesses. Counting is allauth's, in the shared cache; waiting always helps.

Other areas slow down their own doors with `allauth.decorators.rate_limit(action=...)` and an entry
in ACCOUNT_RATE_LIMITS.
"""

import ipaddress

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.crypto import salted_hmac

from fourfold.kernel.web import render_page

A_MINUTE = 60
UNKNOWN = "unknown"


def too_many(request: HttpRequest, *, wait: int = A_MINUTE) -> HttpResponse:
    """The page for someone who tried too often; also the handler429 of the address map."""
    context = {"minutes": -(-wait // 60)}
    response = render_page(request, "account/too_many.html", context, status=429)
    response["Retry-After"] = str(wait)
    return response


def client_mark(request: HttpRequest) -> str:
    """Stands for a client's address in a cache key; tells nothing, and changes every day."""
    today = timezone.now().date().isoformat()
    return salted_hmac(f"fourfold.throttle.{today}", _network(client_address(request))).hexdigest()


def client_address(request: HttpRequest) -> str:
    """The peer; behind a trusted proxy, the right-most address that is not itself trusted."""
    peer = request.META.get("REMOTE_ADDR", "")
    if peer not in settings.TRUSTED_PROXIES:
        return peer
    hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",")]
    strangers = [hop for hop in hops if hop and hop not in settings.TRUSTED_PROXIES]
    return strangers[-1] if strangers else peer


def _network(address: str) -> str:
    """One IPv6 household counts as one client."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return UNKNOWN
    if parsed.version == 6:
        return str(ipaddress.ip_network(f"{parsed}/64", strict=False))
    return str(parsed)
