"""The pages about the law of meetings and records."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from fourfold.accounts.confirming import recently_confirmed
from fourfold.partnerships.access import PartnershipRequest, partnership_view
from fourfold.partnerships.keepers.views import settings_page
from fourfold.partnerships.permissions import edit_settings
from fourfold.partnerships.records_law.forms import CounselForm, HoldForm, RecordsLawForm


@partnership_view(edit_settings)
def records_law(request: PartnershipRequest) -> HttpResponse:
    page = {
        "title": _("Open meetings and public records"),
        "purpose": _("It decides whether you may decide online, and what people are told."),
        "guide": "open-records",
    }
    return settings_page(request, RecordsLawForm, page)


@partnership_view(edit_settings)
def counsel(request: PartnershipRequest) -> HttpResponse:
    page = {
        "title": _("What counsel answered"),
        "purpose": _("Ask a lawyer who knows your state, then put the answer down here."),
        "guide": "open-records",
    }
    return settings_page(request, CounselForm, page)


@partnership_view(edit_settings)
@recently_confirmed
def hold(request: PartnershipRequest) -> HttpResponse:
    page = {
        "title": _("Legal hold"),
        "purpose": _("While it is in place, nothing here is deleted by itself."),
        "guide": "open-records",
        "template": "partnerships/hold.html",
    }
    return settings_page(request, HoldForm, page)
