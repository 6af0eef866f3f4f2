"""What the sign-in pages need and allauth's views do not hand over."""

import ipaddress
from collections.abc import Iterator
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit

import qrcode
from django import template
from django.conf import settings
from django.db.models import QuerySet

from fourfold.accounts.factors import has_second_factor, next_code
from fourfold.accounts.models import User
from fourfold.accounts.queries import DEMO_DOMAIN, demo_people

register = template.Library()
QUIET_ZONE = 4


@register.inclusion_tag("account/qr_code.html")
def qr_code(text: str) -> dict[str, Any]:
    """A code for a phone's camera, drawn as an element of the page."""
    code = qrcode.QRCode(border=QUIET_ZONE)
    code.add_data(text)
    matrix = code.get_matrix()
    return {"size": len(matrix), "path": "".join(_strokes(matrix))}


def _strokes(matrix: list[list[bool]]) -> Iterator[str]:
    for y, row in enumerate(matrix):
        for is_dark, run in groupby(enumerate(row), key=lambda cell: cell[1]):
            cells = list(run)
            if is_dark:
                yield f"M{cells[0][0]} {y}h{len(cells)}v1h-{len(cells)}z"


@register.filter
def in_fours(secret: str) -> str:
    """A key as people can read it aloud: in groups of four."""
    return " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))


@register.filter
def needs_setup(user: User) -> bool:
    return not has_second_factor(user)


@register.simple_tag
def passkeys_work() -> bool:
    """Passkeys belong to a host name: an address made of numbers cannot have them."""
    host = urlsplit(settings.BASE_URL).hostname or ""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return bool(host)
    return False


@register.simple_tag
def demo_accounts() -> QuerySet[User]:
    return demo_people() if settings.DEMO else User.objects.none()


@register.simple_tag
def demo_password() -> str:
    return settings.DEMO_PASSWORD if settings.DEMO else ""


@register.simple_tag
def demo_code(user: User | None) -> str:
    """In the demo, the code that a real person would read from their phone."""
    if not settings.DEMO or user is None or not user.email.endswith(DEMO_DOMAIN):
        return ""
    return next_code(user)
