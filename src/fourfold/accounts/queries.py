"""What the pages of one's own account show."""

from django.db.models import QuerySet
from django.utils import timezone

from fourfold.accounts.models import SignIn, User

DEMO_DOMAIN = "@demo.example"


def open_sessions(user: User) -> QuerySet[SignIn]:
    """The browsers in which a person is signed in, newest first."""
    live = SignIn.objects.filter(user=user, expire_date__gt=timezone.now())
    return live.exclude(started_at=None).order_by("-started_at")


def demo_people() -> QuerySet[User]:
    """The accounts of the demo partnership."""
    return User.objects.filter(email__endswith=DEMO_DOMAIN, is_active=True).order_by(
        "joined_on", "name"
    )
