"""The agreements: the list, one of them on screen and on paper, and its frame."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from fourfold.accounts.confirming import recently_confirmed
from fourfold.kernel.documents.files import as_file
from fourfold.kernel.documents.html import render_html
from fourfold.kernel.editing import as_seen, details, once
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.tabular.files import as_table
from fourfold.kernel.web import render_page
from fourfold.members.agreements import commands, queries
from fourfold.members.agreements.documents import agreement_document
from fourfold.members.agreements.forms import EndForm, FrameForm, NewAgreementForm, RenewForm
from fourfold.members.agreements.permissions import (
    edit_agreements,
    see_agreements,
    take_agreements,
)
from fourfold.members.models import Agreement
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view

PER_PAGE = 30


@partnership_view(see_agreements)
@require_safe
def agreements(request: PartnershipRequest) -> HttpResponse:
    page = Paginator(queries.by_need(), PER_PAGE).get_page(request.GET.get("page"))
    standings = queries.standings(list(page))
    context = {
        "page": page,
        "agreements": [(one, standings[one.pk]) for one in page],
        "may_edit": edit_agreements.allows(request.seat),
        "may_take": take_agreements.allows(request.seat),
    }
    return render_page(request, "members/agreements.html", context)


@partnership_view(see_agreements)
@require_safe
def agreement(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    found = get_object_or_404(Agreement.objects.select_related("replaces"), pk=pk)
    sides = queries.sides(found.parties.all(), request.seat)
    newer = queries.newer(found)
    may_edit = found.ended_on is None and newer is None and edit_agreements.allows(request.seat)
    context = {
        "agreement": found,
        "standing": queries.standing_of(found, sides, is_replaced=newer is not None),
        "page": Paginator(sides, PER_PAGE).get_page(request.GET.get("page")),
        "clauses": found.clauses.all(),
        "newer": newer,
        "may_edit": may_edit,
        "may_reword": may_edit and not queries.is_fixed(found),
        "is_unasked": not any(side.answer for side in sides),
    }
    return render_page(request, "members/agreement.html", context)


@partnership_view(see_agreements)
@require_safe
def agreement_paper(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    found = get_object_or_404(Agreement, pk=pk)
    context = {
        "agreement": found,
        "preview": render_html(agreement_document(found, request.seat)),
        "may_take": take_agreements.allows(request.seat),
    }
    return render_page(request, "members/agreement_paper.html", context)


@partnership_view(take_agreements)
@require_POST
def agreement_file(request: PartnershipRequest, pk: UUID, ending: str) -> HttpResponse:
    found = get_object_or_404(Agreement, pk=pk)
    document = agreement_document(found, request.seat)
    response = as_file(document, ending=ending, name=_("agreement"))
    commands.take_agreement_along(found, by=request.seat)
    return response


@partnership_view(take_agreements)
@require_POST
@recently_confirmed
def agreements_export(request: PartnershipRequest, ending: str) -> HttpResponse:
    """Where each party of each agreement stands, as a table."""
    file = as_table(
        queries.export_header(),
        queries.export_rows(request.seat),
        ending=ending,
        title=_("Agreements"),
        name="agreements",
    )
    commands.take_list_along(request.partnership, by=request.seat)
    return file


@partnership_view(edit_agreements)
@once
def agreement_add(request: PartnershipRequest) -> HttpResponse:
    return _make(
        request,
        NewAgreementForm(request.POST or None),
        make=lambda f: commands.draft_agreement(by=request.seat, **details(f)),
        page={
            "title": _("Draft an agreement"),
            "purpose": _("It begins with the headings that such an agreement usually has."),
            "action": _("Begin the draft"),
            "saved": _("The draft is there. Write its clauses next, then choose the parties."),
            "crumb": (_("Agreements"), address(request, "members:agreements")),
        },
    )


def _make(
    request: PartnershipRequest,
    form: Any,
    *,
    make: Callable[[Any], Agreement],
    page: Mapping[str, Any],
) -> HttpResponse:
    """Answer a form that makes an agreement, and open what it made."""
    made: list[Agreement] = []
    response = form_page(
        request,
        form,
        save=lambda f: made.append(make(f)),
        then=page["crumb"][1],
        page=page,
    )
    return redirect(address(request, "members:agreement", made[0].pk)) if made else response


@partnership_view(edit_agreements)
def agreement_edit(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    found = get_object_or_404(Agreement, pk=pk)
    form = FrameForm(request.POST or None, instance=found, is_fixed=queries.is_fixed(found))
    return form_page(
        request,
        form,
        save=lambda f: commands.change_agreement(
            Agreement.objects.get(pk=pk),
            by=request.seat,
            version=f.cleaned_data["version"],
            **details(f),
        ),
        then=address(request, "members:agreement", pk),
        page=page_of(request, found, _("Change the frame of an agreement")),
    )


def page_of(request: PartnershipRequest, found: Agreement, title: str) -> dict[str, Any]:
    """What a form about an agreement says above it."""
    crumb = (_("Agreement"), address(request, "members:agreement", found.pk))
    return {"title": title, "purpose": found.title, "crumb": crumb}


@partnership_view(edit_agreements)
def agreement_renew(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    found = get_object_or_404(Agreement, pk=pk)
    page = page_of(request, found, _("Renew or reword an agreement")) | {
        "action": _("Begin the new one"),
        "saved": _("The new one is a draft. Reword what has changed, then ask every party."),
        "template": "members/agreement_renew.html",
    }
    return _make(
        request,
        RenewForm(request.POST or None, instance=found),
        make=lambda f: _renew(request, pk, f),
        page=page,
    )


def _renew(request: PartnershipRequest, pk: UUID, form: RenewForm) -> Agreement:
    version = form.cleaned_data["version"]
    former = Agreement.objects.get(pk=pk)
    return commands.renew_agreement(former, by=request.seat, version=version, **details(form))


@partnership_view(edit_agreements)
def agreement_end(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    found = get_object_or_404(Agreement, pk=pk)
    page = page_of(request, found, _("End an agreement")) | {
        "action": _("End it"),
        "saved": _("It is ended. Its words and what each party said are kept."),
    }
    return form_page(
        request,
        EndForm(request.POST or None, instance=found),
        save=lambda f: commands.end_agreement(
            Agreement.objects.get(pk=pk),
            by=request.seat,
            version=f.cleaned_data["version"],
            on=f.cleaned_data["on"],
        ),
        then=address(request, "members:agreement", pk),
        page=page,
    )


@partnership_view(edit_agreements)
def agreement_discard(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    found = get_object_or_404(Agreement, pk=pk)
    if request.method == "POST":
        return deed(
            request,
            lambda: commands.discard_draft(as_seen(found, request), by=request.seat),
            said=_("The draft is thrown away."),
            then=address(request, "members:agreements"),
        )
    context = {
        "question": _("Throw this draft away?"),
        "consequences": [found.title, _("Its clauses and its list of parties go with it.")],
        "action": _("Throw it away"),
        "version": found.version,
        "cancel_url": address(request, "members:agreement", pk),
        "is_destructive": True,
    }
    return render_page(request, "kernel/confirm.html", context)


def deed(request: PartnershipRequest, do: Any, *, said: str, then: str) -> HttpResponse:
    """Do it and go on, or go on with the sentence that says why it was not done."""
    try:
        do()
    except ValidationError as error:
        messages.warning(request, error.messages[0])
    else:
        messages.success(request, said)
    return redirect(then)
