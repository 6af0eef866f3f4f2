"""What allauth asks us: words, mail, secrets at rest, whom to slow down, when to confirm again."""

import logging
from typing import Any, ClassVar
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.internal import ratelimit
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from fourfold.accounts import known_browsers, notices
from fourfold.accounts.confirming import is_confirmed
from fourfold.accounts.models import User
from fourfold.accounts.sealing import seal, unseal
from fourfold.accounts.throttling import client_mark, too_many

log = logging.getLogger(__name__)
FIVE_MINUTES = 300
AT_REST = "second factor"


class PastTheOutbox(RuntimeError):
    """The library wanted to send a message that `notices` does not know."""


class AccountAdapter(DefaultAccountAdapter):
    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _("Check the e-mail address and the password."),
        "incorrect_password": _("Check the password."),
        "enter_current_password": _("Enter the password you use now."),
        "too_many_login_attempts": _("Wait five minutes, then try again."),
        "rate_limited": _("Wait a minute, then try again."),
        "invalid_password_reset": _("Ask for a new link: this one no longer works."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_mark(request)

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Say what a person must know; allauth's own running commentary is left out."""
        if kwargs.get("message"):
            super().add_message(*args, **kwargs)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as error:
            log.warning("Sign-in was slowed down")
            raise ImmediateHttpResponse(too_many(request, wait=FIVE_MINUTES)) from error

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        log.info("Sign-in failed")

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        """Tell the person of a browser that is new to their account; know it from now on."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        if not known_browsers.is_known(request, user):
            notices.tell_of_change(user, "new browser")
        known_browsers.remember(request, response, user)
        return response

    def forget_failures(self, request: HttpRequest, email: str) -> None:
        """Whoever proved to own the address need not wait for what others tried."""
        key = self._get_login_attempts_cache_key(request, email=email)
        ratelimit.clear(request, app="allauth.account", action="login_failed", key=key)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        return not is_confirmed(context.request)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Nothing leaves past the outbox: see `notices`."""
        raise PastTheOutbox(template_prefix)

    def get_reset_password_from_key_url(self, key: str) -> str:
        """The link is made later, while its message is being sent: see `links`."""
        return ""

    def send_password_reset_mail(self, user: User, email: str, context: dict[str, Any]) -> None:
        notices.send_reset_link(user)

    def send_notification_mail(self, template_prefix: str, user: User, **_: Any) -> None:
        notices.tell_of_change(user, template_prefix)


class FactorAdapter(DefaultMFAAdapter):
    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("Enter the newest code: this one was not accepted."),
        "cannot_generate_recovery_codes": _("Set up your second step first."),
    }

    def encrypt(self, text: str) -> str:
        return seal(text, purpose=AT_REST)

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(encrypted_text, purpose=AT_REST)

    def build_totp_svg(self, url: str) -> str:
        """The page draws its own code, as an element: see the tag `qr_code`."""
        return ""

    def _get_site_name(self) -> str:
        return "Fourfold"

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return {"id": urlsplit(settings.BASE_URL).hostname or "", "name": self._get_site_name()}

    def generate_authenticator_name(self, user: User, kind: Authenticator.Type) -> str:
        count = Authenticator.objects.filter(user=user, type=kind).count()
        return gettext("Passkey %(number)s") % {"number": count + 1}
