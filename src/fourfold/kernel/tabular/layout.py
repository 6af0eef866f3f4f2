"""Where the rows of a sheet are and which rows name its columns, as a person chooses it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from fourfold.kernel.tabular import guarding
from fourfold.kernel.tabular.headers import joined_header
from fourfold.kernel.tabular.importer import Guess, Importer
from fourfold.kernel.tabular.models import Batch

SHOWN = 6
SAMPLED = 50
HEADER_LIMIT = 2


@dataclass(frozen=True)
class Chosen:
    """A sheet by its place, and the numbers of its header rows."""

    sheet: int
    header: list[int]


class LayoutForm(forms.Form):
    """Which sheet, and which rows name the columns."""

    def __init__(self, batch: Batch, chosen: Chosen, rows: Sequence[Any]) -> None:
        initial = {"sheet": str(chosen.sheet), "header": written(chosen.header)}
        super().__init__(initial=initial)
        names = [each["name"] or str(place + 1) for place, each in enumerate(batch.sheets)]
        self.fields["sheet"] = forms.ChoiceField(
            label=_("Sheet"),
            choices=[(str(place), name) for place, name in enumerate(names)],
            widget=forms.Select if len(names) > 1 else forms.HiddenInput,
        )
        self.fields["header"] = forms.ChoiceField(
            label=_("Rows that name the columns"), choices=_header_choices(rows)
        )


def _header_choices(rows: Sequence[Any]) -> list[tuple[str, str]]:
    single = [(str(row.number), _row_label(row)) for row in rows]
    both = _("%(row)s, and the row below it")
    pairs = [
        (written([upper.number, lower.number]), both % {"row": _row_label(upper)})
        for upper, lower in pairwise(rows)
    ]
    return [("", _("None: the first row is already an entry")), *single, *pairs]


def _row_label(row: Any) -> str:
    texts = ", ".join(cell.replace("\n", " ") for cell in row.cells if cell)
    return _("Row %(number)s: %(texts)s") % {
        "number": row.number,
        "texts": Truncator(texts).chars(60),
    }


def chosen(batch: Batch, data: Mapping[str, str]) -> Chosen:
    """What a request asks for; what was found in the file where it asks for nothing."""
    asked = number_in(data.get("sheet", ""))
    sheet = batch.sheet if asked is None or asked >= len(batch.sheets) else asked
    if sheet == asked and "header" in data:
        numbers = [number_in(each) for each in data["header"].split(",")[:HEADER_LIMIT]]
        return Chosen(sheet, [number for number in numbers if number is not None])
    if batch.mapping and sheet == batch.sheet:
        return Chosen(sheet, batch.header)
    return Chosen(sheet, batch.sheets[sheet]["header"])


def written(header: Sequence[int]) -> str:
    return ",".join(map(str, header))


def version(data: Mapping[str, str]) -> int:
    """The version of the import that a form was filled from; 0 never fits."""
    return number_in(data.get("version", "")) or 0


def number_in(text: str) -> int | None:
    """A whole number that was sent; None for anything else."""
    return int(text) if text.isdecimal() and len(text) < 10 else None


def first_rows(batch: Batch, sheet: int) -> list[Any]:
    return list(batch.rows.filter(sheet=sheet).order_by("number")[:SAMPLED])


def columns(importer: Importer, batch: Batch, asked: Chosen) -> dict[str, Any]:
    """What the form about columns is made of: names, samples, and a guess for each."""
    rows = first_rows(batch, asked.sheet)
    names = joined_header([row.cells for row in rows if row.number in asked.header])
    last = max(asked.header, default=0)
    samples = [row.cells for row in rows if row.number > last]
    if asked == Chosen(batch.sheet, batch.header) and batch.mapping:
        guesses = {int(column): Guess(key, "") for column, key in batch.mapping.items()}
    else:
        guesses = dict(importer.guess_columns(names, samples))
    return {
        "fields": importer.fields,
        "names": names,
        "samples": samples,
        "guesses": guesses,
        "refused": guarding.refused_columns(importer, names, samples),
    }


def context(batch: Batch, asked: Chosen) -> dict[str, Any]:
    """What stands around the form about columns."""
    sheet = batch.sheets[asked.sheet]
    rows = first_rows(batch, asked.sheet)[:SHOWN]
    return {
        "asked": asked,
        "header": written(asked.header),
        "layout_form": LayoutForm(batch, asked, rows),
        "sheet": sheet,
    }
