"""What the frame of every page needs: the partnership at hand, and the number to call."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.dateparse import parse_date

from fourfold.partnerships.models import Partnership


def shell(request: HttpRequest) -> dict[str, Any]:
    """What the frame of every page needs."""
    partnership = getattr(request, "partnership", None)
    return {
        "partnership": partnership,
        "seat": getattr(request, "seat", None),
        "is_demo": settings.DEMO,
        "hotline": hotline(partnership),
    }


def hotline(partnership: Partnership | None) -> dict[str, Any]:
    """The number to show: the partnership's own, else the installation's."""
    if partnership is not None and partnership.hotline_phone:
        return {
            "name": partnership.hotline_name,
            "phone": partnership.hotline_phone,
            "text": partnership.hotline_text,
            "verified_on": partnership.hotline_verified_on,
        }
    return {
        "name": settings.HOTLINE_NAME,
        "phone": settings.HOTLINE_PHONE,
        "text": settings.HOTLINE_TEXT,
        "verified_on": parse_date(settings.HOTLINE_VERIFIED_ON),
    }
