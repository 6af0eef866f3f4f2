"""An agreement on paper: its words, where each party stands, and lines to sign."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from fourfold.kernel import clock
from fourfold.kernel.documents.blocks import (
    Block,
    BulletList,
    Document,
    Heading,
    Paragraph,
    SignatureLines,
    Table,
    Words,
    strong,
)
from fourfold.members.agreements.queries import Side, newer, sides, standing_of
from fourfold.members.models import Agreement, Answer
from fourfold.partnerships.models import Seat

SIGNED, WITHDRAWN = Answer.State.SIGNED, Answer.State.WITHDRAWN


def agreement_document(agreement: Agreement, seat: Seat) -> Document:
    """The text with who stands where. No name of a signer, and no reason of anybody, is in it."""
    partnership = seat.partnership
    with override(partnership.language):
        found = sides(agreement.parties.all(), seat, to_take_along=True)
        standing = standing_of(agreement, found, is_replaced=newer(agreement) is not None)
        return Document(
            title=agreement.title,
            subtitle=partnership.name,
            short_name=partnership.short_name,
            status=standing.word,
            printed_on=clock.today(),
            language="es" if partnership.language == "es" else "en",
            blocks=[
                Paragraph(str(agreement.get_kind_display())),
                *_parties(found),
                *_clauses(agreement),
                *_term(agreement),
                *_standing(found),
                *_lines(found),
            ],
        )


def _parties(found: Sequence[Side]) -> Iterator[Block]:
    if found:
        yield Heading(_("The parties"))
        yield BulletList(sorted(side.name for side in found))


def _clauses(agreement: Agreement) -> Iterator[Block]:
    for clause in agreement.clauses.exclude(body=""):
        yield Heading(clause.title)
        yield Paragraph(clause.body)


def _term(agreement: Agreement) -> Iterator[Block]:
    days = [
        (_("From"), agreement.starts_on),
        (_("Until"), agreement.ends_on),
        (_("Looked at again on"), agreement.review_on),
        (_("Ended on"), agreement.ended_on),
    ]
    known: list[Words] = [[strong(f"{label}: "), _day(day)] for label, day in days if day]
    if known:
        yield Heading(_("How long it holds"))
        yield BulletList(known)


def _day(day: date) -> str:
    return date_format(day, "DATE_FORMAT")


def _standing(found: Sequence[Side]) -> Iterator[Block]:
    if not found:
        return
    yield Heading(_("Where each party stands"))
    yield Table(
        caption=_("As of %(day)s") % {"day": _day(clock.today())},
        header=(_("Party"), _("What it said"), _("Since")),
        rows=[(side.name, _said(side), _since(side)) for side in found],
        widths=(3, 3, 2),
    )


def _said(side: Side) -> str:
    answer = side.answer
    if answer is None or not side.is_named:
        return side.word
    more = [answer.office, str(answer.get_awaits_display()), str(answer.clause or "")]
    return ": ".join([side.word, *filter(None, more)])


def _since(side: Side) -> str:
    return _day(side.answer.on) if side.answer else ""


def _lines(found: Sequence[Side]) -> Iterator[Block]:
    settled = {SIGNED, WITHDRAWN}
    unsigned = [side for side in found if not side.answer or side.answer.state not in settled]
    if unsigned:
        yield Heading(_("Signatures"))
        yield SignatureLines([side.name if side.is_named else "" for side in unsigned])
