"""The one-page proposal and the ground rules, as blocks."""

from collections.abc import Iterable, Iterator

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from fourfold.charter.models import GroundRule, RuleBook
from fourfold.charter.queries import Part, paths, proposal, rule_book, rules
from fourfold.kernel.documents.blocks import (
    Block,
    BulletList,
    Document,
    Heading,
    NumberedList,
    Paragraph,
    strong,
)
from fourfold.partnerships.models import Partnership


def standing() -> str:
    return _("Proposal: nobody has agreed to this yet")


def proposal_document(partnership: Partnership) -> Document:
    """One page: what we would do, what we would not, and how we would behave."""
    with override(partnership.language):
        return Document(
            title=_("A proposal to work together"),
            subtitle=partnership.name,
            short_name=partnership.short_name,
            status=standing(),
            printed_on=timezone.localdate(),
            language="es" if partnership.language == "es" else "en",
            blocks=[*part_blocks(proposal()), *rule_blocks(rules(), rule_book())],
        )


def part_blocks(parts: Iterable[Part]) -> Iterator[Block]:
    """The parts that have been written; the language is the caller's."""
    for part in parts:
        if part.is_empty:
            continue
        yield Heading(part.label)
        if part.chosen:
            yield NumberedList(part.chosen) if part.is_numbered else BulletList(part.chosen)
        if part.body:
            yield Paragraph(part.said)


def rule_blocks(chosen: list[GroundRule], book: RuleBook) -> Iterator[Block]:
    if chosen:
        yield Heading(_("Ground rules"))
        yield NumberedList([rule.text for rule in chosen])
    for label, words in paths(book):
        yield Paragraph([strong(f"{label}: "), words])
    if book.review_on:
        yield Paragraph(
            [strong(_("Reviewed on") + ": "), date_format(book.review_on, "DATE_FORMAT")]
        )
