"""Check and send: every message exactly as each person will get it, and nothing out before.

Here, above the areas, because the letters belong to the members and the date to the meetings.
"""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from fourfold.kernel.editing import as_seen
from fourfold.kernel.outbox import masked
from fourfold.kernel.web import render_page
from fourfold.meetings.queries import next_meeting
from fourfold.members.invitations import commands, queries
from fourfold.members.invitations.letters import Occasion, with_link
from fourfold.members.invitations.queries import Outgoing
from fourfold.members.models import Invitation
from fourfold.members.permissions import invite
from fourfold.partnerships.access import PartnershipRequest, partnership_view

CONFLICT = 409


def next_occasion() -> Occasion:
    """The next meeting as a letter may tell of it: never a confidential place."""
    meeting = next_meeting()
    if meeting is None:
        return Occasion()
    places = [meeting.place, meeting.link, meeting.dial_in]
    return Occasion(
        when=meeting.starts_at,
        where=" · ".join(place for place in places if place),
        purpose=meeting.purpose,
        is_place_confidential=meeting.is_place_confidential,
    )


def _composed(request: PartnershipRequest, rows: Any) -> list[Outgoing]:
    return queries.outgoing(
        rows, sender=request.seat, partnership=request.partnership, occasion=next_occasion()
    )


@partnership_view(invite)
def check_and_send(request: PartnershipRequest) -> HttpResponse:
    outgoing = _composed(request, queries.drafts())
    seal = queries.seal_of(outgoing)
    if request.method != "POST":
        return _preview(request, outgoing, seal)
    if not outgoing:  # a second click: the first one sent everything
        return redirect("members:invitations", request.partnership.pk)
    if request.POST.get("seen") != seal:
        return _preview(request, outgoing, seal, has_changed=True)
    mailed = commands.send_invitations(outgoing, by=request.seat)
    _say_what_happened(request, mailed, len(outgoing) - mailed)
    page = "home:by-hand" if len(outgoing) > mailed else "members:invitations"
    return redirect(page, request.partnership.pk)


def _preview(
    request: PartnershipRequest, outgoing: list[Outgoing], seal: str, *, has_changed: bool = False
) -> HttpResponse:
    context = {
        "letters": [_letter(one) for one in outgoing],
        "seal": seal,
        "has_changed": has_changed,
        "mailed": sum(one.invitation.goes_by_mail for one in outgoing),
        "has_date": next_occasion().when is not None,
        "sends_mail": _sends_mail(),
    }
    status = CONFLICT if has_changed else 200
    return render_page(request, "portal/check_and_send.html", context, status=status)


def _sends_mail() -> bool:
    return bool(settings.EMAIL_HOST) or settings.DEMO


@partnership_view(invite)
@require_POST
def as_text(request: PartnershipRequest) -> HttpResponse:
    turned = commands.hand_over_instead(queries.drafts(), by=request.seat)
    said = ngettext(
        "%(count)s message is now text to copy.", "%(count)s messages are now text to copy.", turned
    )
    messages.success(request, said % {"count": turned})
    return redirect("home:send", request.partnership.pk)


def _letter(one: Outgoing) -> dict[str, Any]:
    return {
        "invitation": one.invitation,
        "subject": one.words.subject,
        "body": masked(one.words.body),
        "is_mailed": one.invitation.goes_by_mail,
    }


def _say_what_happened(request: PartnershipRequest, mailed: int, rest: int) -> None:
    if mailed and not _sends_mail():
        said = ngettext(
            "%(count)s message waits: no mail leaves from this computer yet.",
            "%(count)s messages wait: no mail leaves from this computer yet.",
            mailed,
        )
        messages.warning(request, said % {"count": mailed})
    elif mailed:
        said = ngettext(
            "%(count)s message is on its way.", "%(count)s messages are on their way.", mailed
        )
        messages.success(request, said % {"count": mailed})
    if rest:
        said = ngettext(
            "%(count)s invitation waits here for you to hand over.",
            "%(count)s invitations wait here for you to hand over.",
            rest,
        )
        messages.info(request, said % {"count": rest})


@partnership_view(invite)
@require_safe
def by_hand(request: PartnershipRequest) -> HttpResponse:
    return render_page(request, "portal/by_hand.html", {"invitations": queries.to_hand_over()})


@partnership_view(invite)
def by_hand_one(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    waiting = queries.invitations().exclude(way=Invitation.Way.MAIL)
    states = [Invitation.State.READY, Invitation.State.SENT]
    invitation = get_object_or_404(waiting, pk=pk, state__in=states)
    words, link = _composed(request, [invitation])[0].words, ""
    if request.method == "POST":
        invitation = as_seen(invitation, request)
        if request.POST.get("do") == "code":
            return _code_page(request, invitation)
        if request.POST.get("do") != "link":
            commands.mark_handed_over(invitation, by=request.seat)
            messages.success(request, _("Marked as handed over."))
            return redirect("home:by-hand", request.partnership.pk)
        link = commands.make_personal_link(invitation, by=request.seat)
        words = with_link(words, link, language=request.partnership.language)
    context = {"invitation": invitation, "words": words, "has_link": bool(link)}
    return render_page(request, "portal/by_hand_one.html", context)


def _code_page(request: PartnershipRequest, invitation: Invitation) -> HttpResponse:
    try:
        code = commands.show_code(invitation, by=request.seat)
    except ValidationError as error:
        messages.warning(request, error.message)
        return redirect("home:by-hand-one", request.partnership.pk, invitation.pk)
    context = {"invitation": invitation, "code": code}
    return render_page(request, "portal/by_hand_code.html", context)
