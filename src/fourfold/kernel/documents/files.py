"""A document as a file to keep."""

from django.http import Http404, HttpResponse
from django.utils.text import slugify

from fourfold.kernel.documents.blocks import Document
from fourfold.kernel.documents.docx import render_docx
from fourfold.kernel.documents.pdf import render_pdf
from fourfold.kernel.web import download

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
KINDS = {"pdf": (render_pdf, "application/pdf"), "docx": (render_docx, WORD)}


def as_file(document: Document, *, ending: str, name: str) -> HttpResponse:
    """The document as PDF or Word, named after the neutral short name and the day."""
    if ending not in KINDS:
        raise Http404
    render, kind = KINDS[ending]
    stem = slugify(f"{document.short_name} {name} {document.printed_on:%Y-%m-%d}")
    return download(render(document), name=f"{stem}.{ending}", kind=kind)
