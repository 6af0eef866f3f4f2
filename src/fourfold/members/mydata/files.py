"""What is stored about a person, as a file to keep."""

import json
from datetime import date

from django.http import HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from fourfold.kernel.documents.blocks import Block, Document, Heading, Paragraph, Table
from fourfold.kernel.documents.files import as_file
from fourfold.kernel.web import download
from fourfold.members.mydata.queries import Section, as_plain_data
from fourfold.partnerships.models import Partnership

JSON_KIND = "application/json"


def data_file(sections: list[Section], *, partnership: Partnership, ending: str) -> HttpResponse:
    """JSON, PDF or Word, with the same words in each; 404 for any other ending."""
    today = timezone.localdate()
    if ending == "json":
        text = json.dumps(as_plain_data(sections, partnership), ensure_ascii=False, indent=2)
        stem = slugify(f"{partnership.short_name} {_('my data')} {today:%Y-%m-%d}")
        return download(text.encode(), name=f"{stem}.json", kind=JSON_KIND)
    return as_file(_document(sections, partnership, today), ending=ending, name=_("my data"))


def _document(sections: list[Section], partnership: Partnership, today: date) -> Document:
    return Document(
        title=_("What is stored about me"),
        subtitle=partnership.name,
        short_name=partnership.short_name,
        handling=_("Keep private. Shred when done."),
        printed_on=today,
        language="es" if (get_language() or "").startswith("es") else "en",
        blocks=[block for section in sections for block in _blocks(section)],
    )


def _blocks(section: Section) -> list[Block]:
    rows = [[row.label, row.value] for row in section.rows]
    if not rows:
        return [Heading(section.title), Paragraph(_("Nothing."))]
    table = Table(
        caption=section.title,
        header=[_("What it is"), _("What is stored")],
        rows=rows,
        widths=[2, 5],
    )
    return [table]
