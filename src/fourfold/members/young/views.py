"""The pages about young members, for coordinators alone."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.members.models import Representative, YoungMember
from fourfold.members.people.views import crumb
from fourfold.members.welcome.queries import people_here
from fourfold.members.young import commands
from fourfold.members.young.forms import ConsentForm
from fourfold.members.young.permissions import keep_consents
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view

PAGE = {
    "title": gettext_lazy("A member under 18"),
    "purpose": gettext_lazy("Their agency holds the consent. Here stands only where it is."),
    "template": "members/young.html",
}


@partnership_view(keep_consents)
def consent(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    person = get_object_or_404(Representative, pk=pk)
    there = YoungMember.objects.filter(representative=person).first()
    row = there or YoungMember(representative=person)
    adults = people_here().exclude(pk=pk).filter(young=None)
    page = {"crumb": crumb(request), "person": person, "is_there": there is not None}
    return form_page(
        request,
        ConsentForm(request.POST or None, instance=row, people=adults),
        save=lambda f: commands.note_consent(
            f.instance,
            by=request.seat,
            version=f.cleaned_data["version"],
            adult=f.cleaned_data["adult"],
            until_on=f.cleaned_data["until_on"],
        ),
        then=address(request, "members:member", person.membership_id),
        page=PAGE | page,
    )


@partnership_view(keep_consents)
def consent_remove(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    rows = YoungMember.objects.select_related("representative__membership")
    young = get_object_or_404(rows, representative=pk)
    back = address(request, "members:member", young.representative.membership_id)
    if request.method == "POST":
        commands.take_consent_back(young, by=request.seat)
        messages.success(request, _("Saved."))
        return redirect(back)
    context = {
        "question": _("Is %(name)s an adult now?") % {"name": young.representative},
        "consequences": [
            _("Where the consent is kept is forgotten here."),
            _("From then on, only what they chose themselves hides them from lists."),
            _("Ask them first what others may see."),
        ],
        "action": _("Yes, or it was a mistake"),
        "cancel_url": back,
        "is_destructive": True,
    }
    return render_page(request, "kernel/confirm.html", context)
