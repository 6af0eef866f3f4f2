"""All addresses of an import, behind the door of the area that brings the importer."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.urls import URLPattern, path

from fourfold.kernel.tabular import screens
from fourfold.kernel.tabular.importer import Importer
from fourfold.kernel.tabular.places import Places, Screens

Door = Callable[[Callable[..., Any]], Callable[..., Any]]


def import_paths(importer: Importer, places: Places, *, door: Door) -> list[URLPattern]:
    """The screens of an import for an area's `urlpatterns`, each behind `door`.

    `*import_paths(PEOPLE, Places("members", home=…, crumb=…), door=partnership_view(…))`
    """
    known = Screens(importer, places)

    def screen(address: str, view: Callable[..., Any], name: str = "") -> URLPattern:
        full = f"{places.name}-{name}" if name else places.name
        return path(f"{places.name}/{address}", door(partial(view, screens=known)), name=full)

    return [
        screen("", screens.start),
        screen("<uuid:batch_id>/columns/", screens.columns, "columns"),
        screen("<uuid:batch_id>/", screens.preview, "preview"),
        screen("<uuid:batch_id>/rows/<int:number>/", screens.row, "row"),
        screen("<uuid:batch_id>/add/", screens.keep, "keep"),
        screen("<uuid:batch_id>/done/", screens.done, "done"),
        screen("<uuid:batch_id>/undo/", screens.undo, "undo"),
        screen("<uuid:batch_id>/left-out/", screens.rejected, "rejected"),
        screen("<uuid:batch_id>/discard/", screens.discard, "discard"),
    ]
