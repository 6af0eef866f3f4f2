"""What looks like a client's details in an import: columns are refused, cells are asked about."""

from collections.abc import Mapping
from typing import Any

from fourfold.kernel.tabular.importer import Importer, Row, Verdict
from fourfold.kernel.tabular.sheet import Sheet


def without_refused_columns(sheet: Sheet) -> tuple[Sheet, dict[str, Any]]:
    """The sheet as it may be staged, and what is known about it."""
    header = sheet.numbers[sheet.header.at : sheet.header.at + sheet.header.count]
    described = {
        "name": sheet.name,
        "header": header,
        "notes": list(sheet.notes),
        "hidden": sorted(sheet.hidden),
        "rows": len(sheet.rows),
        "width": sheet.width,
        "refused": [],
    }
    return sheet, described


def with_guard(
    importer: Importer, verdicts: Mapping[int, Verdict], rows: Mapping[int, Row]
) -> Mapping[int, Verdict]:
    return verdicts
