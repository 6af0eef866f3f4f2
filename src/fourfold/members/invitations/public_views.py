"""The page behind the secret link. Looking at it changes nothing: a mail scanner may."""

from typing import Any

from allauth.decorators import rate_limit
from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from fourfold.accounts.entering import sign_in_new
from fourfold.accounts.forms import AddressForm, NewAccountForm
from fourfold.accounts.models import User
from fourfold.kernel.tenancy import inside
from fourfold.kernel.web import public_view, render_page
from fourfold.members.invitations import accepting, queries
from fourfold.members.invitations.accepting import DeadInvitation, Newcomer
from fourfold.members.invitations.forms import ROLE_HINTS
from fourfold.members.invitations.letter_texts import own_link_text
from fourfold.members.invitations.letters import Occasion, Words, write_letter_to
from fourfold.members.models import INVITATION_LASTS, Invitation
from fourfold.partnerships.models import Role

GONE, UNPROCESSABLE, FORBIDDEN = 410, 422, 403


@public_view
@rate_limit(action="invitation")
def open_invitation(request: HttpRequest, token: str) -> HttpResponse:
    try:
        invitation = accepting.invitation_behind(token)
        with inside(invitation.partnership):
            return _answer(request, invitation)
    except DeadInvitation:
        return render_page(request, "members/invitation_gone.html", status=GONE)


def _answer(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    user = request.user if isinstance(request.user, User) else None
    if user is not None and not accepting.is_for(invitation, user):
        return _show(request, invitation, status=FORBIDDEN, stranger=user)
    if request.method != "POST":
        return _show(request, invitation, form=_form(invitation, None, user))
    if request.POST.get("do") == "decline":
        accepting.decline_invitation(invitation)
        return render_page(request, "members/invitation_declined.html")
    if user is not None:
        accepting.accept_invitation(invitation, by=user)
        return redirect("home:home", invitation.partnership_id)
    form = _form(invitation, request.POST, None)
    if form is None or form.is_valid():
        return _take(request, invitation, form)
    return _show(request, invitation, status=UNPROCESSABLE, form=form)


def _form(invitation: Invitation, posted: Any, user: User | None) -> forms.Form | None:
    """What is asked of somebody without an account; nothing where the list has their own inbox."""
    if user is not None:
        return None
    if invitation.way == Invitation.Way.MAIL:
        person, group = invitation.representative, invitation.partnership
        return NewAccountForm(
            posted,
            email=person.email,
            joining=(group.name, group.short_name),
            initial={"name": person.name},
        )
    return None if invitation.can_be_mailed else AddressForm(posted)


def _take(request: HttpRequest, invitation: Invitation, form: Any) -> HttpResponse:
    if invitation.way != Invitation.Way.MAIL:
        person = invitation.representative
        address = form.cleaned_data["address"] if form else person.email
        accepting.move_to_own_inbox(invitation, address=address, words=_own_link(invitation))
        return render_page(request, "members/invitation_moved.html")
    try:
        seat = accepting.accept_invitation(invitation, by=Newcomer(**form.cleaned_data))
    except ValidationError:
        form.add_error(None, _("Sign in first: there is an account with this address already."))
        return _show(request, invitation, status=UNPROCESSABLE, form=form)
    sign_in_new(request, seat.user)
    messages.success(request, _("Your account is ready. Next time, sign in with your password."))
    return redirect("home:home", invitation.partnership_id)


def _own_link(invitation: Invitation) -> Words:
    partnership = invitation.partnership
    return write_letter_to(
        invitation.representative.shown_name,
        Words(*own_link_text(partnership.language)),
        sender=queries.sender_of(_inviter(invitation), partnership),
        occasion=Occasion(),
        reply_by=timezone.localdate() + INVITATION_LASTS,
    )


def _inviter(invitation: Invitation) -> str:
    by = invitation.invited_by
    return by.user.shown_name if by else invitation.partnership.short_name


def _show(
    request: HttpRequest, invitation: Invitation, *, status: int = 200, **more: Any
) -> HttpResponse:
    context = {
        "invitation": invitation,
        "invited_to": invitation.partnership,
        "inviter": _inviter(invitation),
        "what_role_means": ROLE_HINTS[Role(invitation.role)],
        "by_mail": invitation.way == Invitation.Way.MAIL,
        **more,
    }
    return render_page(request, "members/invitation_open.html", context, status=status)
