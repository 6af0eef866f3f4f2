"""From staged cells to a verdict, and from verdict and answers to where a row stands."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Count

from fourfold.kernel.tabular.guarding import with_guard
from fourfold.kernel.tabular.headers import joined_header
from fourfold.kernel.tabular.importer import Importer, Row, Verdict
from fourfold.kernel.tabular.models import Batch, StagedRow

State = StagedRow.State
# The answer under which a person takes a row in, or leaves it out, whatever the verdict says.
TAKE = "take"
IN, OUT = "in", "out"


def body(batch: Batch) -> Any:
    """The staged rows below the names of the columns."""
    last = max(batch.header, default=0)
    return batch.rows.filter(sheet=batch.sheet, number__gt=last)


def names_of_columns(batch: Batch, header: Sequence[int]) -> list[str]:
    """What stands in the header rows, one name per column; empty without a header."""
    rows = batch.rows.filter(sheet=batch.sheet, number__in=header).order_by("number")
    return joined_header([row.cells for row in rows])


def values_of(cells: Sequence[str], mapping: Mapping[str, str]) -> dict[str, str]:
    """The texts of a row by field; several columns of one field are joined line by line."""
    values: dict[str, list[str]] = {}
    for column, field in mapping.items():
        if int(column) < len(cells) and cells[int(column)]:
            values.setdefault(field, []).append(cells[int(column)])
    return {field: "\n".join(texts) for field, texts in values.items()}


def as_row(staged: StagedRow, mapping: Mapping[str, str]) -> Row:
    values = values_of(staged.cells, mapping)
    return Row(staged.number, values, staged.answers, staged.verdict.get("keep"))


def judge(importer: Importer, batch: Batch, *, edited: Sequence[StagedRow] = ()) -> list[StagedRow]:
    """The rows with their verdicts, not yet saved: all, or what edited rows have changed."""
    staged = {row.number: row for row in body(batch)} | {row.number: row for row in edited}
    only = frozenset(row.number for row in edited) or None
    rows = [as_row(row, batch.mapping) for row in staged.values()]
    by_number = {row.number: row for row in rows}
    verdicts = with_guard(importer, importer.judge(rows, only=only), by_number)
    for number, verdict in verdicts.items():
        row = staged[number]
        row.verdict = as_json(verdict)
        row.state = state_of(row)
    return [staged[number] for number in verdicts]


def state_of(row: StagedRow) -> str:
    """Where a row stands, from what the importer said and what a person answered."""
    take = row.answers.get(TAKE)
    if take == OUT or (row.verdict["skip"] and take != IN):
        return State.LEFT_OUT
    if any(remark["is_error"] for remark in row.verdict["remarks"]):
        return State.WRONG
    if open_questions(row):
        return State.ASKS
    return State.READY


def open_questions(row: StagedRow) -> list[dict[str, Any]]:
    """The questions that keep the row waiting."""
    return [
        question
        for question in row.verdict.get("questions", [])
        if not question["default"] and question["key"] not in row.answers
    ]


def as_json(verdict: Verdict) -> dict[str, Any]:
    """The verdict as it is kept: words are settled in the language of the one who asked."""
    return {
        "shown": {key: str(text) for key, text in verdict.shown.items()},
        "remarks": [
            {"text": str(each.text), "field": each.field, "is_error": each.is_error}
            for each in verdict.remarks
        ],
        "questions": [
            {
                "key": each.key,
                "text": str(each.text),
                "choices": [[choice.value, str(choice.label)] for choice in each.choices],
                "kind": each.kind,
                "field": each.field,
                "why": str(each.why),
                "default": each.default,
            }
            for each in verdict.questions
        ],
        "skip": str(verdict.skip),
        "keep": verdict.keep,
    }


def save_rows(rows: Iterable[StagedRow]) -> None:
    """Write rows back in bulk; far quicker than an update with a case for every row."""
    StagedRow.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=["state", "cells", "verdict", "answers"],
    )


def counted(batch: Batch) -> dict[str, Any]:
    """How many rows stand where, and which open questions come up how often."""
    states = body(batch).order_by().values_list("state").annotate(Count("id"))
    kinds: dict[str, dict[str, Any]] = {}
    for row in body(batch).filter(state=State.ASKS).only("verdict", "answers", "batch"):
        for question in open_questions(row):
            if question["kind"]:
                _count_kind(kinds.setdefault(question["kind"], {}), question)
    return {"states": dict(states), "kinds": kinds}


def _count_kind(kind: dict[str, Any], question: dict[str, Any]) -> None:
    """Add a question to its kind; only answers that all of them offer in the same words remain."""
    kind.setdefault("text", question["text"])
    known = kind.setdefault("choices", question["choices"])
    kind["choices"] = [choice for choice in known if choice in question["choices"]]
    kind["count"] = kind.get("count", 0) + 1
