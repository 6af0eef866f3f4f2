"""Making the operator's one-time link, and founding a partnership with it."""

import secrets
from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext_noop

from fourfold.accounts.models import User
from fourfold.kernel import clock
from fourfold.kernel.actors import Actor, Machine
from fourfold.kernel.journal import record
from fourfold.kernel.tenancy import inside
from fourfold.partnerships.founding.queries import digest, open_tokens
from fourfold.partnerships.models import Partnership, Role, Seat, SetupToken
from fourfold.partnerships.vocabulary import seed_terms

VALID_FOR = timedelta(days=7)


class UsedUp(Exception):
    """The setup link was used, is too old, or was never made here."""


def make_setup_token(*, by: Actor) -> str:
    """A new one-time token, to be told to one person; only its digest is kept."""
    if not isinstance(by, Machine):
        raise PermissionDenied
    token = secrets.token_urlsafe(32)
    SetupToken.objects.create(digest=digest(token), expires_at=clock.now() + VALID_FOR)
    return token


@transaction.atomic
def found_partnership(partnership: Partnership, *, by: User, token: str) -> Seat:
    """Save a new partnership with its first words, and seat its first coordinator.

    Uses the token up; raises `UsedUp` when somebody was faster.
    """
    if not open_tokens(token).update(used_at=clock.now()):
        raise UsedUp
    partnership.save(force_insert=True)
    seat = Seat.objects.create(partnership=partnership, user=by, role=Role.COORDINATOR)
    seed_terms(partnership)
    with inside(partnership):
        record(seat, gettext_noop("founded the partnership “%(thing)s”"), partnership)
    return seat
