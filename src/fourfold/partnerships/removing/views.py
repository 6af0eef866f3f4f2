"""The pages of "remove for safety". The words themselves never stand on one of them."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from fourfold.accounts.confirming import recently_confirmed
from fourfold.kernel.editing import once
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.removal import mark_in
from fourfold.kernel.web import render_page
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view
from fourfold.partnerships.models import Removal
from fourfold.partnerships.permissions import ask_removal, confirm_removal, see_removals
from fourfold.partnerships.removing import commands, queries
from fourfold.partnerships.removing.forms import RemovalForm

PER_PAGE = 20


@partnership_view(see_removals)
@require_safe
def removals(request: PartnershipRequest) -> HttpResponse:
    context = {
        "waiting": queries.waiting(),
        "page": Paginator(queries.done(), PER_PAGE).get_page(request.GET.get("page")),
        "may_ask": ask_removal.allows(request.seat),
        "backups_until": queries.gone_from_backups_on(),
    }
    return render_page(request, "partnerships/removals.html", context)


@partnership_view(ask_removal)
@once
def removal_ask(request: PartnershipRequest) -> HttpResponse:
    page = {
        "title": _("Ask to remove something"),
        "purpose": _("A second person confirms. Until then nothing changes."),
        "action": _("Ask a second person"),
        "crumb": (_("Remove for safety"), address(request, "partnerships:removals")),
        "saved": _("A second person has been asked. Call them if it is urgent."),
        "template": "partnerships/removal_ask.html",
    }
    return form_page(
        request,
        RemovalForm(request.POST or None),
        save=lambda f: commands.ask_to_remove(
            f.cleaned_data["text"], by=request.seat, kind=f.cleaned_data["kind"]
        ),
        then=address(request, "partnerships:removals"),
        page=page,
    )


@partnership_view(see_removals)
@require_safe
def removal(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    asked = get_object_or_404(queries.waiting(), pk=pk)
    places = queries.preview(asked)
    context = {
        "removal": asked,
        "places": places,
        "mark": mark_in(request.partnership.language),
        "total": sum(places.values()) if places else 0,
        "accounts": queries.accounts_with(asked),
        "may_confirm": confirm_removal.allows(request.seat, asked),
        "may_take_back": ask_removal.allows(request.seat),
        "second_people": queries.second_people(asked),
        "backups_until": queries.gone_from_backups_on(),
    }
    return render_page(request, "partnerships/removal.html", context)


@partnership_view(confirm_removal)
@require_POST
@recently_confirmed
def removal_confirm(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    asked = get_object_or_404(Removal, pk=pk)
    try:
        places = commands.remove_for_safety(asked, by=request.seat)
    except ValidationError as error:
        messages.error(request, error.message)
    else:
        messages.success(request, _removed(places))
    return redirect(address(request, "partnerships:removals"))


@partnership_view(ask_removal)
@require_POST
def removal_take_back(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    commands.take_back(get_object_or_404(queries.waiting(), pk=pk), by=request.seat)
    messages.success(request, _("The request is gone. Nothing was removed."))
    return redirect(address(request, "partnerships:removals"))


def _removed(places: int) -> str:
    words = ngettext("Removed from %(n)s place.", "Removed from %(n)s places.", places)
    return words % {"n": places}
