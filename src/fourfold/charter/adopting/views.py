"""The pages of the versions: put to the group, read, kept."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fourfold.charter.adopting import commands, queries
from fourfold.charter.adopting.documents import draft_document, standing_of, version_document
from fourfold.charter.adopting.forms import ProposalForm
from fourfold.charter.adopting.standing import foundation
from fourfold.charter.models import Version
from fourfold.charter.permissions import propose_charter, see_foundation
from fourfold.charter.queries import charter_of
from fourfold.decisions.models import Rule
from fourfold.kernel.documents.files import as_file
from fourfold.kernel.documents.html import render_html
from fourfold.kernel.editing import once
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.partnerships import law
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view

A_PAGE = 30
FOUNDATION, VERSIONS = "charter:foundation", "charter:versions"


@partnership_view(propose_charter)
@once
def propose(request: PartnershipRequest) -> HttpResponse:
    found = foundation(request.partnership)
    if request.method != "POST" and not found.may_be_proposed:
        return render_page(request, "charter/propose_not_now.html", {"found": found})
    form = ProposalForm(request.POST or None, found=found)
    page = {
        "title": _("Put the charter to the group"),
        "purpose": _("Choose what it answers to. You check the words before anybody is asked."),
        "action": _("Freeze these words"),
        "saved": _("The words are frozen. Check them, then ask the group."),
        "crumb": (_("Foundation"), address(request, FOUNDATION)),
        "template": "charter/propose.html",
        "cancel_url": address(request, FOUNDATION),
        "has_rule": Rule.objects.exists(),
        "is_online_off": not law.online_rounds_allowed(request.partnership),
    }
    then = address(request, VERSIONS)
    return form_page(request, form, save=lambda f: _propose(f, request), then=then, page=page)


def _propose(form: ProposalForm, request: PartnershipRequest) -> None:
    asked = form.details()
    commands.propose(asked.pop("parts"), by=request.seat, **asked)


@partnership_view(see_foundation)
@require_safe
def versions(request: PartnershipRequest) -> HttpResponse:
    page = Paginator(queries.versions(), A_PAGE).get_page(request.GET.get("page"))
    put = queries.with_their_rounds(list(page.object_list))
    context = {
        "page": page,
        "put": [(one, standing_of(one)) for one in put],
        "may_propose": propose_charter.allows(request.seat),
    }
    return render_page(request, "charter/versions.html", context)


def the_version(pk: UUID) -> queries.Put:
    """A version with its text and the round that counts, both whole."""
    version = get_object_or_404(Version.objects.select_related("round"), pk=pk)
    return queries.with_their_rounds([version])[0]


@partnership_view(see_foundation)
@require_safe
def version(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    put = the_version(pk)
    context = {
        "put": put,
        "preview": render_html(version_document(request.partnership, put)),
        "may_propose": propose_charter.allows(request.seat),
    }
    return render_page(request, "charter/version.html", context)


@partnership_view(see_foundation)
@require_safe
def version_file(request: PartnershipRequest, pk: UUID, ending: str) -> HttpResponse:
    document = version_document(request.partnership, the_version(pk))
    return as_file(document, ending=ending, name=_("charter"))


@partnership_view(see_foundation)
@require_safe
def draft_file(request: PartnershipRequest, ending: str) -> HttpResponse:
    document = draft_document(request.partnership, charter_of(request.partnership))
    return as_file(document, ending=ending, name=_("charter draft"))
