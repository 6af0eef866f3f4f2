"""The pages about who is already at work here."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fourfold.kernel.editing import details, once
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.members.bodies import commands
from fourfold.members.bodies.forms import BodyForm, NewBodyForm
from fourfold.members.models import ExistingBody
from fourfold.members.permissions import edit_bodies, see_bodies
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view


@partnership_view(see_bodies)
@require_safe
def bodies(request: PartnershipRequest) -> HttpResponse:
    found = list(ExistingBody.objects.all())
    context = {
        "bodies": found,
        "joins": [body for body in found if body.choice == ExistingBody.Choice.JOIN],
        "may_edit": edit_bodies.allows(request.seat),
    }
    return render_page(request, "members/bodies.html", context)


@partnership_view(edit_bodies)
@once
def body_add(request: PartnershipRequest) -> HttpResponse:
    page = {
        "title": _("Add a group"),
        "action": _("Add"),
        "crumb": (_("Who is already doing this"), address(request, "members:bodies")),
    }
    return form_page(
        request,
        NewBodyForm(request.POST or None),
        save=lambda f: commands.note_body(by=request.seat, **details(f)),
        then=address(request, "members:bodies"),
        page=page,
    )


@partnership_view(edit_bodies)
def body_edit(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    body = get_object_or_404(ExistingBody, pk=pk)
    page = {
        "title": _("Change a note"),
        "crumb": (_("Who is already doing this"), address(request, "members:bodies")),
    }
    return form_page(
        request,
        BodyForm(request.POST or None, instance=body),
        save=lambda f: commands.change_body(
            ExistingBody.objects.get(pk=pk),
            by=request.seat,
            version=f.cleaned_data["version"],
            **details(f),
        ),
        then=address(request, "members:bodies"),
        page=page,
    )


@partnership_view(edit_bodies)
def body_remove(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    body = get_object_or_404(ExistingBody, pk=pk)
    if request.method == "POST":
        commands.remove_body(body, by=request.seat)
        messages.success(request, _("The group is off the list."))
        return redirect(address(request, "members:bodies"))
    context = {
        "question": _("Take out the note about %(name)s?") % {"name": body},
        "consequences": [_("The journal keeps that it was there.")],
        "action": _("Take it out"),
        "cancel_url": address(request, "members:bodies"),
        "is_destructive": True,
    }
    return render_page(request, "kernel/confirm.html", context)
