"""Makes the cast: five people in one partnership, and Dov in another."""

from collections.abc import Sequence

from django.contrib.auth.hashers import make_password

from conftest import Cast
from fourfold.accounts.factors import give_authenticator_app
from fourfold.accounts.models import User
from fourfold.partnerships.access import RESPONSIBLE
from fourfold.partnerships.models import Partnership, Role, Seat

ROLES = {
    "Ana": Role.COORDINATOR,
    "Ben": Role.MEMBER,
    "Cleo": Role.OBSERVER,
    "Eve": Role.EVALUATOR,
    "Sol": Role.STEWARD,
}


def make_cast() -> Cast:
    here = Partnership(name="Riverbend Partnership", short_name="Riverbend")
    elsewhere = Partnership(name="Lakeside Partnership", short_name="Lakeside")
    Partnership.objects.bulk_create([here, elsewhere])
    everybody = [(name, role, here) for name, role in ROLES.items()]
    seats = seat_all([*everybody, ("Dov", Role.COORDINATOR, elsewhere)])
    return Cast(here=here, elsewhere=elsewhere, **{s.user.name.lower(): s for s in seats})


def seat_all(wanted: Sequence[tuple[str, Role, Partnership]]) -> list[Seat]:
    """Accounts with seats, in as few statements as it takes: every test begins with them."""
    password = make_password("a river runs past")
    users = [
        User(email=f"{name.lower()}@example.org", name=name, password=password)
        for name, _role, _partnership in wanted
    ]
    User.objects.bulk_create(users)
    seats = [
        Seat(user=user, partnership=partnership, role=role)
        for user, (_name, role, partnership) in zip(users, wanted, strict=True)
    ]
    for made in Seat.objects.bulk_create(seats):
        if made.role in RESPONSIBLE:
            give_authenticator_app(made.user, "JBSWY3DPEHPK3PXP")
    return seats


def seat(name: str, role: Role, partnership: Partnership) -> Seat:
    return seat_all([(name, role, partnership)])[0]
