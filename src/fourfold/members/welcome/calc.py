"""When a training is due again."""

from calendar import monthrange
from datetime import date

MONTHS = 12


def due_on(given_on: date, months: int) -> date:
    """The same day some months later; where a month is too short for it, its last day."""
    year, month = divmod(given_on.year * MONTHS + given_on.month - 1 + months, MONTHS)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(given_on.day, last))
