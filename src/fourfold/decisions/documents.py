"""A decision as a record to keep, and a sheet to answer on paper."""

from collections.abc import Iterable, Iterator

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from fourfold.decisions import queries
from fourfold.decisions.models import Choice, Round
from fourfold.decisions.wording import count_lines, rule_sentences, who_sees
from fourfold.kernel.documents.blocks import (
    Block,
    BulletList,
    Document,
    Heading,
    NumberedList,
    Paragraph,
    Run,
    Table,
    strong,
)
from fourfold.partnerships import law
from fourfold.partnerships.models import Partnership

BOX, LINE = "☐", "_" * 56


def record_document(matter: Round, partnership: Partnership) -> Document:
    """What was asked, what came of it, and why."""
    with override(partnership.language):
        return _document(
            partnership,
            title=_("Record of a decision"),
            status=matter.get_result_display() or matter.get_state_display(),
            blocks=_record(matter),
        )


def sheet_document(matter: Round, partnership: Partnership) -> Document:
    """A sheet to answer on by hand; somebody enters it afterwards."""
    with override(partnership.language):
        blocks = _ballot(matter) if matter.way == Round.Way.PAPER else _sheet(matter)
        return _document(partnership, title=_("Answer sheet"), status="", blocks=blocks)


def _document(
    partnership: Partnership, *, title: str, status: str, blocks: Iterable[Block]
) -> Document:
    requested = _("This text may be requested under public-records law.")
    return Document(
        title=title,
        subtitle=partnership.name,
        short_name=partnership.short_name,
        status=status,
        handling=requested if law.texts_may_be_requested(partnership) else "",
        printed_on=timezone.localdate(),
        language="es" if partnership.language == "es" else "en",
        blocks=list(blocks),
    )


def _record(matter: Round) -> Iterator[Block]:
    yield from _asked(matter)
    yield from _came_of_it(matter)
    yield from _who(matter)
    yield from _why(matter)
    yield Heading(_("How it was decided"))
    yield BulletList(rule_sentences(matter.terms))
    yield Paragraph(matter.terms.get("words", ""))
    if matter.notice_reason:
        yield _labeled(_("Why the notice was shorter"), matter.notice_reason)


def _asked(matter: Round) -> Iterator[Block]:
    yield Heading(matter.question)
    yield Paragraph(matter.background)
    if matter.option_list:
        yield NumberedList(matter.option_list)
    if matter.outcome:
        yield _labeled(_("What happens if it is agreed"), matter.outcome)


def _came_of_it(matter: Round) -> Iterator[Block]:
    if not matter.result:
        return
    yield Heading(_("The result"))
    if matter.chosen:
        yield _labeled(_("Agreed"), matter.chosen)
    for label, day in (
        (_("Opened on"), matter.opened_on),
        (_("Closed on"), matter.closed_on),
        (_("Look at it again on"), matter.revisit_on),
    ):
        if day:
            yield _labeled(label, date_format(day, "DATE_FORMAT"))
    lines = count_lines(queries.tally_of(matter), matter)
    rows = [(label, str(count)) for label, count in lines]
    if rows:
        yield Table(_("Who said what, in numbers"), (_("Answer"), _("Number")), rows, numeric=(1,))
    if matter.teller:
        yield _labeled(_("Counted by"), f"{matter.teller}, {matter.second_teller}")


def _who(matter: Round) -> Iterator[Block]:
    if not matter.result:
        return
    if agreed := queries.agreed_names(matter):
        yield Heading(_("Who agreed"))
        yield BulletList(agreed)
    for label, names in queries.other_names(matter).items():
        yield Heading(label, level=2)
        yield BulletList(names)


def _why(matter: Round) -> Iterator[Block]:
    if matter.reasons:
        yield Heading(_("Why"))
        yield Paragraph(matter.reasons)
    said = queries.voices(queries.reasons(matter), matter)
    if matter.dissent or said:
        yield Heading(_("What was said, for and against"))
        yield Paragraph(matter.dissent)
        yield BulletList([_voice(voice) for voice in said])


def _voice(voice: queries.Voice) -> list[str | Run]:
    label = f"{voice.label}, {voice.name}" if voice.name else voice.label
    return [strong(f"{label}: "), voice.reason]


def _labeled(label: str, words: str) -> Paragraph:
    return Paragraph([strong(f"{label}: "), words])


def _sheet(matter: Round) -> Iterator[Block]:
    yield from _asked(matter)
    yield Heading(_("Your answer"))
    yield _labeled(_("Organization or chair"), LINE)
    if matter.option_list:
        yield Paragraph(_("If you agree, write the number of the option:") + " ____")
    yield BulletList([f"{BOX} {label}" for label in Choice.labels])
    yield _labeled(_("Why"), "\n".join(["", LINE, LINE, LINE]))
    if not matter.names_recorded:
        yield Paragraph(f"{BOX} " + _("Name us beside the reason"))
    yield _labeled(_("Who speaks"), LINE)
    yield _labeled(_("If for somebody else: on whose authority"), LINE)
    yield _labeled(_("Day"), "____________")
    yield Paragraph(who_sees(matter))


def _ballot(matter: Round) -> Iterator[Block]:
    yield from _asked(matter)
    yield Heading(_("Your ballot"))
    said = [_("Against"), _("I abstain")]
    yield BulletList([f"{BOX} {label}" for label in (*(matter.option_list or [_("For")]), *said)])
    yield Paragraph(_("Mark one. Write nothing else. Two people count, and only totals are kept."))
