"""Joined cells: an organization that spans the rows of its people belongs to each of them."""

from fourfold.kernel.tabular.sheet import Merge, Sheet

FILL_LIMIT = 200_000


def fill_down(sheet: Sheet) -> Sheet:
    """The text of a cell joined over several rows, in each of these rows.

    A cell joined over several columns stays in the first: repeated, a heading over a group of
    rows would look like a row of its own, and a name like a phone number.
    """
    places = {number: place for place, number in enumerate(sheet.numbers)}
    left = FILL_LIMIT
    for merge in sheet.merges:
        left -= _fill(sheet, merge, places, limit=left)
    return sheet


def _fill(sheet: Sheet, merge: Merge, places: dict[int, int], *, limit: int) -> int:
    if merge.left >= sheet.width or merge.top not in places:
        return 0
    text = sheet.rows[places[merge.top]][merge.left]
    first = places[merge.top] + 1
    filled = 0
    # Rows without any text were left out, so the next number may lie beyond the joined cell.
    for place in range(first, len(sheet.rows)):
        if not text or sheet.numbers[place] > merge.bottom or filled >= limit:
            break
        sheet.rows[place][merge.left] = text
        filled += 1
    return filled
