"""The pages of one's own account that are ours alone; the rest are allauth's, see `urls`."""

from typing import Any
from uuid import UUID

from allauth.account.internal.flows.logout import logout
from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import activate, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from fourfold.accounts import commands
from fourfold.accounts.confirming import recently_confirmed
from fourfold.accounts.factors import has_second_factor
from fourfold.accounts.forms import AddressForm, PreferencesForm
from fourfold.accounts.links import DeadLink, address_in
from fourfold.accounts.models import User
from fourfold.accounts.queries import open_sessions
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import back_to, public_view, render_page, signed_in_view

CLEAR_ALL = '"cache", "cookies", "storage"'
# At home the browser stays known to the account, so that the next sign-in raises no question.
CLEAR_BUT_MARKS = '"cache", "storage"'
AFTER_SETUP = "after_setup"


class OwnRequest(HttpRequest):
    """A request of a signed-in person."""

    user: User
    session: Any


@signed_in_view
@require_safe
def account(request: OwnRequest) -> HttpResponse:
    return render_page(request, "account/account.html")


@public_view
def sign_out(request: OwnRequest) -> HttpResponseBase:
    if request.method != "POST":
        return render_page(request, "account/logout.html")
    was_shared = request.session.is_shared
    logout(request, show_message=False)
    response = redirect("account_signed_out")
    response["Clear-Site-Data"] = CLEAR_ALL if was_shared else CLEAR_BUT_MARKS
    return response


@public_view
@require_safe
def signed_out(request: HttpRequest) -> HttpResponse:
    return render_page(request, "account/signed_out.html")


@signed_in_view
@require_POST
def stay(request: OwnRequest) -> HttpResponseBase:
    """The person is still there: asking was enough to keep the session alive."""
    request.session.modified = True
    if request.headers.get("Accept") == "application/json":
        return HttpResponse(status=204)
    return redirect(back_to(request, "/"))


@signed_in_view
@require_safe
def sessions(request: OwnRequest) -> HttpResponse:
    context = {"sessions": open_sessions(request.user), "here": request.session.handle}
    return render_page(request, "account/sessions.html", context)


@signed_in_view
@require_POST
def end_session(request: OwnRequest, handle: UUID) -> HttpResponseBase:
    commands.end_session(request.user, by=request.user, handle=str(handle))
    messages.success(request, _("That session has ended."))
    return redirect("account_sessions")


@signed_in_view
@require_POST
def end_other_sessions(request: OwnRequest) -> HttpResponseBase:
    commands.end_sessions(request.user, by=request.user, but=request.session.handle)
    messages.success(request, _("All other sessions have ended."))
    return redirect("account_sessions")


@signed_in_view
def preferences(request: OwnRequest) -> HttpResponseBase:
    # A row of its own, so that a mistake does not show in the frame of the page.
    user = User.objects.get(pk=request.user.pk)
    return form_page(
        request,
        PreferencesForm(request.POST or None, instance=user),
        save=lambda f: _save_preferences(f, request),
        then=reverse("account_preferences"),
        page={
            "saved": gettext_lazy("Your preferences are saved."),
            "template": "account/preferences.html",
        },
    )


def _save_preferences(form: PreferencesForm, request: OwnRequest) -> None:
    """Saves them; what is said about it is already in the language that was chosen."""
    version = form.cleaned_data["version"]
    commands.save_preferences(form.instance, by=request.user, version=version)
    if form.instance.language:
        activate(form.instance.language)


@signed_in_view
@recently_confirmed
def address(request: OwnRequest) -> HttpResponseBase:
    return form_page(
        request,
        AddressForm(request.POST or None),
        save=lambda f: commands.ask_for_address(
            request.user, by=request.user, address=f.cleaned_data["address"]
        ),
        then=reverse("account_address_sent"),
        page={"template": "account/address.html"},
    )


@signed_in_view
@require_safe
def address_sent(request: OwnRequest) -> HttpResponse:
    return render_page(request, "account/address_sent.html")


@signed_in_view
def confirm_address(request: OwnRequest, token: str) -> HttpResponseBase:
    """Opening the link changes nothing: mail scanners open links too."""
    try:
        new = address_in(token, request.user)
        if request.method == "POST":
            commands.change_address(request.user, by=request.user, address=new)
            messages.success(request, _("You now sign in with your new address."))
            return redirect("account_home")
    except (DeadLink, ValidationError):
        return render_page(request, "account/dead_link.html", status=410)
    return render_page(request, "account/confirm_address.html", {"address": new})


@signed_in_view
@require_safe
def second_step(request: OwnRequest) -> HttpResponseBase:
    """Where someone whose role needs a second step sets it up, and is then taken on."""
    onward = back_to(request, "/")
    if has_second_factor(request.user):
        return redirect(onward)
    request.session[AFTER_SETUP] = onward
    return render_page(request, "mfa/setup.html")


@signed_in_view
@require_POST
def codes_saved(request: OwnRequest) -> HttpResponseBase:
    """The recovery codes are put away: on to where the person was going."""
    if not Authenticator.objects.filter(user=request.user).exists():
        raise Http404
    return redirect(request.session.pop(AFTER_SETUP, "mfa_index"))
