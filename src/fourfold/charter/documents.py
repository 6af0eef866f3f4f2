"""The one-page proposal and the ground rules, as blocks."""

from collections.abc import Iterable, Iterator

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from fourfold.charter.models import Article, GroundRule, RuleBook
from fourfold.charter.queries import Part, proposal, rule_book, rules
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
            blocks=[*proposal_blocks(proposal()), *rule_blocks(rules(), rule_book())],
        )


def proposal_blocks(parts: Iterable[Part]) -> Iterator[Block]:
    """The parts that have been written; the language is the caller's."""
    for part in parts:
        if part.is_empty:
            continue
        yield Heading(part.label)
        if part.key == Article.Key.HOURS:
            yield Paragraph(_("%(hours)s hours a month, meetings included") % {"hours": part.body})
        else:
            yield from _part_blocks(part)


def _part_blocks(part: Part) -> Iterator[Block]:
    if part.chosen:
        yield BulletList(part.chosen)
    if part.body:
        yield Paragraph(part.body)


def rule_blocks(chosen: list[GroundRule], book: RuleBook) -> Iterator[Block]:
    if chosen:
        yield Heading(_("Ground rules"))
        yield NumberedList([rule.text for rule in chosen])
    paths = [
        (_("Who may raise a breach"), book.raised_by),
        (_("First"), book.informal_path),
        (_("If that is not enough"), book.formal_path),
    ]
    for label, words in paths:
        if words:
            yield Paragraph([strong(f"{label}: "), words])
    if book.review_on:
        yield Paragraph(
            [strong(_("Reviewed on") + ": "), date_format(book.review_on, "DATE_FORMAT")]
        )
