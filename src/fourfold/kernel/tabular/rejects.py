"""The rows of an import that are not added, to be mended elsewhere and brought again."""

from typing import Any

from django.utils.translation import gettext as _

from fourfold.kernel.tabular.judging import body, open_questions
from fourfold.kernel.tabular.models import Batch, StagedRow
from fourfold.kernel.tabular.naming import name_of

State = StagedRow.State


def table(batch: Batch) -> tuple[list[str], list[list[Any]]]:
    """Header and rows: the number in the file, the reason, then the cells."""
    staged = list(body(batch).exclude(state__in=[State.READY, State.ADDED]))
    width = max((len(row.cells) for row in staged), default=0)
    names = [name_of(batch.columns, column) for column in range(width)]
    header = [_("Row"), _("Why it was left out"), *names]
    return header, [[row.number, reason(row), *row.cells] for row in staged]


def reason(row: StagedRow) -> str:
    """Why a row is not added, in the words that the preview used."""
    errors = [each["text"] for each in row.verdict["remarks"] if each["is_error"]]
    if row.state == State.WRONG:
        return " ".join(errors)
    if row.state == State.ASKS:
        return " ".join(question["text"] for question in open_questions(row))
    return str(row.verdict["skip"]) or _("You left it out.")
