"""Components: functions whose signature is the documentation. A misspelled name fails at compile.

Inline: asset, icon, status, badge, button, link_button, breadcrumbs, tabs, pagination, task_list,
error_summary, stale_edit. Around content: page_header, card, next_step, alert, notice, empty_state,
disclosure, table_region, figure (with numbers), summary_list (with summary_row).
`/components/` shows them all.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BaseForm
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from fourfold.kernel import static_files
from fourfold.kernel.templatetags.statuses import STATUSES

register = template.Library()
TONE_ICONS = {
    "info": "info",
    "success": "circle-check",
    "warning": "triangle-alert",
    "danger": "circle-alert",
}


def _draw(name: str, **context: Any) -> SafeString:
    return render_to_string(f"kernel/ui/{name}.html", context)


# ---- files and pictures ----


@register.simple_tag
def asset(name: str) -> str:
    """The address of a built file: `{% asset "app.css" %}`."""
    return static_files.asset_url(name)


@register.simple_tag
def icon(name: str) -> SafeString:
    """A small picture beside a word; hidden from screen readers, because the word says it."""
    return _icon(name)


@cache
def _icon(name: str) -> SafeString:
    shapes = static_files.icons().get(name)
    if shapes is None:
        raise template.TemplateSyntaxError(f"Icon '{name}' is not in frontend/icons.json.")
    drawn = [
        format_html("<{}{}/>", tag, format_html_join("", ' {}="{}"', attributes.items()))
        for tag, attributes in shapes
    ]
    inside = format_html_join("", "{}", ((shape,) for shape in drawn))
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{}</svg>',
        inside,
    )


@register.filter
def tel(number: str) -> str:
    """A telephone number as a link dials it."""
    return "tel:" + re.sub(r"[^\d+]", "", number)


@register.simple_tag(takes_context=True)
def site_name(context: Mapping[str, Any]) -> str:
    """The neutral short name of the partnership, or initials for someone in discreet mode."""
    partnership = context.get("partnership")
    name = str(partnership.short_name) if partnership else "Fourfold"
    if getattr(context.get("user"), "is_discreet", False):
        return "".join(word[0] for word in name.split()).upper()
    return name


# ---- the head of a page ----


@register.simple_block_tag
def page_header(content: str, *, title: str, purpose: str = "") -> SafeString:
    """Title, one sentence of purpose; inside: status and the one primary action."""
    return _draw(
        "page_header", title=title, purpose=purpose, content=content, has_row=content.strip()
    )


@register.inclusion_tag("kernel/ui/breadcrumbs.html", takes_context=True)
def breadcrumbs(context: Mapping[str, Any], label: str = "", url: str = "") -> dict[str, Any]:
    """Home, and at most one page between it and this one."""
    return {"partnership": context.get("partnership"), "label": label, "url": url}


@register.inclusion_tag("kernel/ui/tabs.html")
def tabs(items: Iterable[Mapping[str, Any]], *, label: str) -> dict[str, Any]:
    """Views of one thing. Each item: `label`, `url`, `current`, and optionally `count`."""
    return {"items": items, "label": label}


# ---- words with a color ----


@register.simple_tag
def status(key: str) -> SafeString:
    """How far something is, from the fixed list: word, icon and color."""
    word, picture, tone = STATUSES[key]
    return badge(str(word), tone=tone, icon=picture)


@register.simple_tag
def badge(text: str, *, tone: str = "neutral", icon: str = "") -> SafeString:
    """A word in a pill, with an optional icon: neutral, info, success, warning or danger."""
    return _badge(str(text), tone, icon)


@lru_cache(maxsize=512)
def _badge(text: str, tone: str, icon: str) -> SafeString:
    plain = "" if icon else " badge--plain"
    picture = _icon(icon) if icon else ""
    return format_html('<span class="badge badge--{}{}">{}{}</span>', tone, plain, picture, text)


# ---- things to press ----


@register.inclusion_tag("kernel/ui/button.html")
def button(
    text: str, *, kind: str = "primary", icon: str = "", name: str = "", value: str = ""
) -> dict[str, Any]:
    """Sends the form it stands in: primary, secondary, quiet or danger; `large` may be added."""
    return {"text": text, "kinds": kind.split(), "icon": icon, "name": name, "value": value}


@register.inclusion_tag("kernel/ui/link_button.html")
def link_button(text: str, url: str, *, kind: str = "primary", icon: str = "") -> dict[str, Any]:
    """Goes somewhere, and is as important as a button."""
    return {"text": text, "url": url, "kinds": kind.split(), "icon": icon}


# ---- boxes ----


@register.simple_block_tag
def card(content: str, *, title: str = "", url: str = "", level: int = 2) -> SafeString:
    return _draw("card", title=title, url=url, tag=f"h{level}", content=content)


@register.simple_block_tag
def next_step(content: str, *, title: str, minutes: int = 0) -> SafeString:
    """The one thing to do next, with the page's one marigold; inside: why, and the button."""
    return _draw("next_step", title=title, minutes=minutes, content=content)


@register.simple_block_tag
def alert(content: str, *, tone: str = "info", title: str = "") -> SafeString:
    """Something about your situation that you should know: info, success, warning or danger."""
    return _draw("alert", tone=tone, picture=TONE_ICONS[tone], title=title, content=content)


@register.simple_block_tag
def notice(content: str, *, icon: str = "info") -> SafeString:
    """A quiet remark beside the work."""
    return _draw("notice", icon=icon, content=content)


@register.simple_block_tag
def empty_state(
    content: str, *, title: str, why: str = "", example_url: str = "", minutes: int = 0
) -> SafeString:
    """What goes here, why it matters, how long it takes; inside: the primary action."""
    return _draw(
        "empty_state",
        title=title,
        why=why,
        example_url=example_url,
        minutes=minutes,
        content=content,
        has_row=content.strip(),
    )


@register.simple_block_tag
def disclosure(content: str, *, title: str, is_open: bool = False) -> SafeString:
    return _draw("disclosure", title=title, is_open=is_open, content=content)


@register.simple_block_tag
def table_region(content: str, *, label: str) -> SafeString:
    """A table that may be wider than the screen: it scrolls in a named place one can tab to."""
    return _draw("table_region", label=label, content=content)


@register.simple_block_tag
def figure(content: str, *, finding: str, note: str = "", level: int = 2) -> SafeString:
    """A picture under the sentence it shows; inside: the SVG, then `{% numbers %}` and a table."""
    return _draw("figure", finding=finding, note=note, tag=f"h{level}", content=content)


@register.simple_block_tag
def numbers(content: str, *, csv_url: str = "", xlsx_url: str = "") -> SafeString:
    """The numbers of a figure, folded on screen and open on paper."""
    return _draw("numbers", content=content, csv_url=csv_url, xlsx_url=xlsx_url)


# ---- lists ----


@register.inclusion_tag("kernel/ui/task_list.html")
def task_list(tasks: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Steps in order. Each task: `title`, `url`, `status` (a key), and optionally `hint`."""
    return {"tasks": tasks}


@register.simple_block_tag
def summary_list(content: str) -> SafeString:
    """Answers to check: rows of `{% summary_row %}`."""
    return format_html('<dl class="govuk-summary-list">{}</dl>', content)


@register.simple_block_tag
def summary_row(content: str, *, term: str, change_url: str = "") -> SafeString:
    return _draw("summary_row", term=term, change_url=change_url, content=content)


@register.inclusion_tag("kernel/ui/pagination.html", takes_context=True)
def pagination(context: Mapping[str, Any], page: Page[Any]) -> dict[str, Any]:
    """Earlier and later pages of a list; keeps the filters in the address."""
    request: HttpRequest = context["request"]
    return {"page": page, "request": request}


# ---- when something does not go as meant ----


@register.inclusion_tag("kernel/ui/error_summary.html")
def error_summary(*forms: BaseForm) -> dict[str, Any]:
    """All mistakes of one or more forms, each leading to its field. Takes focus."""
    return {"forms": [form for form in forms if form and form.errors]}


@register.inclusion_tag("kernel/ui/stale_edit.html")
def stale_edit(differences: Iterable[Mapping[str, Any]], *, theirs_url: str) -> dict[str, Any]:
    """Somebody saved in between: both texts side by side, above the form that holds yours."""
    return {"differences": differences, "theirs_url": theirs_url}
