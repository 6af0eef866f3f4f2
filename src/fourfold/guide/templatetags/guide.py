"""The Guide disclosure that closes every page of the member area."""

from typing import Any

from django import template
from django.utils.translation import get_language

from fourfold.guide import pages

register = template.Library()


@register.inclusion_tag("guide/disclosure.html")
def guide(slug: str) -> dict[str, Any]:
    """Reasons, questions and a worked example, folded away, with a way to the whole page."""
    language = get_language() or pages.FIRST_LANGUAGE
    return {"page": pages.page(slug, language), "parts": pages.excerpt(slug, language)}
