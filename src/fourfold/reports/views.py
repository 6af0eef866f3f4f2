"""The documents of the partnership, to read and to take along."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from fourfold.kernel.documents.files import as_file
from fourfold.kernel.documents.html import render_html
from fourfold.kernel.web import render_page
from fourfold.partnerships.access import PartnershipRequest, partnership_view, registry
from fourfold.reports import commands, documents
from fourfold.reports.forms import PackForm
from fourfold.reports.permissions import print_handover, print_packs, see_reports

# What the button below the pack does belongs to the first hour, and so does who may do it.
CLOSE_THE_TASK = "portal.put-off"


@partnership_view(see_reports)
@require_safe
def shelf(request: PartnershipRequest) -> HttpResponse:
    context = {"may_print_handover": print_handover.allows(request.seat)}
    return render_page(request, "reports/shelf.html", context)


@partnership_view(see_reports)
@require_safe
def starter_pack(request: PartnershipRequest) -> HttpResponse:
    form = PackForm(request.GET)
    pack = documents.starter_pack(request.partnership, form.options_for(request.seat))
    context = {
        "form": form,
        "preview": render_html(pack),
        "pdf": _file(request, "pdf", form),
        "word": _file(request, "docx", form),
        "may_print": print_packs.allows(request.seat),
        "may_close": registry[CLOSE_THE_TASK].allows(request.seat),
    }
    return render_page(request, "reports/starter_pack.html", context)


def _file(request: PartnershipRequest, ending: str, form: PackForm) -> str:
    """The address of a file with the same choices as the preview."""
    address = [request.partnership.pk, ending]
    return reverse("reports:starter-pack-file", args=address, query=form.ticked)


@partnership_view(print_packs)
@require_POST
def starter_pack_file(request: PartnershipRequest, ending: str) -> HttpResponse:
    options = PackForm(request.GET).options_for(request.seat)
    pack = documents.starter_pack(request.partnership, options)
    file = as_file(pack, ending=ending, name=_("starter pack"))
    commands.take_pack_along(request.partnership, by=request.seat)
    return file
