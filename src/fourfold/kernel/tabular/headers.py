"""Which rows name the columns: none, one, or two that belong together."""

import re
import unicodedata

from fourfold.kernel.tabular.sheet import Header, Sheet

SEARCHED = 12
LONGEST_LABEL = 60
_VALUE = re.compile(r"@|https?:|www\.|\d{3,}|^\W*\d[\d\s.,/:-]*\W*$")


def folded(text: str) -> str:
    """A column's name as it is compared: lower case, no accents, words apart by one space."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", " ", letters).strip()


def find_header(sheet: Sheet, words: frozenset[str] = frozenset()) -> Header:
    """Where the names of the columns stand; `words` are folded names that are known."""
    rows = sheet.rows[:SEARCHED]
    known = [_known(row, words) for row in rows]
    for at, row in enumerate(rows):
        if _is_labels(row) and known[at] * 2 >= len(_filled(row)) and _is_enough(known[at], row):
            return _with_second(rows, at, known)
    first = next((at for at, row in enumerate(rows) if not _is_title(row, sheet.width)), None)
    if first is not None and _stands_out(sheet.rows, first):
        return Header(first, 1)
    return Header(0, 0)


def joined_header(rows: list[list[str]]) -> list[str]:
    """One name per column out of one or two rows; a group's name reaches over its columns."""
    if len(rows) < 2:
        return list(rows[0]) if rows else []
    names, group = [], ""
    for upper, lower in zip(*rows, strict=True):
        group = upper or group
        same = folded(group) == folded(lower)
        names.append(lower if same or not group else f"{group} {lower}".strip())
    return names


def _filled(row: list[str]) -> list[str]:
    return [cell for cell in row if cell]


def _known(row: list[str], words: frozenset[str]) -> int:
    return sum(1 for cell in row if cell and folded(cell) in words)


def _is_enough(known: int, row: list[str]) -> bool:
    return known >= min(2, len(row))


def _is_title(row: list[str], width: int) -> bool:
    """Whether a row says one thing only, at its start or joined over the whole table."""
    return width > 1 and bool(row[0]) and len(set(_filled(row))) < 2


def _is_labels(row: list[str]) -> bool:
    filled = _filled(row)
    return bool(filled) and all(
        len(cell) <= LONGEST_LABEL and not _VALUE.search(cell) for cell in filled
    )


def _with_second(rows: list[list[str]], at: int, known: list[int]) -> Header:
    """The header at `at`, together with the row of names before or behind it."""
    below = at + 1
    if below < len(rows) and _is_enough(known[below], rows[below]) and _is_labels(rows[below]):
        return Header(at, 2)
    above = at - 1
    if at and _is_group_row(rows[above], rows[at]):
        return Header(above, 2)
    return Header(at, 1)


def _is_group_row(row: list[str], below: list[str]) -> bool:
    """Whether a row names groups of the columns below it; a title alone names none."""
    fewer = len(_filled(row)) < len(_filled(below))
    return fewer and _is_labels(row) and not _is_title(row, len(row))


def _stands_out(rows: list[list[str]], at: int) -> bool:
    """Whether a row of distinct labels stands over columns of another shape."""
    row, below = rows[at], rows[at + 1 : at + 50]
    filled = _filled(row)
    if not below or not _is_labels(row) or len(set(filled)) < len(filled):
        return False
    return any(
        _is_values([other[column] for other in below]) for column in range(len(row)) if row[column]
    )


def _is_values(cells: list[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return bool(filled) and sum(1 for cell in filled if _VALUE.search(cell)) * 2 >= len(filled)
