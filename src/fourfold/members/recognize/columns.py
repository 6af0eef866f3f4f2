"""Which column of a list holds what, from its heading and from its cells."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from fourfold.members.recognize.column_words import (
    ABOUT_CLIENTS,
    FIELDS,
    HEADINGS,
    MANY,
    NOT_FIELDS,
    OPEN_HEADINGS,
    TELLING,
)
from fourfold.members.recognize.domains import addresses_in
from fourfold.members.recognize.lived_experience import marks_a_person
from fourfold.members.recognize.name_parts import is_given_name, is_role
from fourfold.members.recognize.names import split_people
from fourfold.members.recognize.sectors import Confidence, guess, ps_named, sector_named
from fourfold.members.recognize.words import folded_words, phrase

LIVED_EXPERIENCE = _("This column seems to say who has lived experience. It will not be kept.")
CLIENT_DATA = _("This column looks like details about people you serve. It will not be kept.")
_LONGEST_NAME = 12  # words of an organization's name
_LONGEST_HEADING = 5
_LOOKED_AT = 40  # cells of a column that are looked at


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """What a column seems to hold. `refused` names why a column must not be kept."""

    field: str
    confidence: Confidence
    reason: Promise
    refused: str = ""


@dataclass(frozen=True, slots=True)
class _Candidate:
    column: int
    field: str
    weight: float
    reason: Promise


_PHONE = re.compile(r"^\W*(?:\+?\d[\d\s().\-/]{5,}\d)(?:\s*(?:x|ext\.?)\s*\d+)?\W*$", re.IGNORECASE)
_DECIMAL = re.compile(r"^\d+\.\d+$")
_ZIP = re.compile(r"^\d{5}(?:-\d{4})?$")
_STREET = re.compile(
    r"^(?:\d+\s+\S+.*|.*\b(?:p\.?\s?o\.?\s?box|suite|ste\.?|avenue|ave\.?|street|blvd\.?|road)\b.*)$",
    re.IGNORECASE,
)
_SEEN: dict[str, Promise] = {
    "email": _("Most cells hold e-mail addresses"),
    "phone": _("Most cells hold phone numbers"),
    "zip": _("Most cells hold ZIP codes"),
    "p": _("Most cells name a P"),
    "sector": _("Most cells name a sector"),
    "address": _("Most cells look like addresses"),
    "person": _("Most cells look like names of people"),
    "organization": _("Most cells look like names of organizations"),
    "title": _("Most cells look like job titles"),
}


def _looks_like_person(cell: str) -> bool:
    people = split_people(cell)
    if not people or guess(cell).confidence is Confidence.LIKELY:
        return False
    first = people[0].given.split()
    return bool(first) and (is_given_name(first[0]) or ("," in cell and bool(people[0].family)))


def _looks_like_organization(cell: str) -> bool:
    is_short = len(cell.split()) <= _LONGEST_NAME
    found = is_short and guess(cell).confidence is not Confidence.NONE
    return found and not _looks_like_person(cell)


def _looks_like_title(cell: str) -> bool:
    return is_role(cell) and 0 < len(folded_words(cell)) <= 7 and not addresses_in(cell)


def _looks_like_phone(cell: str) -> bool:
    digits = sum(character.isdigit() for character in cell)
    return (
        bool(_PHONE.match(cell))
        and (digits == 7 or 10 <= digits <= 15)
        and not _DECIMAL.match(cell)
    )


_LOOKS: dict[str, Callable[[str], bool]] = {
    "email": lambda cell: bool(addresses_in(cell)),
    "phone": _looks_like_phone,
    "zip": lambda cell: bool(_ZIP.match(cell)),
    "p": lambda cell: bool(ps_named(cell)),
    "sector": lambda cell: sector_named(cell) is not None,
    "address": lambda cell: bool(_STREET.match(cell)),
    "person": _looks_like_person,
    "organization": _looks_like_organization,
    "title": _looks_like_title,
}
# Which share of the cells must look so; names of organizations often say nothing.
_ENOUGH = {"organization": 0.3, "person": 0.4, "sector": 0.6, "p": 0.6}


def _shares(cells: Sequence[str]) -> dict[str, float]:
    """The share of a column's cells that look like each field."""
    filled = [cell for cell in cells if cell.strip()][:_LOOKED_AT]
    if not filled:
        return {}
    return {
        field: sum(1 for cell in filled if looks(cell.strip())) / len(filled)
        for field, looks in _LOOKS.items()
    }


def field_of_heading(heading: str) -> str:
    """The one field that a heading names outright, or ""."""
    folded = phrase(heading)
    return next((field for field in FIELDS if folded in HEADINGS[field]), "")


def _refusal(heading: str) -> ColumnGuess | None:
    folded = phrase(heading)
    if marks_a_person(heading) or "lived experience" in folded:
        return ColumnGuess("", Confidence.LIKELY, LIVED_EXPERIENCE, "lived_experience")
    if folded in ABOUT_CLIENTS:
        return ColumnGuess("", Confidence.LIKELY, CLIENT_DATA, "client_data")
    return None


def _from_heading(column: int, heading: str, shares: Mapping[str, float]) -> list[_Candidate]:
    reason = format_lazy(_('The heading says "{word}"'), word=heading.strip())
    folded = phrase(heading)
    # "Contact 2" is a contact.
    plain = " ".join(word for word in folded.split() if not word.isdigit()) or folded
    if field := field_of_heading(folded) or field_of_heading(plain):
        return [_Candidate(column, field, 3, reason)]
    if plain in OPEN_HEADINGS:
        first, second = OPEN_HEADINGS[plain]
        swapped = shares.get(second, 0) > shares.get(first, 0)
        better, other = (second, first) if swapped else (first, second)
        named = [_Candidate(column, better, 2, reason)]
        if shares.get(other, 0) >= 0.2 or shares.get(better, 0) < 0.3:
            named.append(_Candidate(column, other, 1.5, reason))
        return named
    words = set(folded.split())
    if words & NOT_FIELDS or len(words) > _LONGEST_HEADING:
        return []
    telling = next((field for field, listing in TELLING if words & listing), "")
    if telling == "person" and shares.get("person", 1) < 0.2:
        return []
    return [_Candidate(column, telling, 2, reason)] if telling else []


def _from_cells(column: int, shares: Mapping[str, float]) -> list[_Candidate]:
    return [
        _Candidate(column, field, share, _SEEN[field])
        for field, share in shares.items()
        if share >= _ENOUGH.get(field, 0.5)
    ]


def guess_columns(
    header: Sequence[str] | None, sample_rows: Sequence[Sequence[str]]
) -> dict[int, ColumnGuess]:
    """What each column seems to hold; columns that nothing is known about are left out.

    Works without a header. A field is given to one column only, but for those in MANY.
    """
    width = max([len(header or ()), *(len(row) for row in sample_rows)], default=0)
    found: dict[int, ColumnGuess] = {}
    candidates: list[_Candidate] = []
    for column in range(width):
        heading = header[column] if header and column < len(header) else ""
        if refused := _refusal(heading):
            found[column] = refused
            continue
        shares = _shares([row[column] for row in sample_rows if column < len(row)])
        named = _from_heading(column, heading, shares) if phrase(heading) else []
        # A heading that nobody knows is a column of its own kind; cells decide without one.
        candidates += named or ([] if phrase(heading) else _from_cells(column, shares))
    taken: set[str] = set()
    for candidate in sorted(candidates, key=lambda one: (-one.weight, one.column)):
        if candidate.column in found or (candidate.field in taken and not _may_repeat(candidate)):
            continue
        taken.add(candidate.field)
        confidence = Confidence.LIKELY if candidate.weight >= 2 else Confidence.POSSIBLE
        found[candidate.column] = ColumnGuess(candidate.field, confidence, candidate.reason)
    return dict(sorted(found.items()))


def _may_repeat(candidate: _Candidate) -> bool:
    return candidate.field in MANY and candidate.weight >= 2
