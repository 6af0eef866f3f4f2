"""Every address of the program, read from the resolver, with what its view declares."""

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.converters import IntConverter, SlugConverter, UUIDConverter

NAMED_GROUP = re.compile(r"\(\?P<\w+>[^)]*\)")
SAMPLES = {UUIDConverter: uuid.UUID(int=7), IntConverter: 7, SlugConverter: "seven"}


@dataclass(frozen=True)
class Route:
    """One address: its pattern as text, its parts, and the view behind it."""

    pattern: str
    name: str
    converters: dict[str, Any]
    view: Any

    @property
    def permission(self) -> Any:
        return getattr(self.view, "permission", None)

    @property
    def is_public(self) -> bool:
        return getattr(self.view, "is_public", False)

    @property
    def needs_account(self) -> bool:
        return getattr(self.view, "needs_account", False)

    @property
    def is_of_a_partnership(self) -> bool:
        return self.pattern.startswith("w/")

    def address(self, **known: Any) -> str:
        """The address with sample values for whatever is not given."""
        text = self.pattern
        for name, converter in self.converters.items():
            value = known.get(name, SAMPLES.get(type(converter), "seven"))
            text = text.replace(_placeholder(self.pattern, name), str(value))
        # Addresses of allauth that are written as regular expressions.
        return "/" + NAMED_GROUP.sub("7", text).replace("^", "").replace("$", "")


def _placeholder(pattern: str, name: str) -> str:
    start = pattern.index(next(p for p in (f":{name}>", f"<{name}>") if p in pattern))
    opening = pattern.rindex("<", 0, start + 1)
    return pattern[opening : pattern.index(">", start) + 1]


def routes() -> list[Route]:
    return list(_walk(get_resolver(), "", "", {}))


def _walk(
    resolver: URLResolver, before: str, namespace: str, converters: dict[str, Any]
) -> Iterator[Route]:
    for entry in resolver.url_patterns:
        pattern = before + str(entry.pattern)
        known = {**converters, **entry.pattern.converters}
        if isinstance(entry, URLPattern):
            # Django keeps one converter table for equal patterns, and fills it as it resolves.
            known = {name: each for name, each in known.items() if f"{name}>" in pattern}
            yield Route(pattern, f"{namespace}{entry.name}", known, entry.callback)
        else:
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from _walk(entry, pattern, inner, known)
