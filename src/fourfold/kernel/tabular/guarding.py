"""What looks like a client's details in an import: columns are refused, cells are asked about."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from fourfold.kernel.tabular.headers import joined_header
from fourfold.kernel.tabular.importer import Choice, Importer, Question, Row, Text, Verdict
from fourfold.kernel.tabular.models import StagedRow
from fourfold.kernel.tabular.naming import name_of
from fourfold.kernel.tabular.sheet import Sheet
from fourfold.kernel.textguard import (
    DETECTORS,
    Finding,
    examine_cells,
    examine_filename,
    known_names,
)

SAMPLED = 50
KEY = "guard."
KEEP, EMPTY = "keep", "empty"


def refused_columns(
    importer: Importer, names: Sequence[str], samples: Sequence[Sequence[str]]
) -> dict[int, Text]:
    """The columns that may not be kept, each with the reason."""
    found: dict[int, Text] = {
        column: guess.reason
        for column, guess in importer.guess_columns(names, samples).items()
        if guess.is_refused
    }
    for column in examine_cells(names, (), columns=()).client_columns:
        found.setdefault(column, _("It is named like details of a client."))
    return found


def without_refused_columns(importer: Importer, sheet: Sheet) -> tuple[Sheet, dict[str, Any]]:
    """The sheet as it may be staged, and what a person has to know about it."""
    head = slice(sheet.header.at, sheet.header.at + sheet.header.count)
    names = joined_header(sheet.rows[head])
    refused = refused_columns(importer, names, sheet.rows[head.stop : head.stop + SAMPLED])
    for row in sheet.rows:
        for column in refused:
            row[column] = ""
    described = {
        "name": sheet.name,
        "header": sheet.numbers[head],
        "notes": list(sheet.notes),
        "hidden": sorted(sheet.hidden),
        "refused": [
            {"name": name_of(names, column), "reason": str(reason)}
            for column, reason in refused.items()
        ],
    }
    return sheet, described


def without_columns(rows: list[StagedRow], columns: Iterable[int]) -> list[StagedRow]:
    """The rows with nothing in these columns."""
    for row in rows:
        for column in columns:
            if column < len(row.cells):
                row.cells[column] = ""
    return rows


def with_guard(
    importer: Importer, verdicts: Mapping[int, Verdict], rows: Mapping[int, Row]
) -> dict[int, Verdict]:
    """The verdicts, with a question for every cell that may be about a client."""
    fields = [field for field in importer.fields if field.guard]
    numbers = [number for number, verdict in verdicts.items() if not verdict.skip]
    table = [[rows[number].values.get(field.key, "") for field in fields] for number in numbers]
    own, aliases = known_names()
    found = examine_cells([""] * len(fields), table, own_names=own, aliases=aliases)
    guarded = dict(verdicts)
    for (place, column), findings in found.cells.items():
        number, field = numbers[place], fields[column]
        asked = _question(field.key, str(field.label), findings)
        verdict = guarded[number]
        guarded[number] = replace(verdict, questions=(*verdict.questions, asked))
    return guarded


def _question(field: str, label: str, findings: Sequence[Finding]) -> Question:
    """Keep the cell or not; what may never stand anywhere can only be left out, or corrected."""
    hard = next((one for one in findings if one.hard), None)
    one = hard or findings[0]
    choices = [Choice(EMPTY, _("Leave this cell empty"))]
    if hard is None:
        choices.insert(0, Choice(KEEP, _("Keep it: this is not about a client")))
    return Question(
        key=f"{KEY}{field}",
        text=f"{label}: {DETECTORS[one.detector].reason}",
        choices=tuple(choices),
        kind=f"{KEY}{one.detector}",
        field=field,
    )


def emptied(row: StagedRow, mapping: Mapping[str, str]) -> bool:
    """Empty the cells that a person chose not to keep; whether there were any."""
    fields = {
        key.removeprefix(KEY)
        for key, value in row.answers.items()
        if key.startswith(KEY) and value == EMPTY
    }
    columns = [int(column) for column, field in mapping.items() if field in fields]
    held = [column for column in columns if column < len(row.cells) and row.cells[column]]
    for column in held:
        row.cells[column] = ""
    return bool(held)


def detectors_overruled(rows: Iterable[StagedRow]) -> list[str]:
    """For every cell that a person kept against the guard's question: what the guard saw in it."""
    return [
        question["kind"].removeprefix(KEY)
        for row in rows
        for question in row.verdict["questions"]
        if question["key"].startswith(KEY) and row.answers.get(question["key"]) == KEEP
    ]


def label_for(source: str) -> str:
    """What an import is called: its file's name, unless that may be about a client."""
    if not source:
        return _("Pasted cells")
    own, aliases = known_names()
    is_telling = examine_filename(source, own_names=own, aliases=aliases)
    return _("Imported file") if is_telling else source
