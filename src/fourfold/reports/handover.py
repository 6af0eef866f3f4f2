"""The handover page: what whoever coordinates next has to know, as it stands today."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from fourfold.decisions.queries import drafts, open_rounds, rounds_past_their_date, to_revisit
from fourfold.kernel import clock
from fourfold.kernel.backup import last_backup_on
from fourfold.kernel.documents.blocks import Block, BulletList, Document, Heading, Paragraph, Table
from fourfold.meetings.queries import next_meeting
from fourfold.members.agreements.queries import running, standings
from fourfold.members.models import Position, Representative, WorkGroup
from fourfold.members.visibility import names_to_take_along
from fourfold.partnerships import law
from fourfold.partnerships.models import KeptThing, Partnership, Promise
from fourfold.partnerships.passing.queries import named_people
from fourfold.partnerships.seats.queries import coordinators

SOON = timedelta(days=180)


@dataclass(frozen=True)
class Part:
    """One part of the page: its heading, how it is written, and what it says when it is empty."""

    heading: str
    blocks: list[Block]
    empty: str


def handover(partnership: Partnership, *, printed_by: str) -> Document:
    """The page in the partnership's language. Nothing on it opens anything."""
    with override(partnership.language):
        return Document(
            title=_("Handover page"),
            subtitle=partnership.name,
            short_name=partnership.short_name,
            handling=_("Keep private. Shred when done."),
            printed_by=printed_by,
            printed_on=clock.today(),
            language="es" if partnership.language == "es" else "en",
            blocks=list(_blocks(partnership)),
        )


def _blocks(partnership: Partnership) -> Iterator[Block]:
    yield Paragraph(
        _("For whoever coordinates next. It says where things are, and opens none of them.")
    )
    for write in PARTS:
        part = write(partnership)
        yield Heading(part.heading)
        yield from part.blocks or [Paragraph(part.empty)]


def who_is_who(partnership: Partnership) -> Part:
    seats = coordinators(partnership).select_related("user")
    rows = [
        [_("Coordinator"), ", ".join(seat.user.shown_name for seat in seats) or _("Nobody now")],
        *_the_three(),
        [_("Host"), partnership.host or _("Nobody named")],
        [_("Fiscal sponsor"), partnership.fiscal_sponsor or _("None")],
    ]
    return Part(
        _("Who is who"),
        [_table(_("People, and those who answer for something"), [_("Part"), _("Who")], rows)],
        "",
    )


def _the_three() -> Iterator[list[str]]:
    named = named_people()
    listed = Representative.objects.filter(seat__in=[k.seat_id for _label, k in named if k])
    people = set(listed)
    kept_off = {one.seat_id for one in people - names_to_take_along(people)}
    for label, keeper in named:
        if keeper is None:
            yield [label, _("Nobody named")]
        else:
            yield [label, "–" if keeper.seat_id in kept_off else keeper.seat.user.shown_name]


def what_comes(_partnership: Partnership) -> Part:
    meeting = next_meeting()
    when = [_("Next meeting: %(day)s") % {"day": _day(meeting.starts_at)}] if meeting else []
    return Part(_("Next meeting"), _list(when), _("No meeting is planned."))


def decisions(_partnership: Partnership) -> Part:
    """Every question that somebody has to take further."""
    past = {matter.pk for matter in rounds_past_their_date()}
    rows = [
        [
            matter.question,
            _("Its day has passed: count and close it") if matter.pk in past else _("Open"),
            _day(matter.closes_at),
        ]
        for matter in open_rounds()
    ]
    rows += [[matter.question, _("Draft"), "–"] for matter in drafts()]
    rows += [
        [matter.question, _("To look at again"), _day(matter.revisit_on)]
        for matter in to_revisit(SOON)
    ]
    header = [_("Question"), _("Where it stands"), _("Day")]
    return Part(
        _("Open decisions"),
        _tables(_("Each question, and the day on which something is due"), header, rows),
        _("None is open."),
    )


def agreements(_partnership: Partnership) -> Part:
    papers = list(running())
    standing = standings(papers)
    rows = [
        [paper.title, standing[paper.pk].word, _day(paper.ends_on), _day(paper.review_on)]
        for paper in papers
    ]
    header = [_("Agreement"), _("Where it stands"), _("Until"), _("Look again")]
    return Part(
        _("Agreements"),
        _tables(_("What was signed or stood by, and until when"), header, rows),
        _("There is none yet."),
    )


def chairs(_partnership: Partnership) -> Part:
    """Chairs whose term ends in the next half year or has ended."""
    ending = Position.objects.filter(term_ends_on__lte=clock.today() + SOON)
    found = list(ending.select_related("holder", "successor").order_by("term_ends_on", "pk"))
    people = {one for chair in found for one in (chair.holder, chair.successor) if one}
    shown = names_to_take_along(people)
    rows = [
        [
            chair.title,
            str(chair.holder) if chair.holder in shown else "–",
            _day(chair.term_ends_on),
            str(chair.successor) if chair.successor in shown else "–",
        ]
        for chair in found
    ]
    header = [_("Chair"), _("Who"), _("Ends"), _("Successor")]
    return Part(
        _("Terms that end"),
        _tables(_("Until half a year from now"), header, rows),
        _("None ends soon."),
    )


def groups(_partnership: Partnership) -> Part:
    rows = [[one.name, _day(one.ends_on)] for one in WorkGroup.objects.filter(closed_on=None)]
    header = [_("Group"), _("Ends")]
    return Part(
        _("Groups at work"),
        _tables(_("Each group, and when it ends"), header, rows),
        _("None now."),
    )


def promises(_partnership: Partnership) -> Part:
    rows = [[one.what, one.to_whom, _day(one.due_on)] for one in Promise.objects.all()]
    header = [_("What"), _("To whom"), _("Until")]
    return Part(
        _("What is promised"),
        _tables(_("To whom, and until when"), header, rows),
        _("Nothing is noted."),
    )


def keys(_partnership: Partnership) -> Part:
    rows = [
        [one.name, str(one.get_kind_display()), one.kept_at, one.holder or "–"]
        for one in KeptThing.objects.all()
    ]
    header = [_("Which one"), _("Kind"), _("Kept at"), _("Who can reach it")]
    caption = _("Where each of them is, and never what it says")
    heading = _("Accounts, keys and papers")
    return Part(heading, _tables(caption, header, rows), _("Nothing is noted."))


def backups(_partnership: Partnership) -> Part:
    day = last_backup_on()
    said = [
        _("Last backup: %(day)s") % {"day": _day(day)} if day else _("No backup is known here."),
        _("Backups are thrown away after %(days)s days.") % {"days": settings.BACKUPS_KEPT_DAYS},
    ]
    return Part(_("Backups"), _list(said), "")


def records(partnership: Partnership) -> Part:
    said = [_("May a law of meetings or records apply? ") + partnership.get_records_law_display()]
    if law.is_unanswered(partnership):
        said.append(_("Counsel has not been asked yet."))
    if law.purges_are_stopped(partnership):
        words = {"day": _day(partnership.hold_since), "who": partnership.hold_by}
        said.append(_("A legal hold is in place since %(day)s, asked for by %(who)s.") % words)
    return Part(_("Law of meetings and records"), _list(said), "")


PARTS: tuple[Callable[[Partnership], Part], ...] = (
    *(who_is_who, what_comes, decisions, agreements, promises, keys, backups),
    *(chairs, groups, records),
)


def _list(items: list[str]) -> list[Block]:
    return [BulletList(items)] if items else []


def _tables(caption: str, header: list[str], rows: list[list[str]]) -> list[Block]:
    return [_table(caption, header, rows)] if rows else []


def _table(caption: str, header: list[str], rows: list[list[str]]) -> Table:
    return Table(caption=caption, header=header, rows=rows)


def _day(moment: date | None) -> str:
    """A day in words, of a date or of a moment."""
    if moment is None:
        return "–"
    day = timezone.localdate(moment) if isinstance(moment, datetime) else moment
    return date_format(day, "DATE_FORMAT")
