"""A document as an HTML fragment, to be read on screen before it is printed or sent."""

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import override

from fourfold.kernel.documents.blocks import Document
from fourfold.kernel.documents.structure import structure_of


def render_html(document: Document, *, title_level: int = 2) -> SafeString:
    """The document as one `<article>`; its headings go on from the level of its title."""
    with override(document.language):
        context = structure_of(document) | {"title_level": title_level}
        for block in context["blocks"]:
            if block["kind"] == "heading":
                block["level"] += title_level
        return render_to_string("kernel/document.html", context)
