"""The page behind the secret link. Looking at it changes nothing: a mail scanner may."""

from typing import Any

from allauth.core import ratelimit
from allauth.decorators import rate_limit
from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from fourfold.accounts import known_browsers
from fourfold.accounts.entering import sign_in_new
from fourfold.accounts.forms import NewAccountForm
from fourfold.accounts.models import User
from fourfold.accounts.throttling import too_many
from fourfold.kernel.tenancy import inside
from fourfold.kernel.web import public_view, render_page
from fourfold.members.invitations import accepting, queries
from fourfold.members.invitations.accepting import DeadInvitation, Newcomer
from fourfold.members.invitations.forms import ROLE_HINTS, AccountByCodeForm, CodeForm
from fourfold.members.invitations.letter_texts import own_link_text
from fourfold.members.invitations.letters import Occasion, Words, write_letter_to
from fourfold.members.models import INVITATION_LASTS, Invitation
from fourfold.partnerships.models import Role, Seat

GONE, UNPROCESSABLE, FORBIDDEN = 410, 422, 403
AN_HOUR = 3600


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
    form = _form(invitation, request.POST or None, user)
    if request.method != "POST":
        return _show(request, invitation, form=form)
    if (other := OTHER_ANSWERS.get(request.POST.get("do", ""))) is not None:
        return other(request, invitation)
    if "code" in form.fields and not _may_try(request, invitation):
        return too_many(request, wait=AN_HOUR)
    if form.is_valid() and (seat := _accept(invitation, form, user)):
        return _let_in(request, seat, is_new=user is None)
    return _show(request, invitation, status=UNPROCESSABLE, form=form)


def _decline(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    accepting.decline_invitation(invitation)
    return render_page(request, "members/invitation_declined.html")


def _move(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    accepting.move_to_own_inbox(invitation, words=_own_link(invitation))
    return render_page(request, "members/invitation_moved.html")


OTHER_ANSWERS = {"decline": _decline, "move": _move}


def _form(invitation: Invitation, posted: Any, user: User | None) -> forms.Form:
    """What is asked: an account, unless there is one; a code where the link alone proves nobody."""
    needs_code = accepting.needs_code(invitation, user)
    if user is not None:
        return CodeForm(posted) if needs_code else forms.Form(posted)
    person, group = invitation.representative, invitation.partnership
    return (AccountByCodeForm if needs_code else NewAccountForm)(
        posted,
        email="" if needs_code else person.email,
        joining=(group.name, group.short_name),
        initial={"name": person.name},
    )


def _may_try(request: HttpRequest, invitation: Invitation) -> bool:
    """Ten codes an hour for each link, whoever tries them."""
    return ratelimit.consume(request, action="invitation_code", key=str(invitation.pk))


def _accept(invitation: Invitation, form: Any, user: User | None) -> Seat | None:
    """The seat; None when something stands in the way, which the form then says."""
    given = dict(form.cleaned_data)
    code = given.pop("code", "")
    try:
        return accepting.accept_invitation(invitation, by=user or Newcomer(**given), code=code)
    except ValidationError as error:
        if "code" in getattr(error, "error_dict", {}):
            form.add_error(None, error)
        else:
            form.add_error(None, _("Sign in first: there is an account with this address already."))
    return None


def _let_in(request: HttpRequest, seat: Seat, *, is_new: bool) -> HttpResponse:
    if not is_new:
        return redirect("home:home", seat.partnership_id)
    sign_in_new(request, seat.user)
    messages.success(request, _("Your account is ready. Next time, sign in with your password."))
    response: HttpResponse = redirect("home:home", seat.partnership_id)
    if not seat.user.has_address:
        context = {"accepted": seat, "sign_in_url": settings.BASE_URL + reverse("account_login")}
        response = render_page(request, "members/invitation_accepted.html", context)
    known_browsers.remember(request, response, seat.user)
    return response


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
        "may_move": invitation.way != Invitation.Way.MAIL and invitation.can_be_mailed,
        **more,
    }
    return render_page(request, "members/invitation_open.html", context, status=status)
