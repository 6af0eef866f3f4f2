"""The pages of one person, and of where an organization is."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from fourfold.directory.models import Location
from fourfold.kernel.editing import details, once
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.members.models import Membership, Representative
from fourfold.members.people import commands, queries
from fourfold.members.people.forms import NewPersonForm, PersonForm, PlaceForm, VisibilityForm
from fourfold.members.people.views import crumb
from fourfold.members.permissions import edit_own_details, edit_people
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view


@partnership_view(edit_people)
@once
def person_add(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    member = get_object_or_404(Membership.objects.select_related("organization"), pk=pk)
    page = {"title": _("Add a person"), "action": _("Add"), "crumb": crumb(request)}
    return form_page(
        request,
        NewPersonForm(request.POST or None),
        save=lambda f: commands.add_person(member, by=request.seat, **details(f)),
        then=address(request, "members:member", pk),
        page=page,
    )


@partnership_view(edit_people)
def person_edit(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    person = get_object_or_404(Representative, pk=pk)
    page = {"title": _("Change a person's entry"), "crumb": crumb(request)}
    return form_page(
        request,
        PersonForm(request.POST or None, instance=person),
        save=lambda f: commands.change_person(
            Representative.objects.get(pk=pk),
            by=request.seat,
            version=f.cleaned_data["version"],
            **details(f),
        ),
        then=address(request, "members:member", person.membership_id),
        page=page,
    )


@partnership_view(edit_people)
def person_remove(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    person = get_object_or_404(Representative, pk=pk)
    back = address(request, "members:member", person.membership_id)
    if request.method == "POST":
        commands.remove_person(person, by=request.seat)
        messages.success(request, _("The person is off the list."))
        return redirect(back)
    context = {
        "question": _("Take %(name)s off the list?") % {"name": person},
        "consequences": [
            _("Their invitation ends, and their chair becomes empty."),
            _("To remove the name from everywhere, use “Remove for safety” in the settings."),
        ],
        "action": _("Take off the list"),
        "cancel_url": back,
        "is_destructive": True,
    }
    return render_page(request, "kernel/confirm.html", context)


@partnership_view(edit_own_details)
def person_visibility(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    person = get_object_or_404(Representative, pk=pk)
    is_own = person.seat_id == request.seat.pk
    if not is_own:
        edit_people.require(request.seat, person)
    hidden = [str(key) for key in queries.organizations_hidden_from(person)]
    form = VisibilityForm(request.POST or None, instance=person, initial={"hidden_from": hidden})
    return form_page(
        request,
        form,
        save=lambda f: commands.choose_visibility(
            Representative.objects.get(pk=pk),
            by=request.seat,
            version=f.cleaned_data["version"],
            **details(f),
        ),
        then=address(request, "members:people"),
        page=_visibility_page(request) | {"is_own": is_own},
    )


def _visibility_page(request: PartnershipRequest) -> dict[str, object]:
    return {
        "title": _("What others see"),
        "purpose": _("Everyone here can choose this, for any reason or none."),
        "crumb": crumb(request),
        "template": "members/person_visibility.html",
    }


@partnership_view(edit_people)
def member_place(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    members = Membership.objects.select_related("organization")
    member = get_object_or_404(members, pk=pk, organization__isnull=False)
    there = Location.objects.filter(organization=member.organization).first()
    organization = member.organization
    assert organization is not None
    form = PlaceForm(
        request.POST or None,
        instance=there or Location(organization=organization),
        kind=organization.kind,
        name=organization.name,
    )
    page = {"title": _("Where it is"), "crumb": crumb(request)}
    return form_page(
        request,
        form,
        save=lambda f: commands.place_member(member, by=request.seat, **f.location_values()),
        then=address(request, "members:member", pk),
        page=page,
    )
