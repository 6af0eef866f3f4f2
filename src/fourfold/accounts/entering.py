"""Signing in somebody who has just chosen a password: by a setup link, or by an invitation."""

from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest

from fourfold.accounts.models import User


def sign_in_new(request: HttpRequest, user: User) -> None:
    """Let a new account in, in this browser; the password just chosen counts as a fresh proof."""
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    record_authentication(request, user, "password")
