"""The page behind a setup link. Opening it changes nothing: mail scanners open links too."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from fourfold.accounts.commands import create_account
from fourfold.accounts.entering import sign_in_new
from fourfold.accounts.models import User
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import public_view, render_page
from fourfold.partnerships.founding import commands
from fourfold.partnerships.founding.forms import FoundingForm, FoundingWithAccountForm
from fourfold.partnerships.founding.queries import open_tokens

GONE = 410


@public_view
def setup(request: HttpRequest, token: str) -> HttpResponse:
    if not open_tokens(token).exists():
        return _dead(request)
    known = request.user if isinstance(request.user, User) else None
    form = (FoundingForm if known else FoundingWithAccountForm)(request.POST or None)
    then = reverse("home:home", args=[form.instance.pk])
    try:
        return form_page(
            request, form, save=lambda f: _found(request, f, token), then=then, page=_page(known)
        )
    except commands.UsedUp:
        return _dead(request)


def _page(known: User | None) -> dict[str, Any]:
    return {
        "title": _("Set up your partnership"),
        "purpose": _("Three names, your address and a password. All of it can be changed later."),
        "saved": _("Your partnership is set up. One step is left before it opens."),
        "action": _("Set it up"),
        "template": "partnerships/setup.html",
        "known": known,
        "cancel_url": reverse("portal:front"),
    }


def _found(request: HttpRequest, form: FoundingForm, token: str) -> None:
    """The account, if there is none yet, and the partnership; the door then asks for the rest."""
    if isinstance(request.user, User):
        commands.found_partnership(form.instance, by=request.user, token=token)
        return
    data = form.cleaned_data
    user = create_account(email=data["email"], name=data["your_name"], password=data["password"])
    commands.found_partnership(form.instance, by=user, token=token)
    sign_in_new(request, user)


def _dead(request: HttpRequest) -> HttpResponse:
    return render_page(request, "partnerships/setup_dead.html", status=GONE)
