"""The pages about how people with lived experience take part."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fourfold.kernel.editing import as_seen, details, once
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.members.involvement import commands, queries
from fourfold.members.involvement.forms import InvolvementForm, NewInvolvementForm
from fourfold.members.involvement.permissions import edit_involvement, see_involvement
from fourfold.members.models import Involvement
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view

PER_PAGE = 30


@partnership_view(see_involvement)
@require_safe
def involvement(request: PartnershipRequest) -> HttpResponse:
    page = Paginator(Involvement.objects.all(), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "projects": [_shown(project) for project in page],
        "findings": queries.findings(),
        "may_edit": edit_involvement.allows(request.seat),
    }
    return render_page(request, "members/involvement.html", context)


def _shown(project: Involvement) -> dict[str, Any]:
    return {
        "project": project,
        "stages": queries.labels_of(project.stages, Involvement.Stage),
        "parts": queries.labels_of(project.parts, Involvement.Part),
        "people": queries.people_of(project),
        "pay": queries.pay_of(project),
        "paid": queries.paid_of(project),
    }


@partnership_view(edit_involvement)
@once
def involvement_add(request: PartnershipRequest) -> HttpResponse:
    return form_page(
        request,
        NewInvolvementForm(request.POST or None),
        save=lambda f: commands.note_project(by=request.seat, **details(f)),
        then=address(request, "members:involvement"),
        page=_page(request, _("Add a project")) | {"action": _("Add")},
    )


@partnership_view(edit_involvement)
def involvement_edit(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    project = get_object_or_404(Involvement, pk=pk)
    return form_page(
        request,
        InvolvementForm(request.POST or None, instance=project),
        save=lambda f: commands.change_project(
            Involvement.objects.get(pk=pk),
            by=request.seat,
            version=f.cleaned_data["version"],
            **details(f),
        ),
        then=address(request, "members:involvement"),
        page=_page(request, _("Change a project")),
    )


def _page(request: PartnershipRequest, title: str) -> dict[str, Any]:
    crumb = (_("Taking part"), address(request, "members:involvement"))
    purpose = _("About the work, never about a person: no box asks who takes part.")
    return {"title": title, "purpose": purpose, "crumb": crumb}


@partnership_view(edit_involvement)
def involvement_remove(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    project = get_object_or_404(Involvement, pk=pk)
    then = address(request, "members:involvement")
    if request.method == "POST":
        commands.remove_project(as_seen(project, request), by=request.seat)
        messages.success(request, _("The project is off the list."))
        return redirect(then)
    context = {
        "question": _("Take “%(name)s” off the list?") % {"name": project},
        "consequences": [_("What is written about it goes. The journal keeps its name.")],
        "action": _("Take it off"),
        "version": project.version,
        "cancel_url": then,
        "is_destructive": True,
    }
    return render_page(request, "kernel/confirm.html", context)
