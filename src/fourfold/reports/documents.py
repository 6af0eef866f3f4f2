"""The starter pack: all that a first hour made, as one document to hand out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext

from fourfold.charter.documents import part_blocks, rule_blocks, standing
from fourfold.kernel.documents.blocks import (
    Block,
    BulletList,
    Document,
    Heading,
    NumberedList,
    PageBreak,
    Paragraph,
    Table,
    Words,
    strong,
)
from fourfold.meetings.models import Meeting
from fourfold.members.models import Position
from fourfold.partnerships.frame import hotline
from fourfold.partnerships.models import Partnership
from fourfold.reports.contacts import contact_blocks
from fourfold.reports.next_steps import next_steps
from fourfold.reports.queries import Contents, contents


@dataclass(frozen=True)
class Options:
    """What the person who prints leaves out, and whom the foot of each page names."""

    hides_names: bool = False
    hides_contacts: bool = False
    printed_by: str = ""


def starter_pack(partnership: Partnership, options: Options) -> Document:
    """The pack in the partnership's language; the same words whoever prints it."""
    with override(partnership.language):
        return Document(
            title=_("Starter pack"),
            subtitle=partnership.name,
            short_name=partnership.short_name,
            handling=_("Keep private. Shred when done."),
            printed_by=options.printed_by,
            printed_on=timezone.localdate(),
            language="es" if partnership.language == "es" else "en",
            blocks=list(_blocks(contents(partnership), options)),
        )


def _blocks(pack: Contents, options: Options) -> Iterator[Block]:
    yield Paragraph(_("What we have so far. Write in the margins: all of it can change."))
    yield Paragraph(_hotline(pack.partnership))
    yield Heading(standing())
    yield from _below(_proposal(pack))
    yield from _rules(pack)
    yield Heading(_("Next meeting"))
    yield from _meeting(pack.meeting, options)
    yield Heading(_("What to do next"))
    yield NumberedList(next_steps(pack))
    yield Heading(_("Who is at the table"))
    yield from _below(_table(pack, options))
    yield PageBreak()
    yield Heading(_("Contact sheet"))
    yield from _below(
        contact_blocks(
            pack.sheet, names=not options.hides_names, details=not options.hides_contacts
        )
    )


def _below(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with their headings one level further down."""
    for block in blocks:
        yield replace(block, level=block.level + 1) if isinstance(block, Heading) else block


def _hotline(partnership: Partnership) -> Words:
    """Whom to call, and when that was last known to be right."""
    line = hotline(partnership)
    label, danger = strong(_("If somebody needs help:") + " "), _("In danger, call 911.")
    if not line["phone"]:
        return [label, _("no hotline has been chosen yet."), " ", danger]
    ways = ", ".join(filter(None, (line["name"], line["phone"])))
    said = [f"{ways}."]
    if line["text"]:
        said.append(_("Or send a text message: %(text)s.") % {"text": line["text"]})
    if line["verified_on"]:
        day = date_format(line["verified_on"], "DATE_FORMAT")
        said.append(_("We last checked this number on %(day)s.") % {"day": day})
    else:
        said.append(_("Nobody has checked this number yet."))
    return [label, " ".join([*said, danger])]


def _proposal(pack: Contents) -> Iterator[Block]:
    missing = [part.label for part in pack.parts if part.is_empty]
    if len(missing) == len(pack.parts):
        yield Paragraph(_("Nothing is written yet. These parts belong here:"))
        yield BulletList(missing)
        return
    yield from part_blocks(pack.parts)
    if missing:
        yield Paragraph([strong(_("Not written yet:") + " "), "; ".join(missing)])


def _rules(pack: Contents) -> Iterator[Block]:
    if not pack.rules:
        yield Heading(_("Ground rules"))
        yield Paragraph(
            _("No ground rules yet. They are easiest to write before the first hard moment.")
        )
    yield from rule_blocks(pack.rules, pack.book)
    if pack.rules and not pack.book.raised_by:
        yield Paragraph(_("What happens when one is broken is not written down yet."))


def _table(pack: Contents, options: Options) -> Iterator[Block]:
    found = pack.balance
    filled = [chair for chair in found.chairs if not chair.is_empty]
    if found.chairs:
        yield found.figure
    else:
        yield Paragraph(_("No chairs have been chosen yet."))
    if filled:
        yield _chairs(filled, {} if options.hides_names else _names(pack))
    if found.sentences:
        yield Heading(_("Who is missing"))
        yield BulletList(found.sentences)


def _chairs(filled: list[Position], named: dict[UUID, str]) -> Table:
    """Who sits where; whether chairs have a vote is said where they differ."""
    rows = [[chair.title, _who(chair, named)] for chair in filled]
    header, widths = [pgettext("a seat at the table", "Chair"), _("Who")], [5, 6]
    if len({chair.weight for chair in filled}) > 1:
        header, widths = [*header, _("Vote")], [*widths, 2]
        rows = [[*row, chair.get_weight_display()] for row, chair in zip(rows, filled, strict=True)]
    return Table(caption=_("Chairs that are filled"), header=header, rows=rows, widths=widths)


def _names(pack: Contents) -> dict[UUID, str]:
    """The names that the contact sheet shows, by person and by member of one person."""
    people = {person.pk: person.name for member in pack.sheet for person in member.people}
    return people | {member.pk: member.name for member in pack.sheet if member.is_individual}


def _who(chair: Position, named: dict[UUID, str]) -> str:
    """Who sits there, as far as paper may say; for lived experience nobody is stored."""
    holder = chair.holder
    membership = holder.membership if holder else chair.membership
    if membership is None:
        return _("Filled")
    name = named.get(holder.pk if holder else membership.pk, "")
    organization = membership.organization.name if membership.organization else ""
    return ", ".join(filter(None, (name, organization))) or _("Filled")


def _meeting(meeting: Meeting | None, options: Options) -> Iterator[Block]:
    if meeting is None:
        yield Paragraph(_("No date is set yet."))
        return
    yield Paragraph(meeting.purpose)
    rows = [(_("When"), _time(meeting))]
    if meeting.is_place_confidential:
        rows.append((_("Where"), _("Confidential: ask the coordinator by phone.")))
    else:
        rows.append((_("Where"), meeting.place))
    if not options.hides_contacts:
        rows += [(_("By video"), meeting.link), (_("By phone"), meeting.dial_in)]
    yield BulletList([[strong(f"{label}: "), words] for label, words in rows if words])


def _time(meeting: Meeting) -> str:
    starts, ends = map(timezone.localtime, (meeting.starts_at, meeting.ends_at))
    day = f"{date_format(starts, 'l')}, {date_format(starts, 'DATE_FORMAT')}"
    return f"{day}, {time_format(starts, 'TIME_FORMAT')} – {time_format(ends, 'TIME_FORMAT')}"
