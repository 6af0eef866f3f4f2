"""The settings of a partnership: one page to read, and a page for each thing to change."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from fourfold.kernel.editing import details
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import back_to, render_page
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view
from fourfold.partnerships.keepers import commands, queries
from fourfold.partnerships.keepers.forms import (
    HotlineForm,
    KeepersForm,
    LandsForm,
    NamesForm,
    SettingsForm,
    StartForm,
)
from fourfold.partnerships.models import Partnership
from fourfold.partnerships.permissions import (
    edit_settings,
    edit_words,
    give_access,
    see_ending,
    see_journal,
    see_removals,
    see_settings,
)


@partnership_view(see_settings)
@require_safe
def settings(request: PartnershipRequest) -> HttpResponse:
    context = {
        "area": queries.area_of(request.partnership),
        "missing": [
            (label, address(request, f"partnerships:{page}"))
            for label, page in queries.missing(request.partnership)
        ],
        "hotline_is_old": queries.hotline_is_old(request.partnership),
        "may_edit": edit_settings.allows(request.seat),
        "may_edit_words": edit_words.allows(request.seat),
        "may_give_access": give_access.allows(request.seat),
        "may_see_journal": see_journal.allows(request.seat),
        "may_see_ending": see_ending.allows(request.seat),
        "may_see_removals": see_removals.allows(request.seat),
    }
    return render_page(request, "partnerships/settings.html", context)


@partnership_view(edit_settings)
def names(request: PartnershipRequest) -> HttpResponse:
    return settings_page(request, NamesForm, {"title": _("Name of the partnership")})


@partnership_view(edit_settings)
def start(request: PartnershipRequest) -> HttpResponse:
    page = {
        "title": _("Where you are now"),
        "purpose": _("It decides which tasks the first hour has, and in which order."),
    }
    return settings_page(request, StartForm, page)


@partnership_view(edit_settings)
def hotline(request: PartnershipRequest) -> HttpResponse:
    page = {
        "title": _("Hotline"),
        "tab": _("Number to call"),
        "purpose": _("The number that someone in danger finds on every page here."),
    }
    return settings_page(request, HotlineForm, page)


@partnership_view(edit_settings)
def keepers(request: PartnershipRequest) -> HttpResponse:
    page = {
        "title": _("Keepers"),
        "purpose": _("Who holds what is written here, and who takes over. Every member sees this."),
        "template": "partnerships/keepers.html",
    }
    return settings_page(request, KeepersForm, page)


def settings_page(
    request: PartnershipRequest,
    form_class: type[SettingsForm],
    page: dict[str, Any],
    *,
    to: str = "settings",
) -> HttpResponse:
    """One page of settings, and back to where the person came from."""
    crumb = (_("Settings"), address(request, "partnerships:settings"))
    frame = {"saved": _("Saved."), "crumb": crumb, "template": "partnerships/settings_form.html"}
    # A row of its own, so that a mistake in a name does not show in the frame of the page.
    form = form_class(request.POST or None, instance=_fresh(request))
    then = back_to(request, address(request, f"partnerships:{to}"))
    return form_page(
        request, form, save=lambda f: _save(request, f), then=then, page={**frame, **page}
    )


def _save(request: PartnershipRequest, form: SettingsForm) -> None:
    commands.change_settings(
        _fresh(request),
        by=request.seat,
        what=form.what,
        version=form.cleaned_data["version"],
        **details(form),
    )


def _fresh(request: PartnershipRequest) -> Partnership:
    return Partnership.objects.get(pk=request.partnership.pk)


# ---- the area ----


@partnership_view(edit_settings)
@require_safe
def area(request: PartnershipRequest) -> HttpResponse:
    text = request.GET.get("find", "")[:80]
    context = {
        "area": queries.area_of(request.partnership),
        "lands": request.partnership.tribal_lands,
        "text": text,
        "found": queries.find_area(text, but=request.partnership.counties) if text else None,
    }
    return render_page(request, "partnerships/area.html", context, partial="found")


@partnership_view(edit_settings)
@require_POST
def area_add(request: PartnershipRequest) -> HttpResponse:
    codes = [code for each in request.POST.getlist("codes") for code in each.split(" ") if code]
    try:
        added = commands.add_counties(request.partnership, by=request.seat, codes=codes)
    except ValidationError as error:
        messages.error(request, error.message)
    else:
        messages.success(request, _added(added)) if codes else messages.error(
            request, _("Tick a county or a metro area first, then press Add.")
        )
    return redirect("partnerships:area", request.partnership.pk)


def _added(number: int) -> str:
    words = ngettext("%(number)s county added.", "%(number)s counties added.", number)
    return words % {"number": number}


@partnership_view(edit_settings)
@require_POST
def area_drop(request: PartnershipRequest) -> HttpResponse:
    commands.drop_county(request.partnership, by=request.seat, code=request.POST.get("code", ""))
    messages.success(request, _("The county is taken out."))
    return redirect("partnerships:area", request.partnership.pk)


@partnership_view(edit_settings)
def lands(request: PartnershipRequest) -> HttpResponse:
    page = {
        "title": _("Tribal lands"),
        "purpose": _(
            "Tribal nations are governments. They stand beside counties, not inside them."
        ),
        "template": "partnerships/lands.html",
        "nearby": queries.lands_nearby(request.partnership),
    }
    return settings_page(request, LandsForm, page, to="area")
