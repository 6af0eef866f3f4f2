"""The screens of an import. An area puts them behind its own door with `addresses.import_paths`."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from fourfold.kernel.editing import StaleEdit, once
from fourfold.kernel.tabular import commands, layout, previewing, rejects
from fourfold.kernel.tabular.commands import CannotImport
from fourfold.kernel.tabular.files import as_table
from fourfold.kernel.tabular.forms import ColumnsForm, RowForm, StartForm
from fourfold.kernel.tabular.guarding import label_for
from fourfold.kernel.tabular.judging import body
from fourfold.kernel.tabular.models import Batch
from fourfold.kernel.tabular.places import Screens

State = Batch.State
WHERE = {
    State.READ: "columns",
    State.CHECKED: "preview",
    State.KEPT: "done",
    State.UNDONE: "done",
}
Screen = Callable[..., HttpResponse]


def on_batch(*states: str) -> Callable[[Screen], Screen]:
    """Find the import; take it to where it belongs when it is past or before this screen."""

    def found(screen: Screen) -> Screen:
        @wraps(screen)
        def shown(request: Any, *, screens: Screens, batch_id: UUID, **more: Any) -> HttpResponse:
            batch = screens.batch(batch_id)
            if batch.state not in states:
                return screens.go(request, WHERE[State(batch.state)], batch)
            try:
                return screen(request, screens=screens, batch=batch, **more)
            except StaleEdit:
                messages.warning(request, _changed_meanwhile())
            except CannotImport as refusal:
                messages.error(request, refusal.message)
            return screens.go(request, "preview", batch)

        return shown

    return found


@once
def start(request: Any, *, screens: Screens) -> HttpResponse:
    """Paste or choose a file, or with `?way=` one of them; earlier imports stand below."""
    importer, way = screens.importer, request.GET.get("way", "")
    form = StartForm(request.POST or None, request.FILES or None, importer=importer, way=way)
    if request.method == "POST" and form.is_valid():
        label = label_for(form.source)
        batch = commands.stage(importer, by=request.seat, sheets=form.sheets, label=label)
        return screens.go(request, "columns", batch)
    earlier = previewing.earlier_imports(request, screens)
    status = 422 if form.is_bound else 200
    return screens.draw(request, "start", status=status, form=form, earlier=earlier)


@on_batch(State.READ, State.CHECKED)
def columns(request: Any, *, screens: Screens, batch: Batch) -> HttpResponse:
    """Which sheet, which rows name the columns, and what each column holds."""
    asked = layout.chosen(batch, request.POST or request.GET)
    known = layout.columns(screens.importer, batch, asked)
    form = ColumnsForm(request.POST or None, **known)
    if request.method == "POST" and form.is_valid():
        try:
            batch.version = layout.version(request.POST)
            commands.choose_columns(
                batch,
                by=request.seat,
                sheet=asked.sheet,
                header=asked.header,
                mapping=form.mapping,
            )
            return screens.go(request, "preview", batch)
        except CannotImport as refusal:
            form.add_error(None, refusal.message)
    context = layout.context(batch, asked)
    status = 422 if form.is_bound else 200
    return screens.draw(request, "columns", batch, status=status, form=form, **context)


@on_batch(State.CHECKED)
def preview(request: Any, *, screens: Screens, batch: Batch) -> HttpResponse:
    """The rows as they would be added, fifty a page, with what each of them asks."""
    if request.method == "POST":
        batch.version = layout.version(request.POST)
        if kind := request.POST.get("kind"):
            value = request.POST.get("value", "")
            commands.answer_alike(batch, by=request.seat, kind=kind, value=value)
        else:
            answers = previewing.answers_from(request.POST)
            commands.answer_rows(batch, by=request.seat, answers=answers)
            messages.success(request, _("Your answers are saved."))
            if request.POST.get("then") == "keep":
                return screens.go(request, "keep", batch)
        return HttpResponseRedirect(request.get_full_path())
    page = previewing.page_of(batch, request.GET)
    return screens.draw(
        request,
        "preview",
        batch,
        page=page,
        entries=previewing.entries(request, screens, batch=batch, rows=page),
        tabs=previewing.tabs(batch, request.GET),
        alike=previewing.questions_alike(batch),
        columns=len(screens.importer.shown) + 2,
    )


@on_batch(State.CHECKED)
def row(request: Any, *, screens: Screens, batch: Batch, number: int) -> HttpResponse:
    """One row, its cells to be corrected."""
    staged = get_object_or_404(body(batch), number=number)
    fields = {field.key: field for field in screens.importer.fields}
    known = {"fields": fields, "mapping": batch.mapping, "cells": staged.cells}
    form = RowForm(request.POST or None, **known)
    if request.method == "POST" and form.is_valid():
        batch.version = layout.version(request.POST)
        commands.correct_row(batch, by=request.seat, number=number, cells=form.cells)
        messages.success(request, _("Row %(number)s is corrected.") % {"number": number})
        return screens.go(request, "preview", batch)
    status = 422 if form.is_bound else 200
    return screens.draw(request, "row", batch, status=status, form=form, row=staged)


@on_batch(State.CHECKED)
def keep(request: Any, *, screens: Screens, batch: Batch) -> HttpResponse:
    """What will be added and what will not, and the button that does it."""
    if request.method == "POST":
        batch.version = layout.version(request.POST)
        commands.keep_batch(batch, by=request.seat)
        return screens.go(request, "done", batch)
    return screens.draw(request, "keep", batch, counts=previewing.standing(batch))


@require_safe
@on_batch(State.KEPT, State.UNDONE)
def done(request: Any, *, screens: Screens, batch: Batch) -> HttpResponse:
    """What an import added; or, once it is undone, what was kept and why."""
    kept = previewing.kept_things(batch)
    return screens.draw(request, "done", batch, counts=previewing.standing(batch), kept=kept)


@on_batch(State.KEPT)
def undo(request: Any, *, screens: Screens, batch: Batch) -> HttpResponse:
    """Say what undoing deletes; then do it."""
    if request.method == "POST":
        commands.undo_batch(batch, by=request.seat)
        return screens.go(request, "done", batch)
    return screens.draw(request, "undo", batch, made=batch.made.count())


@require_safe
@on_batch(State.CHECKED, State.KEPT, State.UNDONE)
def rejected(request: Any, *, screens: Screens, batch: Batch) -> HttpResponse:
    """The rows that are not added, as they were in the file, each with the reason."""
    header, rows = rejects.table(batch)
    ending = "xlsx" if request.GET.get("as") == "xlsx" else "csv"
    return as_table(header, rows, ending=ending, title=_("Rows left out"), name="rows")


@require_POST
@on_batch(State.READ, State.CHECKED)
def discard(request: Any, *, screens: Screens, batch: Batch) -> HttpResponse:
    """Throw the import away; nothing was added."""
    commands.discard_batch(batch, by=request.seat)
    messages.success(request, _("The import is thrown away. Nothing was added."))
    return screens.go(request, "")


def _changed_meanwhile() -> str:
    return _("This import was changed in another window: look at the rows again before you go on.")
