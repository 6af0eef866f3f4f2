"""The door. Every page of a partnership opens through it, and through it alone.

A `Permission` says what may be done, in words, and by which roles; `@partnership_view(permission)`
finds the seat, checks the role and opens the scope. Not signed in: to sign-in. No seat: 404, since
existence is hidden. Wrong role: 403 with the permission's label. The other doors, for public pages
and for one's own account, are in `kernel.web`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef, Subquery
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.functional import Promise

from fourfold.accounts.factors import has_second_factor
from fourfold.accounts.models import User
from fourfold.kernel.actors import Actor, Machine
from fourfold.kernel.tenancy import inside
from fourfold.kernel.web import NotSignedIn, View
from fourfold.partnerships.models import Partnership, Role, Seat

EVERYONE = frozenset(Role)
COORDINATORS = frozenset({Role.COORDINATOR})
# Those who answer for the partnership: nothing of theirs opens without a second factor.
RESPONSIBLE = frozenset({Role.COORDINATOR, Role.STEWARD})

registry: dict[str, "Permission"] = {}


class Refused(PermissionDenied):
    """The seat may not do this. Carries the permission, so that the page can say what it is."""

    def __init__(self, permission: "Permission") -> None:
        self.permission = permission
        super().__init__(permission.label)


@dataclass(frozen=True)
class Permission:
    """What may be done, in words people read, by whom, and (optionally) when.

    `key` is "<area>.<deed>"; `when(thing, by)` is asked with the object a deed is about.
    """

    key: str
    label: str | Promise
    roles: frozenset[Role]
    when: Callable[[Any, Actor], bool] | None = None

    def __post_init__(self) -> None:
        registry[self.key] = self

    def allows(self, by: Actor, thing: Any = None) -> bool:
        if isinstance(by, Seat):
            if by.role not in self.roles:
                return False
        elif not isinstance(by, Machine):
            return False
        return thing is None or self.when is None or self.when(thing, by)

    def require(self, by: Actor, thing: Any = None) -> None:
        """Raise `Refused` unless `by` may do this to `thing`."""
        if not self.allows(by, thing):
            raise Refused(self)


class PartnershipRequest(HttpRequest):
    """A request that came through the door."""

    user: User
    seat: Seat
    partnership: Partnership


def partnership_view(permission: Permission) -> Callable[[View], View]:
    """Let in only a seat whose role has the permission; run the view inside the partnership."""

    def door(view: View) -> View:
        @wraps(view)
        def opened(request: Any, partnership_id: UUID, **kwargs: Any) -> HttpResponseBase:
            if not request.user.is_authenticated:
                raise NotSignedIn
            seat = seat_of(request.user, partnership_id)
            if seat is None:
                raise Http404
            request.seat, request.partnership = seat, seat.partnership
            if (detour := second_factor_detour(request)) is not None:
                return detour
            permission.require(seat)
            with inside(seat.partnership):
                return view(request, **kwargs)

        opened.permission = permission  # type: ignore[attr-defined]  # read by the access tests
        return opened

    return door


def address(request: PartnershipRequest, name: str, *args: Any) -> str:
    """Where a page is in the partnership of the request: `address(request, "members:people")`."""
    return reverse(name, args=[request.partnership.pk, *args])


def seat_of(user: User, partnership_id: UUID) -> Seat | None:
    """The open seat of a person in a partnership, with both at hand.

    `visitor_until` says until when somebody from outside may look, for the note on every page.
    """
    seats = Seat.objects.open().select_related("partnership", "user")
    visits = Seat.objects.visits().filter(partnership_id=OuterRef("partnership_id"))
    last = Subquery(visits.order_by("-ends_at").values("ends_at")[:1])
    mine = seats.filter(user=user, partnership_id=partnership_id)
    return mine.annotate(visitor_until=last).first()


def second_factor_detour(request: Any) -> HttpResponse | None:
    """Where a coordinator or steward without a second factor is sent first."""
    if request.seat.role not in RESPONSIBLE or has_second_factor(request.user):
        return None
    return redirect_to_login(request.get_full_path(), "mfa_setup")


def permissions() -> Iterable[Permission]:
    return sorted(registry.values(), key=lambda permission: permission.key)
