"""Changing the partnership itself: its names, its area, its hotline, its keepers, its start."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from fourfold.kernel import clock
from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import claim_version
from fourfold.kernel.journal import record
from fourfold.partnerships.closing.commands import HOLD
from fourfold.partnerships.models import Partnership
from fourfold.partnerships.permissions import edit_settings
from fourfold.places import lookup

SAID = {
    "names": gettext_noop("changed the names of the partnership"),
    "hotline": gettext_noop("changed the hotline that is shown"),
    "keepers": gettext_noop("changed who keeps the records"),
    "start": gettext_noop("said how the partnership starts"),
    "records_law": gettext_noop("said whether a law of meetings or records may apply"),
    "counsel": gettext_noop("put down what counsel answered"),
    "hold": gettext_noop("put a legal hold in place"),
    "no_hold": gettext_noop("said that there is no legal hold"),
    "tribal_lands": gettext_noop("named the Tribal lands in the area"),
}
MOST_COUNTIES = 300


@transaction.atomic
def change_settings(
    partnership: Partnership, *, by: Actor, what: str, version: int, **values: Any
) -> Partnership:
    """Save one page of the settings; raises `StaleEdit` when a newer one is there."""
    edit_settings.require(by)
    claim_version(partnership, version)
    if what == "no_hold" and partnership.deletes_at:
        values["deletes_at"] = clock.now() + HOLD  # nobody looked at a day that a hold put off
    for name, value in values.items():
        setattr(partnership, name, value)
    partnership.save(update_fields=list(values))
    record(by, SAID[what], partnership)
    return partnership


@transaction.atomic
def add_counties(partnership: Partnership, *, by: Actor, codes: Iterable[str]) -> int:
    """Add counties to the area, whoever else adds some meanwhile; returns how many were new."""
    edit_settings.require(by)
    here = Partnership.objects.select_for_update().get(pk=partnership.pk)
    new = [code for code in dict.fromkeys(codes) if code not in here.counties]
    found = [county for code in new if (county := lookup.county(code))]
    if len(found) < len(new):
        raise ValidationError(_("Choose from the list: one of these counties is not known here."))
    if len(here.counties) + len(new) > MOST_COUNTIES:
        raise ValidationError(_("Choose fewer counties: an area has 300 at most."))
    if new:
        _save_counties(here, [*here.counties, *new])
        names = ", ".join(county.label for county in found[:5])
        record(
            by,
            gettext_noop("added to the area: %(names)s"),
            here,
            names=names + "…" * (len(found) > 5),
        )
    return len(new)


@transaction.atomic
def drop_county(partnership: Partnership, *, by: Actor, code: str) -> None:
    """Take a county out of the area."""
    edit_settings.require(by)
    here = Partnership.objects.select_for_update().get(pk=partnership.pk)
    if code not in here.counties:
        return
    _save_counties(here, [other for other in here.counties if other != code])
    county = lookup.county(code)
    record(
        by,
        gettext_noop("took out of the area: %(name)s"),
        here,
        name=county.label if county else code,
    )


def _save_counties(partnership: Partnership, codes: list[str]) -> None:
    claim_version(partnership, partnership.version)
    partnership.counties = codes
    partnership.save(update_fields=["counties"])
