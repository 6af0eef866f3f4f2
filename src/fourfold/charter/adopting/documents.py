"""The charter as a document: the draft, a version before the group, or the one that holds."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from fourfold.charter.adopting.queries import Answers, Put, answers_to
from fourfold.charter.documents import part_blocks
from fourfold.charter.queries import Part
from fourfold.decisions.queries import reasons, voices
from fourfold.kernel import clock
from fourfold.kernel.documents.blocks import Block, BulletList, Document, Heading, Paragraph, strong
from fourfold.partnerships.models import Partnership


def draft_document(partnership: Partnership, parts: Iterable[Part]) -> Document:
    """Everything that is written now. Nobody has agreed to it as it stands here."""
    with override(partnership.language):
        status = _("Draft: this is not what the group agreed to")
        return _document(partnership, part_blocks(parts), title=_("Charter, draft"), status=status)


def version_document(partnership: Partnership, put: Put) -> Document:
    """A version as it was put to the group, with what the group answered."""
    with override(partnership.language):
        blocks = [*part_blocks(put.parts()), *_answer_blocks(put)]
        return _document(partnership, blocks, title=str(put.version), status=standing_of(put))


def _document(
    partnership: Partnership, blocks: Iterable[Block], *, title: str, status: str
) -> Document:
    return Document(
        title=title,
        subtitle=partnership.name,
        short_name=partnership.short_name,
        status=status,
        printed_on=clock.today(),
        language="es" if partnership.language == "es" else "en",
        blocks=list(blocks),
    )


def standing_of(put: Put) -> str:
    """How a version stands, in one sentence."""
    matter = put.round
    if matter.state == matter.State.DRAFT:
        return _("Nobody has been asked about it yet.")
    if matter.is_open:
        return _("Before the group until %(day)s") % {
            "day": _day(timezone.localdate(matter.closes_at))
        }
    day = {"day": _day(matter.closed_on)}
    if put.is_agreed:
        return _("Agreed on %(day)s") % day
    if matter.state == matter.State.CANCELED:
        return _("Withdrawn on %(day)s") % day
    return _("Not agreed on %(day)s") % day


def _day(day: date | None) -> str:
    return date_format(day, "DATE_FORMAT") if day else ""


def _answer_blocks(put: Put) -> Iterator[Block]:
    if put.is_live:
        return
    answers = answers_to(put.round)
    yield Heading(_("What the group answered"))
    yield Paragraph(standing_of(put))
    if put.is_agreed:
        yield from _name_blocks(answers)
    if put.round.dissent:
        yield Paragraph([strong(_("What others held against it") + ": "), put.round.dissent])
    yield from _reason_blocks(put)


def _name_blocks(answers: Answers) -> Iterator[Block]:
    if answers.agreed:
        yield Paragraph([strong(_("Agreed by"))])
        yield BulletList(answers.agreed)
    if answers.others:
        yield Paragraph([strong(_("Take part without having agreed"))])
        yield BulletList(answers.others)


def _reason_blocks(put: Put) -> Iterator[Block]:
    """Reasons as the record of the round tells them: without a name unless one was chosen."""
    told = voices(reasons(put.round), put.round)
    if told:
        yield Heading(_("Reasons that were given"))
        yield BulletList(
            [
                f"{voice.label}: {voice.reason}" + (f" ({voice.name})" if voice.name else "")
                for voice in told
            ]
        )
