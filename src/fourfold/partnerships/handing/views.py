"""The pages with what the next coordinator has to know."""

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
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view
from fourfold.partnerships.handing import commands
from fourfold.partnerships.handing.forms import (
    KeptThingAddForm,
    KeptThingEditForm,
    PromiseAddForm,
    PromiseEditForm,
)
from fourfold.partnerships.models import KeptThing, Promise
from fourfold.partnerships.permissions import keep_notes

ON_A_PAGE = 30


@partnership_view(keep_notes)
@require_safe
def notes(request: PartnershipRequest) -> HttpResponse:
    kept = Paginator(KeptThing.objects.all(), ON_A_PAGE).get_page(request.GET.get("page"))
    return render_page(request, "partnerships/notes.html", {"kept": kept})


@partnership_view(keep_notes)
@require_safe
def promises(request: PartnershipRequest) -> HttpResponse:
    found = Paginator(Promise.objects.all(), ON_A_PAGE).get_page(request.GET.get("page"))
    return render_page(request, "partnerships/promises.html", {"promises": found})


@partnership_view(keep_notes)
@once
def kept_add(request: PartnershipRequest) -> HttpResponse:
    return _add(request, KeptThingAddForm(request.POST or None), _("Add an account, key or paper"))


@partnership_view(keep_notes)
@once
def promise_add(request: PartnershipRequest) -> HttpResponse:
    return _add(request, PromiseAddForm(request.POST or None), _("Add a promise"))


@partnership_view(keep_notes)
def kept_edit(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    row = get_object_or_404(KeptThing, pk=pk)
    return _edit(request, KeptThingEditForm(request.POST or None, instance=row), pk)


@partnership_view(keep_notes)
def promise_edit(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    row = get_object_or_404(Promise, pk=pk)
    return _edit(request, PromiseEditForm(request.POST or None, instance=row), pk)


@partnership_view(keep_notes)
def kept_drop(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    row = get_object_or_404(KeptThing, pk=pk)
    return _drop(request, row, _("Take out “%(name)s”?") % {"name": row.name})


@partnership_view(keep_notes)
def promise_drop(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    row = get_object_or_404(Promise, pk=pk)
    return _drop(request, row, _("Take out “%(name)s”?") % {"name": row.what})


def _add(request: PartnershipRequest, form: Any, title: str) -> HttpResponse:
    crumb = _crumb(request, form._meta.model)
    return form_page(
        request,
        form,
        save=lambda f: commands.note(f.instance, by=request.seat),
        then=crumb[1],
        page={"title": title, "crumb": crumb},
    )


def _edit(request: PartnershipRequest, form: Any, pk: UUID) -> HttpResponse:
    model = form._meta.model
    crumb = _crumb(request, model)
    return form_page(
        request,
        form,
        save=lambda f: commands.change_note(
            model.objects.get(pk=pk),
            by=request.seat,
            version=f.cleaned_data["version"],
            **details(f),
        ),
        then=crumb[1],
        page={"title": _("Change"), "crumb": crumb},
    )


def _drop(request: PartnershipRequest, row: KeptThing | Promise, question: str) -> HttpResponse:
    then = _crumb(request, type(row))[1]
    if request.method == "POST":
        commands.drop_note(as_seen(row, request), by=request.seat)
        messages.success(request, _("It is off the list."))
        return redirect(then)
    context = {
        "question": question,
        "consequences": [_("The handover page no longer shows it.")],
        "action": _("Take it out"),
        "version": row.version,
        "cancel_url": then,
        "is_destructive": True,
    }
    return render_page(request, "kernel/confirm.html", context)


def _crumb(request: PartnershipRequest, model: type[KeptThing | Promise]) -> tuple[str, str]:
    """The list that a line stands in: its name and its address."""
    if model is Promise:
        return _("Promises"), address(request, "partnerships:promises")
    return _("Accounts, keys and papers"), address(request, "partnerships:notes")
