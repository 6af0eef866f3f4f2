"""Static files carry a digest in their name from the build on, and are served as they are.

`npm run build` in `frontend/` writes them to `static/dist/`, with compressed twins and a manifest
from the plain name to the built one. A file whose name holds a digest never changes.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.staticfiles.storage import StaticFilesStorage
from django.core.exceptions import ImproperlyConfigured

DIST = Path(__file__).parent / "static" / "dist"


class BuiltFiles(StaticFilesStorage):
    """Files made by the front-end build, asked for by their plain name."""

    def url(self, name: str | None) -> str:
        built = manifest().get(name or "")
        return super().url(f"dist/{built}" if built else name)


def asset_url(name: str) -> str:
    """The address of a built file; a name that was not built is an error, never a dead link."""
    if name not in manifest():
        raise ImproperlyConfigured(f"The front end has no file '{name}'. Run: make assets")
    return BuiltFiles().url(name)


def manifest() -> dict[str, str]:
    return _read("manifest.json")


def icons() -> dict[str, list[list[Any]]]:
    """The shapes of each icon: a list of [element, attributes]."""
    return _read("icons.json")


def _read(name: str) -> dict[str, Any]:
    path = DIST / name
    try:
        return _parsed(path, path.stat().st_mtime_ns)
    except FileNotFoundError:
        message = "The front end has not been built. Run: make assets"
        raise ImproperlyConfigured(message) from None


@cache
def _parsed(path: Path, _changed_at: int) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content
