"""The pages about what members can bring."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from fourfold.accounts.confirming import recently_confirmed
from fourfold.kernel.editing import as_seen, details, once
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.tabular.files import as_table
from fourfold.kernel.web import render_page
from fourfold.members.models import Membership, Offer, Pledge
from fourfold.members.offers import commands, queries
from fourfold.members.offers.forms import NewOfferForm, OfferForm, PledgeForm
from fourfold.members.offers.permissions import edit_offers, export_offers, see_offers
from fourfold.members.people.queries import (
    Member,
    member_seen_by,
    members_to_take_along,
    names_of,
    representative_of,
)
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view

PER_PAGE = 30


@partnership_view(see_offers)
def offers(request: PartnershipRequest) -> HttpResponse:
    """The list. Words to search for come by POST, so that none stands in an address."""
    asked = {**request.GET.dict(), "q": request.POST.get("q", "")}
    found = Paginator(queries.offers_now(request.seat, asked), PER_PAGE)
    page = found.get_page(asked.get("page"))
    names = names_of(request.seat, [offer.membership_id for offer in page])
    context = {
        "page": page,
        "offers": [_shown(offer, names[offer.membership_id]) for offer in page],
        "asked": asked,
        "is_filtered": any(asked.get(key) for key in ("q", "kind")),
        "kinds": Offer.Kind,
        "hours": queries.hours_sentence(request.seat),
        "me": representative_of(request.seat),
        "may_export": export_offers.allows(request.seat),
        "may_offer": edit_offers.allows(request.seat),
    }
    return render_page(request, "members/offers.html", context)


def _shown(offer: Offer, name: str = "") -> dict[str, Any]:
    return {
        "offer": offer,
        "name": name,
        "when": queries.when(offer),
        "is_over": queries.is_over(offer),
    }


@partnership_view(see_offers)
@require_safe
def member_offers(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    """What one member can bring."""
    member = _member(request, pk)
    context = {
        "member": member,
        "pledge": queries.pledge_of(member.membership),
        "offers": [_shown(offer) for offer in queries.offers_of(member.membership)],
        "may_offer": edit_offers.allows(request.seat, member.membership),
    }
    return render_page(request, "members/member_offers.html", context)


def _member(request: PartnershipRequest, pk: UUID) -> Member:
    seen = member_seen_by(request.seat, pk)
    if seen is None or (seen.is_individual and not seen.people):
        raise Http404
    return seen


@partnership_view(edit_offers)
def pledge(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    membership = _own(request, pk)
    page = _page(request, membership, _("Hours a month"))
    page["purpose"] = _("How much time you mean to give. It can change at any time.")
    there = queries.pledge_of(membership) or Pledge(membership=membership)
    return form_page(
        request,
        PledgeForm(request.POST or None, instance=there),
        save=lambda f: commands.pledge_hours(
            membership,
            f.cleaned_data["hours"],
            by=request.seat,
            version=f.cleaned_data["version"],
        ),
        then=address(request, "members:member-offers", pk),
        page=page,
    )


@partnership_view(edit_offers)
@once
def offer_add(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    membership = _own(request, pk)
    return form_page(
        request,
        NewOfferForm(request.POST or None, instance=Offer(membership=membership)),
        save=lambda f: commands.add_offer(membership, by=request.seat, **details(f)),
        then=address(request, "members:member-offers", pk),
        page=_page(request, membership, _("Add what you can bring")) | {"action": _("Add")},
    )


def _own(request: PartnershipRequest, pk: UUID) -> Membership:
    membership = get_object_or_404(Membership.objects.select_related("organization"), pk=pk)
    edit_offers.require(request.seat, membership)
    return membership


def _page(request: PartnershipRequest, membership: Membership, title: str) -> dict[str, Any]:
    back = address(request, "members:member-offers", membership.pk)
    return {"title": title, "crumb": (_("What one member can bring"), back)}


@partnership_view(edit_offers)
def offer_edit(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    offer = _offer(request, pk)
    return form_page(
        request,
        OfferForm(request.POST or None, instance=offer),
        save=lambda f: commands.change_offer(
            _offer(request, pk),
            by=request.seat,
            version=f.cleaned_data["version"],
            **details(f),
        ),
        then=address(request, "members:member-offers", offer.membership_id),
        page=_page(request, offer.membership, _("Change what you can bring")),
    )


def _offer(request: PartnershipRequest, pk: UUID) -> Offer:
    offers = Offer.objects.select_related("membership__organization")
    offer = get_object_or_404(offers, pk=pk)
    edit_offers.require(request.seat, offer.membership)
    return offer


@partnership_view(edit_offers)
def offer_remove(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    offer = _offer(request, pk)
    back = address(request, "members:member-offers", offer.membership_id)
    if request.method == "POST":
        commands.withdraw_offer(as_seen(offer, request), by=request.seat)
        messages.success(request, _("It is off the list."))
        return redirect(back)
    context = {
        "question": _("Take “%(offer)s” off the list?") % {"offer": offer.words},
        "consequences": [_("Nobody will find it here any more.")],
        "action": _("Take it off"),
        "version": offer.version,
        "cancel_url": back,
        "is_destructive": True,
    }
    return render_page(request, "kernel/confirm.html", context)


@partnership_view(export_offers)
@require_POST
@recently_confirmed
def offers_export(request: PartnershipRequest, ending: str) -> HttpResponse:
    names = {member.pk: member.name for member in members_to_take_along(request.seat)}
    file = as_table(
        queries.export_header(),
        queries.export_rows(request.seat, names),
        ending=ending,
        title=_("What we can bring"),
        name="bring",
    )
    commands.take_offers_along(request.partnership, by=request.seat)
    return file
