"""Rows that are no entries: totals, headings of a section, headers once more, captions."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fourfold.members.recognize.column_words import OPEN_HEADINGS
from fourfold.members.recognize.columns import field_of_heading
from fourfold.members.recognize.lived_experience import is_only_a_mark
from fourfold.members.recognize.sectors import ps_named, sector_named
from fourfold.members.recognize.words import fold, folded_words, phrase, phrases

SKIPPED: dict[str, Promise] = {
    "blank": _("This row is empty."),
    "total": _("This row looks like a total."),
    "header": _("This row names the columns once more."),
    "section": _("This row looks like a heading for the rows below it."),
    "lived_experience": _("This row seems to say who has lived experience. It will not be kept."),
    "caption": _("This row looks like a remark about the list."),
    "nobody": _("This row names no organization and no person."),
}
_TOTAL = re.compile(
    r"^\W*(?:(?:grand|sub|gran)[\s-]?)?total(?:es)?(?:\s+(?:(?:number|de|of)\s+)*(?:members?|people|"
    r"persons?|organi[sz]ations?|agencies|representatives|contacts|count|miembros|personas|"
    r"organizaciones|general))?\W*\d*\W*$"
    r"|^\W*(?:count|sum|suma|n)\s*[:=]\s*\d+\W*$"
    r"|^\W*\d+\s+(?:members|organizations|agencies|people|entries|contacts|miembros|personas)\W*$",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"^\W*(?:page|página)\s+\d+|^\W*(?:last\s+)?(?:updated|revised|printed|actualizado)\b"
    r"|^\W*as\s+of\s|^\W*(?:confidential|confidencial|draft|borrador)\W*$|^\W*(?:note|nota)\s*:",
    re.IGNORECASE,
)
# Headings that group rows and say nothing about what the organizations do.
_PLAIN_SECTIONS = phrases(
    "members, task force members, steering committee, planning team, alternates, invited, guests, "
    "partners, voting members, non voting members, executive committee, contacts, attendees, "
    "present, absent, regrets, other, others, miembros, invitados, comité directivo, socios, "
    "active, inactive, pending, new members, core team, subcommittees, staff, volunteers"
)


@dataclass(frozen=True, slots=True)
class RowKind:
    """What a row is: an entry ("") or the code of why it is none."""

    code: str
    heading: str = ""


def _is_header(values: Mapping[str, str]) -> bool:
    """Whether every cell holds a name of its own column."""
    is_named = all(
        field_of_heading(text) == field or field in OPEN_HEADINGS.get(phrase(text), ())
        for field, text in values.items()
    )
    return is_named and (len(values) > 1 or "name" in fold(next(iter(values.values()))))


def section_heading(text: str) -> str:
    """The text of a heading that groups the rows below it, or ""."""
    plain = re.sub(r"\([^)]*\)|\d+", " ", text).strip(" \t-–—:*.")
    words = folded_words(plain)
    if not 0 < len(words) <= 6:
        return ""
    names_group = sector_named(plain) or ps_named(plain) or " ".join(words) in _PLAIN_SECTIONS
    return plain if names_group or text.rstrip().endswith(":") else ""


def _group_kind(text: str) -> RowKind:
    """What a row is that says one thing only."""
    if is_only_a_mark(text):
        return RowKind("lived_experience")
    if _CAPTION.match(text):
        return RowKind("caption")
    heading = section_heading(text)
    return RowKind("section", heading) if heading else RowKind("")


def row_kind(values: Mapping[str, str]) -> RowKind:
    """What a row is; `values` holds its filled cells by field."""
    texts = list(values.values())
    if not any(folded_words(text) for text in texts):
        return RowKind("blank")
    if any(_TOTAL.match(text) for text in texts) and len(texts) <= 3:
        return RowKind("total")
    if _is_header(values):
        return RowKind("header")
    return _group_kind(texts[0]) if len(set(texts)) == 1 else RowKind("")
