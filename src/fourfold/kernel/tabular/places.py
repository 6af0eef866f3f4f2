"""An importer and where its screens are: what every screen is given, and how it draws itself."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse

from fourfold.kernel.tabular.importer import Importer, Text
from fourfold.kernel.tabular.models import Batch
from fourfold.kernel.web import render_page

SCREENS = ("columns", "preview", "keep", "done", "undo", "rejected", "discard")


@dataclass(frozen=True)
class Places:
    """The addresses of one importer's screens, and the area's own page they lead back to.

    `app` is the namespace, `name` the first part of every name; `home` is the full name of the
    area's page and `crumb` what it is called. `guide` is a page of the guide.
    """

    app: str
    home: str
    crumb: Text
    name: str = "import"
    guide: str = ""


@dataclass(frozen=True)
class Screens:
    """What the screens of one import need to know."""

    importer: Importer
    places: Places

    def batch(self, batch_id: UUID) -> Batch:
        return get_object_or_404(Batch, pk=batch_id, importer=self.importer.key)

    def address(self, request: Any, screen: str, batch: Batch | None = None, **more: Any) -> str:
        """Where a screen is, in the partnership of the request."""
        known = {"partnership_id": request.partnership.pk, **more}
        if batch is not None:
            known["batch_id"] = batch.pk
        name = f"{self.places.name}-{screen}" if screen else self.places.name
        return reverse(f"{self.places.app}:{name}", kwargs=known)

    def go(self, request: Any, screen: str, batch: Batch | None = None) -> HttpResponseRedirect:
        return HttpResponseRedirect(self.address(request, screen, batch))

    def draw(
        self, request: Any, screen: str, batch: Batch | None = None, **context: Any
    ) -> HttpResponse:
        """Draw a screen; `status` may be among the context."""
        status = context.pop("status", 200)
        urls = {"start": self.address(request, ""), "home": self._home(request)}
        if batch is not None:
            urls |= {name: self.address(request, name, batch) for name in SCREENS}
        known = {"importer": self.importer, "places": self.places, "urls": urls, "batch": batch}
        template = f"kernel/tabular/{screen}.html"
        return render_page(request, template, {**known, **context}, status=status)

    def _home(self, request: Any) -> str:
        return reverse(self.places.home, kwargs={"partnership_id": request.partnership.pk})
