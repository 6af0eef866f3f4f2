"""The coordinator's pages of invitations. Checking and sending is in the portal, with the date."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from fourfold.kernel.editing import as_seen
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.members.invitations import commands, queries
from fourfold.members.invitations.forms import AnswerForm, DraftForm, LetterForm
from fourfold.members.models import Invitation
from fourfold.members.permissions import invite
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view

PER_PAGE = 30


def _open(pk: UUID, *states: str) -> Invitation:
    return get_object_or_404(queries.invitations(), pk=pk, state__in=states or Invitation.OPEN)


@partnership_view(invite)
@require_safe
def invitations(request: PartnershipRequest) -> HttpResponse:
    """What waits for somebody; `show=settled` shows what was answered or withdrawn."""
    counts = queries.counts()
    settled = request.GET.get("show") == "settled"
    found = queries.by_need().exclude(state__in=Invitation.OPEN)
    if not settled:
        found = queries.by_need().filter(state__in=Invitation.OPEN)
    context = {
        "invitations": Paginator(found, PER_PAGE).get_page(request.GET.get("page", "1")),
        "views": _views(request, counts, settled=settled),
        "total": sum(counts.values()),
        "drafts": counts.get(Invitation.State.DRAFT),
        "ready": counts.get(Invitation.State.READY),
    }
    return render_page(request, "members/invitations.html", context)


def _views(
    request: PartnershipRequest, counts: dict[str, int], *, settled: bool
) -> list[dict[str, Any]]:
    here = address(request, "members:invitations")
    waiting = sum(counts.get(state, 0) for state in Invitation.OPEN)
    done = sum(counts.values()) - waiting
    return [
        {"label": _("Waiting"), "url": here, "count": waiting, "current": not settled},
        {
            "label": _("Answered or withdrawn"),
            "url": f"{here}?show=settled",
            "count": done,
            "current": settled,
        },
    ]


@partnership_view(invite)
def invitation_edit(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    draft = _open(pk, Invitation.State.DRAFT)
    check = address(request, "home:send")
    page = {
        "title": _("Change an invitation"),
        "purpose": str(draft),
        "crumb": (_("Check and send"), check),
    }
    return form_page(
        request,
        DraftForm(request.POST or None, instance=draft),
        save=lambda form: commands.change_draft(
            draft, by=request.seat, version=form.cleaned_data["version"]
        ),
        then=check,
        page=page,
    )


@partnership_view(invite)
def invitation_answer(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    invitation = _open(pk)
    page = _page(
        request,
        _("Enter an answer"),
        purpose=_("What %(name)s said by phone, by letter or in the hallway.")
        % {"name": invitation},
        saved=_("The answer is entered. It makes no account."),
    )
    initial = {"told_to": request.user.shown_name}
    return form_page(
        request,
        AnswerForm(request.POST or None, instance=invitation, initial=initial),
        save=lambda form: commands.enter_answer(
            invitation, form.answer, by=request.seat, version=form.cleaned_data["version"]
        ),
        then=address(request, "members:invitations"),
        page=page,
    )


def _page(request: PartnershipRequest, title: str, **more: Any) -> dict[str, Any]:
    crumb = (_("Invitations"), address(request, "members:invitations"))
    return {"title": title, "crumb": crumb, **more}


@partnership_view(invite)
def invitation_withdraw(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    invitation = _open(pk)
    if request.method == "POST":
        commands.withdraw_invitation(as_seen(invitation, request), by=request.seat)
        messages.success(request, _("It is withdrawn."))
        return redirect(address(request, "members:invitations"))
    context = {
        "question": _("Withdraw the invitation to %(name)s?") % {"name": invitation},
        "consequences": [
            _("Its link stops working at once."),
            _("The person is not told. Call if they should know."),
        ],
        "action": _("Withdraw it"),
        "version": invitation.version,
        "cancel_url": address(request, "members:invitations"),
    }
    return render_page(request, "kernel/confirm.html", context)


@partnership_view(invite)
@require_POST
def invitation_again(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    invitation = _open(pk, Invitation.State.SENT, Invitation.State.READY)
    commands.prepare_again(as_seen(invitation, request), by=request.seat)
    messages.success(
        request, _("The former link no longer works. Check the new message, then send it.")
    )
    return redirect(address(request, "home:send"))


@partnership_view(invite)
@require_safe
def letters(request: PartnershipRequest) -> HttpResponse:
    texts = queries.letters(request.partnership.language).values()
    return render_page(request, "members/letters.html", {"letters": texts})


@partnership_view(invite)
def letter_edit(request: PartnershipRequest, way: str) -> HttpResponse:
    letter = queries.letters(request.partnership.language).get(way)
    if letter is None:
        raise Http404
    page = {
        "title": _("Change a letter"),
        "purpose": letter.get_way_display(),
        "saved": _("Saved. New messages use these words."),
        "crumb": (_("Letters"), address(request, "members:letters")),
        "template": "members/letter_edit.html",
    }
    return form_page(
        request,
        LetterForm(request.POST or None, instance=letter),
        save=lambda form: commands.change_letter(
            letter, by=request.seat, version=form.cleaned_data["version"]
        ),
        then=address(request, "members:letters"),
        page=page,
    )


@partnership_view(invite)
@require_POST
def letter_restore(request: PartnershipRequest, way: str) -> HttpResponse:
    commands.restore_letter(way, by=request.seat)
    messages.success(request, _("The suggested words are back."))
    return redirect(address(request, "members:letters"))
