"""Everything a coordinator may see, as one file: a table for each kind of record, twice.

JSON for a program that reads it again, CSV for a person with a spreadsheet. What is left out is
what the register shows to nobody or to others than coordinators, and tables `in_confidence`.
"""

import io
import json
import zipfile
from collections.abc import Iterator
from typing import Any

from django.db import models
from django.utils import translation
from django.utils.translation import gettext as _

from fourfold.kernel import clock
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.register import declared
from fourfold.kernel.tabular.writing import to_csv
from fourfold.kernel.tenancy import PartnershipModel, tenant_models
from fourfold.partnerships.models import Partnership, Seat

ALONE = "Nobody: the program alone"
SHOWN_TO_COORDINATORS = {
    "Anyone",
    "Everyone with a seat",
    "Everyone with a seat, and who is invited",
    "As each person chose for themselves",
    "Coordinators",
    "Coordinators and stewards",
    "Coordinators, and who prints the handover page",
    "Coordinators, who hands over and who takes over",
}
Model = type[models.Model]


def tables() -> list[Model]:
    """What is taken along, table by table."""
    mine = [model for model in tenant_models() if issubclass(model, PartnershipModel)]
    return [model for model in mine if not model.in_confidence and _is_shown(model)]


def everything(partnership: Partnership) -> bytes:
    """The file: to be given to somebody who has just proved who they are."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _files(partnership):
            archive.writestr(name, content)
    return out.getvalue()


def _files(partnership: Partnership) -> Iterator[tuple[str, bytes]]:
    yield "README.txt", _readme(partnership)
    own = Partnership.objects.filter(pk=partnership.pk)
    rows_of: list[models.QuerySet[Any]] = [own, *(model._base_manager.all() for model in tables())]
    for rows in rows_of:
        model = rows.model
        fields = _columns(model)
        links = [field.name for field in fields if field.is_relation]
        found = list(rows.order_by("pk").select_related(*links))
        name = model._meta.label_lower.replace(".", "-")
        yield f"json/{name}.json", _json([_plain(row, fields) for row in found])
        header = [field.name for field in fields]
        yield f"csv/{name}.csv", to_csv(header, [_readable(row, fields) for row in found])
    yield "csv/people-with-access.csv", _people(partnership)
    yield "csv/journal.csv", _journal()


def _columns(model: Model) -> list[Any]:
    """The columns that a coordinator may see: no secrets, no digests, nothing of the program's."""
    hidden = {name for name, about in declared(model).items() if _audience(about.seen_by) == ALONE}
    fields = model._meta.concrete_fields
    return [f for f in fields if f.name not in hidden and not f.name.endswith("digest")]


def _is_shown(model: Model) -> bool:
    audiences = {_audience(about.seen_by) for about in declared(model).values()}
    return audiences <= SHOWN_TO_COORDINATORS | {ALONE}


def _audience(seen_by: Any) -> str:
    with translation.override("en"):
        return str(seen_by)


def _plain(row: models.Model, fields: list[Any]) -> dict[str, Any]:
    return {field.name: getattr(row, field.attname) for field in fields}


def _readable(row: models.Model, fields: list[Any]) -> list[Any]:
    """The row in words: a link by the name of its thing, a choice by its label."""
    cells = []
    for field in fields:
        value = getattr(row, field.name)
        if field.choices:
            value = getattr(row, f"get_{field.name}_display")()
        cells.append("" if value is None else value if isinstance(value, int) else _text(value))
    return cells


def _text(value: Any) -> str:
    is_made_up = isinstance(value, list | dict)
    return json.dumps(value, ensure_ascii=False, default=str) if is_made_up else str(value)


def _json(rows: list[dict[str, Any]]) -> bytes:
    return json.dumps(rows, ensure_ascii=False, indent=1, default=str).encode()


def _people(partnership: Partnership) -> bytes:
    seats = Seat.objects.filter(partnership=partnership).select_related("user")
    rows = [
        [seat.user.shown_name, str(seat.get_role_display()), str(seat.created_at.date())]
        for seat in seats.order_by("created_at", "pk")
    ]
    return to_csv([_("Name"), _("Role"), _("Since")], rows)


def _journal() -> bytes:
    entries = Entry.objects.select_related("details").order_by("number")
    rows = [
        [entry.number, entry.at.isoformat(timespec="seconds"), entry.sentence] for entry in entries
    ]
    return to_csv([_("Number"), _("When"), _("What")], rows)


def _readme(partnership: Partnership) -> bytes:
    words = _(
        "%(name)s, everything a coordinator may see, on %(day)s.\n\n"
        "csv/ opens in a spreadsheet. json/ is the same for a program.\n"
        "Left out: what was said in confidence, passwords, and what nobody is shown.\n\n"
        "This file holds names. Keep it where only those who need it can reach it, and delete it"
        " when it has done its work.\n"
    )
    return (words % {"name": partnership.name, "day": clock.today().isoformat()}).encode()
