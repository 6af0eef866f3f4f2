"""The deeds of an import: stage, choose columns, answer, correct, keep, undo, discard."""

from collections.abc import Iterable, Mapping, Sequence

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from fourfold.kernel import journal
from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import StaleEdit, claim_version
from fourfold.kernel.tabular import guarding, judging, undoing
from fourfold.kernel.tabular.importer import Importer, importer_called
from fourfold.kernel.tabular.judging import IN, OUT, TAKE, State
from fourfold.kernel.tabular.models import Batch, StagedRow
from fourfold.kernel.tabular.sheet import Sheet


class CannotImport(Exception):
    """The deed does not fit. Its message is one sentence that says what to do."""

    @property
    def message(self) -> str:
        return str(self.args[0])


def stage(importer: Importer, *, by: Actor, sheets: Sequence[Sheet], label: str) -> Batch:
    """Keep what was read for a day, without the columns that are named like client details."""
    importer.permission.require(by)
    cleared = [guarding.without_refused_columns(importer, sheet) for sheet in sheets]
    batch = Batch(importer=importer.key, label=label, by=by.actor_id)
    batch.sheets = [described for _sheet, described in cleared]
    with transaction.atomic():
        batch.save(force_insert=True)
        StagedRow.objects.bulk_create(
            StagedRow(batch=batch, sheet=place, number=number, cells=cells)
            for place, (sheet, _described) in enumerate(cleared)
            for number, cells in zip(sheet.numbers, sheet.rows, strict=True)
        )
    return batch


def choose_columns(
    batch: Batch, *, by: Actor, sheet: int, header: Sequence[int], mapping: Mapping[str, str]
) -> Batch:
    """Say where the rows are and which column holds what; then look at every row."""
    importer = _allowed(batch, by)
    _check_mapping(importer, mapping)
    batch.sheet, batch.header, batch.mapping = sheet, list(header), dict(mapping)
    batch.columns = judging.names_of_columns(batch, batch.header)
    refused = guarding.refused_columns(importer, batch.columns, ())
    _check_none_refused(batch, refused)
    # Judging takes its time, and must not hold a lock while it does.
    rows = guarding.without_columns(judging.judge(importer, batch), refused)
    if not rows:
        raise CannotImport(_("No rows are left below the names of the columns: choose again."))
    with transaction.atomic():
        _claim(batch)
        judging.save_rows(rows)
        batch.state = Batch.State.CHECKED
        _save_counted(batch, "state", "sheet", "header", "mapping", "columns")
    return batch


def answer_rows(batch: Batch, *, by: Actor, answers: Mapping[int, Mapping[str, str]]) -> Batch:
    """Answer questions about rows, by number; what a row was not asked is passed over."""
    importer = _allowed(batch, by)
    rows = {row.number: row for row in judging.body(batch).filter(number__in=answers)}
    for number, row in rows.items():
        _answer(row, answers[number])
    if emptied := [row for row in rows.values() if guarding.emptied(row, batch.mapping)]:
        rows |= {row.number: row for row in judging.judge(importer, batch, edited=emptied)}
    with transaction.atomic():
        _claim(batch)
        judging.save_rows(rows.values())
        _save_counted(batch)
    return batch


def answer_alike(batch: Batch, *, by: Actor, kind: str, value: str) -> Batch:
    """Give one answer to every open question of a kind."""
    waiting = judging.body(batch).filter(state=State.ASKS)
    answers = {
        row.number: {question["key"]: value}
        for row in waiting
        for question in judging.open_questions(row)
        if question["kind"] == kind
    }
    return answer_rows(batch, by=by, answers=answers)


def correct_row(batch: Batch, *, by: Actor, number: int, cells: Mapping[int, str]) -> Batch:
    """Write something else into cells of one row, and look at it again."""
    importer = _allowed(batch, by)
    row = judging.body(batch).get(number=number)
    for column, text in cells.items():
        row.cells[column] = text
    # What was answered was about the old text.
    row.answers = {key: value for key, value in row.answers.items() if key == TAKE}
    rows = judging.judge(importer, batch, edited=[row])
    with transaction.atomic():
        _claim(batch)
        judging.save_rows(rows)
        _save_counted(batch)
    return batch


def keep_batch(batch: Batch, *, by: Actor) -> Batch:
    """Add every row that is ready, all or none; a second call finds it done."""
    importer = importer_called(batch.importer)
    importer.permission.require(by)
    with transaction.atomic():
        seen, batch = batch.version, _locked(batch)
        if not batch.is_open:
            return batch
        if batch.version != seen:
            raise StaleEdit(batch)
        _check_answered(batch)
        ready = judging.body(batch).filter(state=State.READY)
        kept = guarding.detectors_overruled(ready)
        rows = [judging.as_row(row, batch.mapping) for row in ready]
        undoing.remember(batch, importer.create(rows, by=by))
        ready.update(state=State.ADDED)
        batch.state = Batch.State.KEPT
        _save_counted(batch, "state")
        _record_kept(batch, by=by, rows=len(rows), kept=kept)
    return batch


def undo_batch(batch: Batch, *, by: Actor) -> Batch:
    """Delete everything the import made, except what has been changed or used since."""
    importer_called(batch.importer).permission.require(by)
    with transaction.atomic():
        batch = _locked(batch)
        if batch.state != Batch.State.KEPT:
            return batch
        gone, kept = undoing.undo(batch)
        batch.state = Batch.State.UNDONE
        batch.counts = {**batch.counts, "gone": gone, "kept": kept}
        batch.version += 1
        batch.save(update_fields=["state", "counts", "version"])
        verb = gettext_noop("undid the import of %(thing)s: %(gone)s deleted, %(kept)s kept")
        journal.record(by, verb, batch, gone=gone, kept=kept)
    return batch


def discard_batch(batch: Batch, *, by: Actor) -> None:
    """Throw away an import that was not kept, with all its rows."""
    _allowed(batch, by)
    batch.delete()


def _record_kept(batch: Batch, *, by: Actor, rows: int, kept: list[str]) -> None:
    journal.record(by, gettext_noop("added %(rows)s rows from %(thing)s"), batch, rows=rows)
    if kept:
        verb = gettext_noop(
            "kept what the text guard had marked in %(cells)s of the cells of %(thing)s"
        )
        journal.record(by, verb, batch, cells=len(kept), detectors=sorted(set(kept)))


def _allowed(batch: Batch, by: Actor) -> Importer:
    importer = importer_called(batch.importer)
    importer.permission.require(by)
    if not batch.is_open:
        raise CannotImport(_("This import is finished: start a new one to add more rows."))
    return importer


def _check_mapping(importer: Importer, mapping: Mapping[str, str]) -> None:
    fields = {field.key: field for field in importer.fields}
    chosen = list(mapping.values())
    for field in fields.values():
        if field.required and field.key not in chosen:
            raise CannotImport(
                _("Choose the column that holds “%(field)s”.") % {"field": field.label}
            )
        if not field.many and chosen.count(field.key) > 1:
            raise CannotImport(
                _("Choose only one column for “%(field)s”.") % {"field": field.label}
            )
    if not chosen or not fields.keys() >= set(chosen):
        raise CannotImport(_("Choose what at least one column holds."))


def _check_none_refused(batch: Batch, refused: Iterable[int]) -> None:
    for column in refused:
        if str(column) in batch.mapping:
            raise CannotImport(
                _("Leave out the column “%(name)s”: it is named like details of a client.")
                % {"name": batch.columns[column]}
            )


def _check_answered(batch: Batch) -> None:
    if batch.state != Batch.State.CHECKED:
        raise CannotImport(_("Choose what the columns hold before you add the rows."))
    if judging.body(batch).filter(state=State.ASKS).exists():
        raise CannotImport(_("Some rows still need your answer: answer, or leave these rows out."))
    if not judging.body(batch).filter(state=State.READY).exists():
        raise CannotImport(_("No row is ready to be added: correct a row, or discard this import."))


def _answer(row: StagedRow, answers: Mapping[str, str]) -> None:
    """Take the answers that the row was asked for, and none of another's making."""
    offered = {
        question["key"]: {value for value, _label in question["choices"]}
        for question in row.verdict["questions"]
    }
    offered[TAKE] = {IN, OUT}
    for key, value in answers.items():
        if value in offered.get(key, set()):
            row.answers[key] = value
    row.state = judging.state_of(row)


def _locked(batch: Batch) -> Batch:
    return Batch.objects.select_for_update().get(pk=batch.pk)


def _claim(batch: Batch) -> None:
    """Raise `StaleEdit` when somebody else changed the import since it was read."""
    claim_version(batch, batch.version)


def _save_counted(batch: Batch, *fields: str) -> None:
    batch.counts = judging.counted(batch)
    batch.save(update_fields=["counts", *fields])
