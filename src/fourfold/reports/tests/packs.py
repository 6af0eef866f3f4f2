"""What the tests of the pack share: a partnership with something in it, and the pack's words."""

from collections.abc import Iterator
from datetime import datetime

from django.utils import timezone

from fourfold.charter import commands as charter
from fourfold.charter import queries as charter_queries
from fourfold.kernel.documents.blocks import (
    BarFigure,
    Block,
    BulletList,
    Document,
    NumberedList,
    PageBreak,
    Paragraph,
    Table,
    Words,
    runs_of,
)
from fourfold.kernel.tenancy import inside
from fourfold.meetings.models import Meeting
from fourfold.members.models import Membership, Representative
from fourfold.members.people import commands as people
from fourfold.members.tests.seating import chair, lived
from fourfold.partnerships.models import Partnership
from fourfold.partnerships.vocabulary import seed_terms
from fourfold.reports.documents import Options, starter_pack

MEETS_AT = "2099-03-04T18:00"
SHARED = {"phone": "719 555 0201", "email": "lee@police.example", "shares_contact": True}


def settle(cast):
    """Riverbend after its first hour: two members, a clinic that was asked, and the papers."""
    Partnership.objects.filter(pk=cast.here.pk).update(
        hotline_name="River line", hotline_phone="719 555 0199", hotline_verified_on="2026-10-23"
    )
    cast.here.refresh_from_db()
    with inside(cast.here):
        seed_terms(cast.here)
        police = member(cast, "River Police", "joined", "prosecution", "719 555 0101")
        person(police, "Lee Ortiz", title="Sergeant", **SHARED)
        member(cast, "Otter Clinic", "asked", "protection", "")
        person(member(cast, "", "joined", "partnership", ""), "Noor Haddad", **SHARED)
        chair("Sheriff or police", ps=["prosecution"], membership=police, holder=first(police))
        chair("Clinic", ps=["protection"], order=1)
        lived(is_filled=True)
        write(cast, "definition", "Motels and fields.")
        write(cast, "hours", "4")
        charter.choose_rules(["time"], by=cast.ana)
        meet()
    return cast


def member(cast, name, state, p, phone):
    found = people.add_member(
        by=cast.ana,
        organization={"name": name, "phone": phone} if name else None,
        membership={"ps": [p]},
    )
    Membership.objects.filter(pk=found.pk).update(state=state)
    return found


def person(membership, name, **details):
    return Representative.objects.create(membership=membership, name=name, **details)


def first(membership):
    return membership.representatives.get()


def write(cast, key, body):
    charter.write_article(charter_queries.article(key), by=cast.ana, version=1, body=body)


def meet(**changes):
    return Meeting.objects.create(
        **{
            "starts_at": timezone.make_aware(datetime.fromisoformat(MEETS_AT)),
            "purpose": "Meet each other",
            "place": "Library, room 2",
            "link": "https://video.example/room",
        }
        | changes
    )


def pack(cast, **options) -> Document:
    with inside(cast.here):
        return starter_pack(cast.here, Options(**options))


def lines(document: Document) -> list[str]:
    """Each line of the document as a reader meets it."""
    return [line for block in document.blocks for line in _lines(block)]


def section(document: Document, heading: str) -> list[str]:
    """The lines from a heading to the next one of its kind."""
    found = lines(document)
    start = found.index(f"# {heading}") + 1
    ends = [at for at, line in enumerate(found) if at >= start and line.startswith("# ")]
    return found[start : ends[0] if ends else None]


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield _text(block.words)
        case BulletList() | NumberedList():
            yield from (f"- {_text(item)}" for item in block.items)
        case Table():
            yield f"[{block.caption}] {' | '.join(block.header)}"
            yield from (" | ".join(map(_text, row)) for row in block.rows)
        case BarFigure():
            yield f"[{block.title}]"
            yield from (f"{bar.label}: {bar.value:g} of {bar.target:g}" for bar in block.bars)
        case PageBreak():
            yield "----"
        case _:
            yield f"{'#' * block.level} {block.text}"


def _text(words: Words) -> str:
    return "".join(run.text for run in runs_of(words))
