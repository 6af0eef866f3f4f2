"""The pages about who is already at work here."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from fourfold.kernel.editing import once
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.members.bodies import commands
from fourfold.members.bodies.forms import BodyForm, NewBodyForm
from fourfold.members.models import ExistingBody
from fourfold.members.permissions import edit_bodies, see_bodies
from fourfold.partnerships.access import PartnershipRequest, partnership_view

LEFT_OUT = {"version", "once"}


def _all(request: PartnershipRequest) -> str:
    return reverse("members:bodies", args=[request.partnership.pk])


def _details(form: BodyForm) -> dict[str, object]:
    return {name: value for name, value in form.cleaned_data.items() if name not in LEFT_OUT}


@require_GET
@partnership_view(see_bodies)
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
        "crumb": (_("Who is already doing this"), _all(request)),
    }
    return form_page(
        request,
        NewBodyForm(request.POST or None),
        save=lambda f: commands.note_body(by=request.seat, **_details(f)),
        then=_all(request),
        page=page,
    )


@partnership_view(edit_bodies)
def body_edit(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    body = get_object_or_404(ExistingBody, pk=pk)
    page = {
        "title": _("Change a note"),
        "crumb": (_("Who is already doing this"), _all(request)),
    }
    return form_page(
        request,
        BodyForm(request.POST or None, instance=body),
        save=lambda f: commands.change_body(
            ExistingBody.objects.get(pk=pk),
            by=request.seat,
            version=f.cleaned_data["version"],
            **_details(f),
        ),
        then=_all(request),
        page=page,
    )


@partnership_view(edit_bodies)
def body_remove(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    body = get_object_or_404(ExistingBody, pk=pk)
    if request.method == "POST":
        commands.remove_body(body, by=request.seat)
        return redirect(_all(request))
    context = {
        "question": _("Take out the note about %(name)s?") % {"name": body},
        "consequences": [_("The journal keeps that it was there.")],
        "action": _("Take it out"),
        "cancel_url": _all(request),
        "is_destructive": True,
    }
    return render_page(request, "kernel/confirm.html", context)
