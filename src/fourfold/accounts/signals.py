"""What happens to sessions when someone signs in, or changes how they sign in."""

import logging
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.signals import password_changed, password_reset
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest

from fourfold.accounts.commands import end_sessions
from fourfold.accounts.models import User
from fourfold.accounts.sessions import begin

log = logging.getLogger(__name__)


@receiver(user_logged_in)
def note_sign_in(request: HttpRequest, **_: Any) -> None:
    begin(request)
    log.info("Someone signed in")


@receiver([authenticator_added, authenticator_reset])
def keep_reading_pure(authenticator: Authenticator, **_: Any) -> None:
    """Codes are shown right after they are made: allauth would note that while a page is read."""
    if authenticator.type == Authenticator.Type.RECOVERY_CODES:
        authenticator.wrap().mark_as_viewed()


@receiver([authenticator_added, authenticator_removed, authenticator_reset])
def renew_key(request: HttpRequest, **_: Any) -> None:
    request.session.cycle_key()
    log.info("A second step was changed")


@receiver(password_changed)
def end_the_others(request: Any, user: User, **_: Any) -> None:
    end_sessions(user, by=user, but=request.session.handle)
    log.info("A password was changed")


@receiver(password_reset)
def end_them_all(request: HttpRequest, user: User, **_: Any) -> None:
    end_sessions(user, by=user)
    get_adapter().forget_failures(request, user.email)
    log.info("A password was changed by link")
