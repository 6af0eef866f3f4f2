"""What `fourfold check --deploy` says about an installation, in the operator's words."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.core.checks import Warning as Caution
from django.http.request import validate_host

READ_BY_OTHERS = 0o007


@register(deploy=True)
def the_address_is_answered(**_options: Any) -> list[CheckMessage]:
    """People type FOURFOLD_BASE_URL; a host that is not on the list gets an error instead."""
    address = urlsplit(settings.BASE_URL)
    if address.scheme not in {"http", "https"} or not address.hostname:
        hint = "Set it to an address such as https://partnership.example"
        return [Error("FOURFOLD_BASE_URL is no address.", hint=hint, id="fourfold.E021")]
    if validate_host(address.hostname, settings.ALLOWED_HOSTS):
        return []
    hint = f"Add {address.hostname} to FOURFOLD_HOSTS."
    return [Error("FOURFOLD_HOSTS lacks the host of the address.", hint=hint, id="fourfold.E022")]


@register(deploy=True)
def the_proxy_is_believed(**_options: Any) -> list[CheckMessage]:
    """Without it all visitors seem to come from one place, and share one limit of attempts."""
    if settings.TRUSTED_PROXIES or not settings.BEHIND_TLS:
        return []
    hint = "Set FOURFOLD_TRUSTED_PROXIES to the address that it connects from, such as 127.0.0.1."
    return [Caution("No proxy is believed.", hint=hint, id="fourfold.W023")]


@register(deploy=True)
def a_number_to_call_is_shown(**_options: Any) -> list[CheckMessage]:
    if settings.HOTLINE_PHONE:
        return []
    hint = "Set FOURFOLD_HOTLINE_NAME, _PHONE and _VERIFIED_ON, and call the number first."
    return [Caution("The help page shows no hotline.", hint=hint, id="fourfold.W024")]


@register(deploy=True)
def nobody_else_reads_the_folder(**_options: Any) -> list[CheckMessage]:
    if not settings.VAR.exists() or not settings.VAR.stat().st_mode & READ_BY_OTHERS:
        return []
    hint = f"Run: chmod 700 {settings.VAR}"
    return [
        Caution("Others on this computer can open FOURFOLD_VAR.", hint=hint, id="fourfold.W025")
    ]
