"""Makes the cast: five people in one partnership, and Dov in another."""

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
    here = Partnership.objects.create(name="Riverbend Partnership", short_name="Riverbend")
    elsewhere = Partnership.objects.create(name="Lakeside Partnership", short_name="Lakeside")
    seats = {name.lower(): seat(name, role, here) for name, role in ROLES.items()}
    return Cast(
        here=here, elsewhere=elsewhere, dov=seat("Dov", Role.COORDINATOR, elsewhere), **seats
    )


def seat(name: str, role: Role, partnership: Partnership) -> Seat:
    user = User.objects.create_user(f"{name.lower()}@example.org", "a river runs past", name=name)
    if role in RESPONSIBLE:
        give_authenticator_app(user, "JBSWY3DPEHPK3PXP")
    return Seat.objects.create(user=user, partnership=partnership, role=role)
