"""The six people one can sign in as."""

from dataclasses import dataclass

from django.conf import settings

from fourfold.accounts.commands import create_account
from fourfold.accounts.factors import give_authenticator_app
from fourfold.accounts.models import User
from fourfold.accounts.queries import DEMO_DOMAIN
from fourfold.partnerships.access import RESPONSIBLE
from fourfold.partnerships.models import Role

# Known to all, like the password: the sign-in page works out the code and shows it.
SECRET = "RIVERBENDDEMOONLYRIVERBENDDEMO22"  # noqa: S105


@dataclass(frozen=True)
class Player:
    """Somebody of the cast, and what they are there for."""

    name: str
    role: Role
    partnership: str

    @property
    def first_name(self) -> str:
        return self.name.split()[0]

    @property
    def email(self) -> str:
        return self.first_name.lower() + DEMO_DOMAIN

    @property
    def needs_code(self) -> bool:
        return self.role in RESPONSIBLE


PLAYERS = (
    Player("Ana Lucero", Role.COORDINATOR, "Riverbend"),
    Player("Ben Archuleta", Role.MEMBER, "Riverbend"),
    Player("Cleo Nakamura", Role.OBSERVER, "Riverbend"),
    Player("Eve Okafor", Role.EVALUATOR, "Riverbend"),
    Player("Sol Tafoya", Role.STEWARD, "Riverbend"),
    Player("Dov Adler", Role.COORDINATOR, "Lakeside"),
)
BY_FIRST_NAME = {player.first_name: player for player in PLAYERS}


def make_account(player: Player) -> User:
    """The account of somebody who founds a partnership."""
    user = create_account(email=player.email, name=player.name, password=settings.DEMO_PASSWORD)
    give_code(user, player)
    return user


def give_code(user: User, player: Player) -> None:
    """Set up the second step for those whose role asks for it."""
    if player.needs_code:
        give_authenticator_app(user, SECRET)
