"""The pages about people with access."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from fourfold.accounts.confirming import recently_confirmed
from fourfold.kernel.editing import once
from fourfold.kernel.form_pages import confirm_page, form_page
from fourfold.kernel.web import render_page
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view
from fourfold.partnerships.models import Seat
from fourfold.partnerships.permissions import give_access, invite_visitor
from fourfold.partnerships.seats import commands, queries
from fourfold.partnerships.seats.forms import RoleForm, VisitForm


@partnership_view(give_access)
@require_safe
def people(request: PartnershipRequest) -> HttpResponse:
    seats = list(queries.people_with_access(request.partnership))
    context = {
        "seats": seats,
        "visitors": queries.visitors(request.partnership),
        "is_alone": queries.coordinators(request.partnership).count() == 1,
    }
    return render_page(request, "partnerships/people.html", context)


@partnership_view(give_access)
@recently_confirmed
def role(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    seat = _seat(request, pk)
    page = {
        "title": _("Change a role"),
        "purpose": seat.user.shown_name,
        "saved": _("The role is changed. It holds from their next click on."),
        "crumb": (_("People with access"), address(request, "partnerships:people")),
    }
    return form_page(
        request,
        RoleForm(request.POST or None, seat=seat),
        save=lambda f: commands.change_role(seat, by=request.seat, role=f.cleaned_data["role"]),
        then=address(request, "partnerships:people"),
        page=page,
    )


@partnership_view(give_access)
def suspend(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    seat = _seat(request, pk)
    question = {
        "question": _("Suspend %(name)s now?") % {"name": seat.user.shown_name},
        "consequences": [
            _("No page of this partnership opens for them any more, from this moment."),
            _("They are signed out everywhere."),
            _("You can let them in again at any time. Nothing of theirs is lost."),
        ],
        "action": _("Suspend now"),
    }
    return _ask(request, question, lambda: commands.suspend(seat, by=request.seat))


@partnership_view(give_access)
@require_POST
@recently_confirmed
def reinstate(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    seat = commands.reinstate(_seat(request, pk), by=request.seat)
    messages.success(request, _("%(name)s can sign in again.") % {"name": seat.user.shown_name})
    return redirect(address(request, "partnerships:people"))


@partnership_view(give_access)
@recently_confirmed
def end(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    seat = _seat(request, pk)
    question = {
        "question": _("End the access of %(name)s?") % {"name": seat.user.shown_name},
        "consequences": [
            _("They can open nothing here any more. Their account stays theirs."),
            _("What they wrote stays. The journal keeps that they were here."),
            _("To come back, they need a new invitation."),
        ],
        "action": _("End their access"),
    }
    return _ask(request, question, lambda: commands.end_access(seat, by=request.seat))


@partnership_view(give_access)
@recently_confirmed
def second_step(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    seat = _seat(request, pk)
    question = {
        "question": _("Reset the second step of %(name)s?") % {"name": seat.user.shown_name},
        "consequences": [
            _("Do it only when you have met them, or called them on a number you know."),
            _("Their app, passkeys and recovery codes stop working. They are told."),
            _("They sign in with their password alone, once, and set up a new second step."),
        ],
        "action": _("I met them: reset it"),
    }
    return _ask(request, question, lambda: commands.reset_second_step(seat, by=request.seat))


@partnership_view(invite_visitor)
@recently_confirmed
@once
def visit(request: PartnershipRequest) -> HttpResponse:
    page = {
        "title": _("Let somebody from outside look for an hour"),
        "purpose": _("Such as the person who runs this site, when you need their help."),
        "action": _("Let them in for an hour"),
        "saved": _("They can look around for one hour. You can end it before."),
        "crumb": (_("People with access"), address(request, "partnerships:people")),
    }
    return form_page(
        request,
        VisitForm(request.POST or None),
        save=lambda f: commands.let_visit(
            request.partnership,
            by=request.seat,
            email=f.cleaned_data["email"],
            reason=f.cleaned_data["reason"],
        ),
        then=address(request, "partnerships:people"),
        page=page,
    )


def _ask(
    request: PartnershipRequest, question: dict[str, Any], deed: Callable[[], object]
) -> HttpResponse:
    """Ask once more before a deed; when it does not fit, say why and change nothing."""
    then, page = address(request, "partnerships:people"), {**question, "is_destructive": True}
    return confirm_page(request, page, deed, said=_("Done. It holds from this moment."), then=then)


def _seat(request: PartnershipRequest, pk: UUID) -> Seat:
    seats = Seat.objects.select_related("user", "partnership")
    return get_object_or_404(seats, pk=pk, partnership=request.partnership)
