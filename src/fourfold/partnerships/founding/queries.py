"""Whether a setup link still opens."""

import hashlib

from django.db.models import QuerySet

from fourfold.kernel import clock
from fourfold.partnerships.models import SetupToken


def digest(token: str) -> str:
    """How a token stands in the database."""
    return hashlib.sha256(token.encode()).hexdigest()


def open_tokens(token: str) -> QuerySet[SetupToken]:
    """The one row of a token that can still be used, or none."""
    unused = SetupToken.objects.filter(digest=digest(token), used_at=None)
    return unused.filter(expires_at__gt=clock.now())
