"""What the preview shows of a page of rows, and what comes back from it."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.apps import apps
from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.translation import gettext as _

from fourfold.kernel.tabular.importer import Importer
from fourfold.kernel.tabular.judging import IN, OUT, TAKE, body, values_of
from fourfold.kernel.tabular.layout import number_in
from fourfold.kernel.tabular.models import Batch, StagedRow
from fourfold.kernel.tabular.places import Screens

State = StagedRow.State
PAGE = 50
NEED_YOU = (State.ASKS, State.WRONG)
FILTERS = {"": None, "asks": NEED_YOU, "out": (State.LEFT_OUT,), "ready": (State.READY,)}
ICONS = {
    State.READY: ("circle-check", "success"),
    State.ASKS: ("circle-question-mark", "warning"),
    State.WRONG: ("circle-alert", "danger"),
    State.LEFT_OUT: ("circle-minus", "neutral"),
    State.ADDED: ("check", "success"),
}


def page_of(batch: Batch, asked: Mapping[str, str]) -> Page[StagedRow]:
    rows = body(batch)
    if states := FILTERS.get(asked.get("show", "")):
        rows = rows.filter(state__in=states)
    return Paginator(rows.order_by("number"), PAGE).get_page(asked.get("page"))


def tabs(batch: Batch, asked: Mapping[str, str]) -> list[dict[str, Any]]:
    """The filters, each with the number of its rows."""
    labels = {
        "": _("All rows"),
        "asks": _("Need you"),
        "out": _("Left out"),
        "ready": _("Ready"),
    }
    return [
        {
            "label": label,
            "url": f"?show={key}" if key else "?",
            "current": asked.get("show", "") == key,
            "count": batch.count(*(FILTERS[key] or State.values)),
        }
        for key, label in labels.items()
    ]


def entries(
    request: Any, screens: Screens, *, batch: Batch, rows: Iterable[StagedRow]
) -> list[dict[str, Any]]:
    """Each row as the template draws it."""
    importer = screens.importer
    labels = {field.key: str(field.label) for field in importer.fields}
    hidden = set(batch.sheets[batch.sheet]["hidden"])
    return [
        {
            **_entry(importer, row, labels, values=values_of(row.cells, batch.mapping)),
            "is_hidden": row.number in hidden,
            "url": screens.address(request, "row", batch, number=row.number),
        }
        for row in rows
    ]


def _entry(
    importer: Importer, row: StagedRow, labels: Mapping[str, str], *, values: Mapping[str, str]
) -> dict[str, Any]:
    remarks: dict[str, list[Any]] = {}
    keys = {field.key for field in importer.shown}
    for remark in row.verdict["remarks"]:
        place = remark["field"] if remark["field"] in keys else ""
        label = "" if place else labels.get(remark["field"], "")
        remarks.setdefault(place, []).append({**remark, "label": label})
    icon, tone = ICONS[State(row.state)]
    return {
        "number": row.number,
        "state": row.get_state_display(),
        "icon": icon,
        "tone": tone,
        "is_out": row.state == State.LEFT_OUT,
        "skip": row.verdict["skip"],
        "cells": [
            (field.label, row.verdict["shown"].get(field.key, ""), remarks.get(field.key, ()))
            for field in importer.shown
        ],
        "remarks": remarks.get("", ()),
        "questions": [_question(row, each, values) for each in row.verdict["questions"]],
    }


def _question(
    row: StagedRow, question: Mapping[str, Any], values: Mapping[str, str]
) -> dict[str, Any]:
    given = row.answers.get(question["key"], question["default"])
    name = f"answer.{row.number}.{question['key']}"
    choices = [
        {"value": value, "label": label, "is_chosen": value == given, "id": f"{name}.{place}"}
        for place, (value, label) in enumerate(question["choices"])
    ]
    return {**question, "name": name, "choices": choices, "cell": values.get(question["field"])}


def answers_from(data: QueryDict) -> dict[int, dict[str, str]]:
    """The answers on a page: `answer.<row>.<question>`, and which rows are left out.

    Every row of the page sends `row`, with a mark when it was left out before.
    """
    answers: dict[int, dict[str, str]] = {}
    for given in data.getlist("row"):
        text, _mark, was_out = given.partition(":")
        if (number := number_in(text)) is not None:
            is_out = f"out.{number}" in data
            changed = is_out != bool(was_out)
            answers[number] = {TAKE: OUT if is_out else IN} if changed else {}
    for name, value in data.items():
        kind, _mark, rest = name.partition(".")
        text, _mark, question = rest.partition(".")
        if kind == "answer" and (number := number_in(text)) in answers:
            answers[number][question] = str(value)
    return {number: given for number, given in answers.items() if given}


def standing(batch: Batch) -> dict[str, int]:
    """How many rows stand where, by the name of the state."""
    return {state.value: batch.count(state) for state in State}


def kept_things(batch: Batch) -> list[dict[str, Any]]:
    """What undoing left where it was: its name, the row it came from, and why."""
    rows = list(batch.made.exclude(kept=""))
    things: dict[UUID, str] = {}
    for kind in {row.kind for row in rows}:
        ids = [row.thing_id for row in rows if row.kind == kind]
        there = apps.get_model(kind)._default_manager.filter(pk__in=ids)
        things |= {thing.pk: str(thing) for thing in there}
    return [
        {"name": things[row.thing_id], "number": row.number, "why": row.get_kept_display()}
        for row in rows
        if row.thing_id in things
    ]


def questions_alike(batch: Batch) -> list[dict[str, Any]]:
    """The kinds of open questions that several rows ask, and that one answer may serve."""
    kinds = batch.counts.get("kinds", {})
    return [
        {"kind": kind, **each}
        for kind, each in kinds.items()
        if each["count"] > 1 and each["choices"]
    ]


def earlier_imports(request: Any, screens: Screens) -> list[dict[str, Any]]:
    """The last imports of this kind, each with the address where it goes on."""
    batches = Batch.objects.filter(importer=screens.importer.key)[:10]
    return [{"batch": each, "url": screens.address(request, "done", each)} for each in batches]
