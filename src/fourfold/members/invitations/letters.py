"""Filling in a letter: a closed set of fields, each replaced once, in one pass. Pure.

What a name or a place contains is never read as a field again, and cannot become a link.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import formats, timezone
from django.utils.translation import override

from fourfold.kernel.outbox import LINK
from fourfold.members.invitations.letter_texts import LINK_LEAD, UNKNOWN

FIELDS = ("name", "partnership", "sender", "when", "where", "purpose", "link", "reply_by")
_FIELD = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Occasion:
    """What people are invited to. A confidential place is never written, whatever `where` says."""

    when: datetime | None = None
    where: str = ""
    purpose: str = ""
    is_place_confidential: bool = False


@dataclass(frozen=True)
class Sender:
    """Who invites, and for which partnership."""

    name: str
    partnership: str
    short_name: str
    language: str = "en"


@dataclass(frozen=True)
class Words:
    """A subject and a text: before or after filling in."""

    subject: str
    body: str


def unknown_fields(text: str) -> list[str]:
    """What stands in braces and is no field."""
    return [name for name in dict.fromkeys(_FIELD.findall(text)) if name not in FIELDS]


def fill_in(text: str, values: Mapping[str, str]) -> str:
    """Replace each field once, in one pass; whatever else stands in braces stays."""
    return _FIELD.sub(lambda found: values.get(found[1], found[0]), text)


def write_letter_to(
    name: str, letter: Words, *, sender: Sender, occasion: Occasion, reply_by: date
) -> Words:
    """The letter as one person gets it; the link is still a marker."""
    values = _values(name, sender=sender, occasion=occasion, reply_by=reply_by)
    # A subject is seen on locked screens: it may hold the neutral short name and nothing else.
    subject = fill_in(letter.subject, {"partnership": sender.short_name})
    return Words(_plain(subject), fill_in(_plain(letter.body), {**values, "link": LINK}))


def with_link(words: Words, link: str, *, language: str) -> Words:
    """The same letter with a personal link below it."""
    lead = LINK_LEAD.get(language, LINK_LEAD["en"])
    return Words(words.subject, f"{words.body}\n\n{lead}\n{link}")


def _values(name: str, *, sender: Sender, occasion: Occasion, reply_by: date) -> dict[str, str]:
    unknown = UNKNOWN.get(sender.language, UNKNOWN["en"])
    where = unknown["told_later"] if occasion.is_place_confidential else occasion.where
    with override(sender.language):
        values = {
            "name": name,
            "partnership": sender.partnership,
            "sender": sender.name,
            "when": _moment(occasion.when) if occasion.when else unknown["when"],
            "where": where or unknown["where"],
            "purpose": occasion.purpose or unknown["purpose"],
            "reply_by": formats.date_format(reply_by, "DATE_FORMAT"),
        }
    return {field: _plain(" ".join(value.split())) for field, value in values.items()}


def _moment(when: datetime) -> str:
    local = timezone.localtime(when)
    day, time = formats.date_format(local, "DATE_FORMAT"), formats.date_format(local, "TIME_FORMAT")
    return f"{formats.date_format(local, 'l')}, {day}, {time}"


def _plain(text: str) -> str:
    return text.replace(LINK, "")
