"""What the pages of one chair have in common."""

from typing import Any
from uuid import UUID

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from fourfold.members.models import Position
from fourfold.members.positions.queries import positions
from fourfold.partnerships.access import PartnershipRequest, address


def ordinary_chair(pk: UUID) -> Position:
    """A chair on which somebody can sit by name; 404 for one for lived experience."""
    rows = positions().select_related("successor", "substitute")
    return get_object_or_404(rows, pk=pk, is_lived_experience=False)


def page_of(
    request: PartnershipRequest, chair: Position, title: str, **more: Any
) -> dict[str, Any]:
    crumb = str(chair), address(request, "members:position", chair.pk)
    return {"title": title, "tab": _("Chairs"), "crumb": crumb, **more}
