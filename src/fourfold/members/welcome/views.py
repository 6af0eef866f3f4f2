"""The pages for welcoming people."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.members.models import Representative, Welcome
from fourfold.members.welcome import commands, queries
from fourfold.members.welcome.forms import ItemsForm, WelcomeForm
from fourfold.members.welcome.lists import items_on, topics
from fourfold.members.welcome.permissions import welcome_people
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view

PER_PAGE = 30


def crumb(request: PartnershipRequest) -> tuple[str, str]:
    return _("Coming and going"), address(request, "members:welcome")


@partnership_view(welcome_people)
@require_safe
def welcome(request: PartnershipRequest) -> HttpResponse:
    """Who is new, and what is left for each."""
    page = Paginator(queries.newcomers(), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "newcomers": queries.with_what_is_left(list(page), items_on()),
    }
    return render_page(request, "members/welcome.html", context)


@partnership_view(welcome_people)
def welcoming(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    """One person: what they have been shown, who stands beside them, their trainings."""
    people = Representative.objects.select_related("seat__user", "membership__organization")
    person = get_object_or_404(people, pk=pk)
    row = Welcome.objects.filter(representative=person).first() or Welcome(representative=person)
    return form_page(
        request,
        WelcomeForm(request.POST or None, instance=row),
        save=lambda f: commands.note_welcome(
            person,
            by=request.seat,
            version=f.cleaned_data["version"],
            done=f.cleaned_data["done"],
            buddy=f.cleaned_data["buddy"],
        ),
        then=address(request, "members:welcome"),
        page=_welcoming_page(person) | {"crumb": crumb(request)},
    )


def _welcoming_page(person: Representative) -> dict[str, Any]:
    names = {line.key: line.label for line in topics()}
    return {
        "title": person.shown_name,
        "tab": _("Welcome"),
        "purpose": _("Take an hour, or two times half an hour. Tick what you went through."),
        "template": "members/welcoming.html",
        "person": person,
        "trainings": [(names.get(t.topic, ""), t) for t in queries.trainings_of(person)],
    }


@partnership_view(welcome_people)
@require_POST
def person_welcome(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    person = get_object_or_404(Representative, pk=pk)
    commands.welcome_person(person, by=request.seat)
    messages.success(request, _("Noted: all of it was gone through."))
    return redirect(address(request, "members:member", person.membership_id))


@partnership_view(welcome_people)
def welcome_list(request: PartnershipRequest) -> HttpResponse:
    page = {
        "title": _("The list for newcomers"),
        "purpose": _("What every new person hears and sees. It is yours: leave out, and add."),
        "crumb": crumb(request),
    }
    return form_page(
        request,
        ItemsForm(request.POST or None),
        save=lambda f: commands.choose_items(
            f.cleaned_data["keys"], by=request.seat, own=f.cleaned_data["own"]
        ),
        then=address(request, "members:welcome-list"),
        page=page,
    )
