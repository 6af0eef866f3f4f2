"""The pages about passing on the coordinator's role."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from fourfold.accounts.confirming import recently_confirmed
from fourfold.kernel.editing import once
from fourfold.kernel.form_pages import confirm_page, do, form_page
from fourfold.kernel.web import render_page
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view
from fourfold.partnerships.models import Passing
from fourfold.partnerships.passing import commands, queries
from fourfold.partnerships.passing.forms import KeepersForm, PassOnForm
from fourfold.partnerships.permissions import (
    name_keepers,
    object_to_passing,
    pass_on,
    see_settings,
)
from fourfold.partnerships.seats.queries import coordinators


@partnership_view(see_settings)
@require_safe
def passing(request: PartnershipRequest) -> HttpResponse:
    under_way, is_keeper = queries.under_way(), pass_on.allows(request.seat, request.partnership)
    may_object = object_to_passing.allows(request.seat)
    sees = is_keeper or may_object
    signers = {under_way.asked_by_id, under_way.agreed_by_id} if under_way else set()
    context = {
        "named": queries.names_of_the_three(request.seat),
        "is_alone": not coordinators(request.partnership).exists(),
        "under_way": under_way if sees else None,
        "past": Passing.objects.exclude(state__in=Passing.UNDER_WAY)[:10] if sees else [],
        "may_name": name_keepers.allows(request.seat),
        "may_ask": is_keeper and under_way is None,
        "may_agree": is_keeper and request.seat.pk not in signers,
        "may_take_back": is_keeper and request.seat.pk in signers,
        "may_object": may_object,
    }
    return render_page(request, "partnerships/passing.html", context)


@partnership_view(name_keepers)
@recently_confirmed
def keepers(request: PartnershipRequest) -> HttpResponse:
    page = {
        "title": _("Who can pass the role on"),
        "purpose": _("Choose three people from different organizations. Two of them can act."),
        "saved": _("Saved."),
        "crumb": _crumb(request),
    }
    return form_page(
        request,
        KeepersForm(request.POST or None, partnership=request.partnership),
        save=lambda f: commands.name_people(
            request.partnership, by=request.seat, people=f.cleaned_data
        ),
        then=address(request, "partnerships:passing"),
        page=page,
    )


@partnership_view(pass_on)
@recently_confirmed
@once
def ask(request: PartnershipRequest) -> HttpResponse:
    pass_on.require(request.seat, request.partnership)
    page = {
        "title": _("Ask to pass on the role"),
        "purpose": _("A second one of the three has to agree. Then seven days of notice begin."),
        "action": _("Ask for it"),
        "saved": _("You asked. Call the other two, so that one of them agrees."),
        "crumb": _crumb(request),
        "guide": "passing-on",
    }
    return form_page(
        request,
        PassOnForm(request.POST or None, partnership=request.partnership),
        save=lambda f: commands.ask_to_pass_on(
            request.partnership, by=request.seat, to=f.cleaned_data["to"]
        ),
        then=address(request, "partnerships:passing"),
        page=page,
    )


@partnership_view(pass_on)
@recently_confirmed
def agree(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    pass_on.require(request.seat, request.partnership)
    passing = _passing(request, pk)
    question = {
        "question": _("Pass the role to %(name)s?") % {"name": passing.to.user.shown_name},
        "consequences": [
            _("Every coordinator is told, and can stop it within seven days."),
            _("With no coordinator left, it holds at once."),
            _("Whoever coordinated before keeps their access."),
        ],
        "action": _("Agree"),
    }
    deed = partial(commands.agree_to_pass_on, passing, by=request.seat)
    return confirm_page(request, question, deed, **_afterwards(request))


@partnership_view(object_to_passing)
@require_POST
def object_to(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    deed = partial(commands.object_to, _passing(request, pk), by=request.seat)
    return do(request, deed, **_afterwards(request))


@partnership_view(pass_on)
@require_POST
def take_back(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    passing = _passing(request, pk)
    deed = partial(commands.take_back, passing, by=request.seat)
    return do(request, deed, **_afterwards(request))


def _afterwards(request: PartnershipRequest) -> dict[str, str]:
    then = address(request, "partnerships:passing")
    return {"said": _("Done. It stands in the journal."), "then": then}


def _passing(request: PartnershipRequest, pk: UUID) -> Passing:
    return get_object_or_404(Passing.objects.select_related("to__user", "partnership"), pk=pk)


def _crumb(request: PartnershipRequest) -> tuple[str, str]:
    return _("When the coordinator leaves"), address(request, "partnerships:passing")
