"""The pages of what is stored about oneself."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from fourfold.accounts.confirming import recently_confirmed
from fourfold.kernel.editing import details
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.members.models import Representative
from fourfold.members.mydata import commands, queries
from fourfold.members.mydata.files import data_file
from fourfold.members.mydata.forms import OwnEntryForm
from fourfold.members.mydata.permissions import leave_partnership, print_data_for, see_own_data
from fourfold.members.people.queries import representative_of
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view

LATEST = 10  # deeds on the page; the file has all of them
WHAT_LEAVING_DOES = (
    gettext_lazy("Your access ends now, and your chairs become empty."),
    gettext_lazy("Your entry loses its name, e-mail, phone and everything else about you."),
    gettext_lazy("What you wrote stays. From then on it says “a member”."),
    gettext_lazy("A handover that you wrote stays for whoever takes over. Write it first."),
    gettext_lazy("A name inside a text stays. Ask for “Remove for safety” to take it out there."),
    gettext_lazy("Nobody can undo this. To come back, you need a new invitation."),
)


@partnership_view(see_own_data)
@require_safe
def my_data(request: PartnershipRequest) -> HttpResponse:
    context = {
        "sections": queries.about_seat(request.seat, deeds=LATEST),
        "me": representative_of(request.seat),
    }
    return render_page(request, "members/my_data.html", context)


@partnership_view(see_own_data)
@require_POST
@recently_confirmed
def my_data_file(request: PartnershipRequest, ending: str) -> HttpResponse:
    sections = queries.about_seat(request.seat)
    file = data_file(sections, partnership=request.partnership, ending=ending)
    commands.take_own_data(by=request.seat)
    return file


@partnership_view(see_own_data)
def my_entry(request: PartnershipRequest) -> HttpResponse:
    person = representative_of(request.seat)
    if person is None:
        raise Http404
    back = address(request, "members:my-data")
    return form_page(
        request,
        OwnEntryForm(request.POST or None, instance=person),
        save=lambda f: commands.correct_own_entry(
            Representative.objects.get(pk=person.pk),
            by=request.seat,
            version=f.cleaned_data["version"],
            **details(f),
        ),
        then=back,
        page={"title": _("Correct my entry"), "crumb": (_("My data"), back)},
    )


@partnership_view(leave_partnership)
@recently_confirmed
def leave(request: PartnershipRequest) -> HttpResponse:
    if request.method == "POST":
        try:
            commands.leave(by=request.seat)
        except ValidationError as error:
            messages.error(request, error.message)
            return redirect(address(request, "members:my-data"))
        messages.success(request, _("You have left. Your account is still yours."))
        return redirect("account_home")
    context = {
        "question": _("Leave this partnership?"),
        "consequences": [str(sentence) for sentence in WHAT_LEAVING_DOES],
        "action": _("Leave now"),
        "cancel_url": address(request, "members:my-data"),
        "is_destructive": True,
    }
    return render_page(request, "kernel/confirm.html", context)


@partnership_view(print_data_for)
@require_safe
def data_for(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    """For somebody without an account, who asked a coordinator."""
    person = _person(pk)
    context = {"person": person, "sections": queries.about_person(person)}
    return render_page(request, "members/data_for.html", context)


@partnership_view(print_data_for)
@require_POST
@recently_confirmed
def data_for_file(request: PartnershipRequest, pk: UUID, ending: str) -> HttpResponse:
    person = _person(pk)
    sections = queries.about_person(person)
    file = data_file(sections, partnership=request.partnership, ending=ending)
    commands.take_data_for(person, by=request.seat)
    return file


def _person(pk: UUID) -> Representative:
    people = Representative.objects.select_related("seat__user", "membership__organization")
    return get_object_or_404(people, pk=pk)
