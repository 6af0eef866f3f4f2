"""A browser in which somebody has just proved who they are, as step-up asks for."""

from types import SimpleNamespace
from typing import Any

from allauth.account.internal.flows.login import record_authentication
from django.test import Client


def confirmed(cast: Any, seat: Any) -> Client:
    """The seat's client, with a fresh proof in its session."""
    return prove(cast.client(seat), seat.user)


def prove(client: Client, user: Any) -> Client:
    """Let a signed-in browser have just asked for the password."""
    session = client.session
    record_authentication(SimpleNamespace(session=session), user, "password")
    session.save()
    return client
