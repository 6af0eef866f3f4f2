"""Numbers as people see them in a spreadsheet: a date, a share, a ZIP code, a phone number."""

import re
from datetime import datetime, time, timedelta
from decimal import Decimal, InvalidOperation

from openpyxl.styles.numbers import is_date_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904, WINDOWS_EPOCH, from_excel

_TAGS = re.compile(r"\[[^\]]*\]")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|_.|\*.')
_CONDITION = re.compile(r"\[<=?(\d+)\]")
_DECIMALS = re.compile(r"\.(0+)")
_MASK = re.compile(r"[0#\-() ./]+")
_WHOLE = re.compile(r"-?\d{1,15}\Z")


def shown(value: str, layout: str, *, from_1904: bool = False) -> str:
    """The text of a stored number under a number format."""
    if layout != "General":
        try:
            if is_date_format(layout):
                return _date(float(value), from_1904=from_1904)
            return _laid_out(Decimal(value), layout)
        except (ValueError, OverflowError, InvalidOperation):
            pass
    return plain(value)


def plain(value: str) -> str:
    """A number without the digits that only a computer sees: 3035550100, not 3035550100.0."""
    if _WHOLE.match(value):
        return value
    try:
        number = float(value)
    except ValueError:
        return value
    text = f"{number:.15g}"
    return text if "e" not in text else f"{number:.0f}" if abs(number) < 1e22 else text


def _date(serial: float, *, from_1904: bool) -> str:
    epoch = CALENDAR_MAC_1904 if from_1904 else WINDOWS_EPOCH
    found = from_excel(serial, epoch)
    if isinstance(found, time):
        return found.strftime("%H:%M")
    if isinstance(found, timedelta):
        return str(found)
    if isinstance(found, datetime) and (found.hour or found.minute):
        return found.strftime("%Y-%m-%d %H:%M")
    return found.strftime("%Y-%m-%d")


def _laid_out(number: Decimal, layout: str) -> str:
    section = _section(number, layout)
    pattern = _LITERAL.sub(lambda match: match[1] or match[2] or "", _TAGS.sub("", section))
    decimals = len(found[1]) if (found := _DECIMALS.search(pattern)) else 0
    if "%" in pattern:
        return f"{number * 100:.{decimals}f}%"
    if _is_mask(pattern):
        return _masked(number, pattern)
    if "E" in pattern or not decimals:
        return plain(str(number))
    return f"{number:.{decimals}f}"


def _section(number: Decimal, layout: str) -> str:
    """The part of the format that is meant for this number."""
    sections = layout.split(";")
    if limit := _CONDITION.search(sections[0]):
        return sections[0] if number <= Decimal(limit[1]) or len(sections) < 2 else sections[1]
    return sections[0]


def _is_mask(pattern: str) -> bool:
    """Whether the format lays digits out like a ZIP code, a phone or an identity number."""
    if not _MASK.fullmatch(pattern) or "." in pattern:
        return False
    placeholders = pattern.count("0") + pattern.count("#")
    return pattern.count("0") > 1 or (placeholders > 3 and not pattern.strip("#").startswith("0"))


def _masked(number: Decimal, pattern: str) -> str:
    digits = list(str(int(abs(number))))
    result: list[str] = []
    for sign in reversed(pattern):
        if sign not in "0#":
            result.append(sign)
        elif digits:
            result.append(digits.pop())
        elif sign == "0":
            result.append("0")
    text = "".join(reversed(digits)) + "".join(reversed(result))
    return text.strip() if any(letter.isdigit() for letter in text) else plain(str(number))
