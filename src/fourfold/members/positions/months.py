"""Counting in months. Pure functions."""

import calendar
from datetime import date


def later(day: date, months: int) -> date:
    """The same day so many months on, or the last of that month where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def whole_months(since: date, until: date) -> int:
    """How many whole months have passed; none before the first is over."""
    months = (until.year - since.year) * 12 + until.month - since.month
    return max(0, months - 1 if later(since, months) > until else months)
