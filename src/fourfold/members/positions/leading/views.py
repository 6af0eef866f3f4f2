"""The pages about what a leading chair takes on, and about the people beside a chair."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fourfold.kernel.editing import as_seen, details
from fourfold.kernel.form_pages import form_page
from fourfold.members.models import Position
from fourfold.members.people.queries import representative_of
from fourfold.members.permissions import edit_positions
from fourfold.members.positions.leading import commands
from fourfold.members.positions.leading.forms import (
    AcceptedForm,
    BesideForm,
    DutiesForm,
    StandInForm,
)
from fourfold.members.positions.pages import ordinary_chair, page_of
from fourfold.members.positions.permissions import accept_duties, stand_in
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view


def _leading_chair(pk: UUID) -> Position:
    chair = ordinary_chair(pk)
    if not chair.leads:
        raise Http404
    return chair


@partnership_view(edit_positions)
def position_duties(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    chair = _leading_chair(pk)
    return form_page(
        request,
        DutiesForm(request.POST or None, instance=chair),
        save=lambda form: commands.describe(
            chair, by=request.seat, version=form.cleaned_data["version"], **details(form)
        ),
        then=address(request, "members:position", pk),
        page=page_of(
            request,
            chair,
            _("What this chair takes on"),
            purpose=_("When the words change, everybody named here is asked to accept them again."),
        ),
    )


@partnership_view(accept_duties)
@require_POST
def position_accept(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    chair, me = _leading_chair(pk), representative_of(request.seat)
    accept_duties.require(request.seat, chair)
    if me is None:
        raise Http404
    try:
        commands.accept_duties(chair, me, by=request.seat)
        messages.success(request, _("You accepted what this chair takes on."))
    except ValidationError as refused:
        messages.warning(request, refused.messages[0])
    return redirect(address(request, "members:position", pk))


@partnership_view(edit_positions)
def position_accepted(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    chair = _leading_chair(pk)
    return form_page(
        request,
        AcceptedForm(request.POST or None, position=chair),
        save=lambda form: commands.accept_duties(
            chair,
            form.people[form.cleaned_data["person"]],
            by=request.seat,
            told_how=form.cleaned_data["told_how"],
            on=form.cleaned_data["accepted_on"],
        ),
        then=address(request, "members:position", pk),
        page=page_of(
            request,
            chair,
            _("Enter that somebody accepted"),
            purpose=_("For someone who read it on paper or heard it on the phone."),
        ),
    )


@partnership_view(edit_positions)
def position_beside(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    chair = ordinary_chair(pk)
    return form_page(
        request,
        BesideForm(request.POST or None, instance=chair),
        save=lambda form: commands.name_people(chair, by=request.seat, **form.cleaned_data),
        then=address(request, "members:position", pk),
        page=page_of(request, chair, _("Who comes next, who steps in"), purpose=chair.title),
    )


@partnership_view(stand_in)
def position_stand_in(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    chair = ordinary_chair(pk)
    stand_in.require(request.seat, chair)
    if chair.substitute is None:
        messages.warning(request, _("Name a substitute first."))
        return redirect(address(request, "members:position", pk))
    return form_page(
        request,
        StandInForm(request.POST or None, instance=chair),
        save=lambda form: _step_in(request, chair, form),
        then=address(request, "members:position", pk),
        page=page_of(
            request,
            chair,
            _("Let the substitute step in"),
            purpose=_("The page of this chair then says whom to go to. Nobody is asked why."),
        ),
    )


def _step_in(request: PartnershipRequest, chair: Position, form: StandInForm) -> None:
    sent = form.cleaned_data
    commands.let_substitute_step_in(
        chair,
        by=request.seat,
        version=sent["version"],
        since=sent["stands_in_from"],
        until=sent["stands_in_until"],
    )


@partnership_view(stand_in)
@require_POST
def position_back(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    chair = as_seen(ordinary_chair(pk), request)
    commands.come_back(chair, by=request.seat, version=chair.version)
    messages.success(request, _("Whoever sits here is the one to go to again."))
    return redirect(address(request, "members:position", pk))
