"""Every page that can be opened: in a partnership that has lived, in a new one, and by anyone."""

from types import SimpleNamespace
from typing import Any

from django.test import Client

from fourfold.accounts.commands import create_account
from fourfold.accounts.factors import give_authenticator_app
from fourfold.demo.cast import SECRET
from fourfold.kernel.actors import OPERATOR
from fourfold.kernel.tabular import commands as importing
from fourfold.kernel.tabular.models import Batch
from fourfold.kernel.tabular.reading import read_paste
from fourfold.kernel.tenancy import inside
from fourfold.members.importing.importer import PEOPLE
from fourfold.partnerships.founding.commands import found_partnership, make_setup_token
from fourfold.partnerships.models import Partnership, Removal, Seat
from fourfold.partnerships.removing.commands import ask_to_remove
from fourfold.portal.commands import ask_for_help
from tests.access.routes import Route, routes
from tests.access.visits import addresses
from tests.journeys.messy import COLUMNS, MESSY

SHORT = "Organization\tPerson\nLibrary of Alder\tNia Bell\n"


def leave_things_open(partnership: Partnership) -> None:
    """What a settled year does not have lying around: imports, a removal, a call for help."""
    seats = {
        seat.user.name.split()[0]: seat for seat in Seat.objects.filter(partnership=partnership)
    }
    with inside(partnership):
        _stage(seats["Ana"], MESSY, label="contacts.xlsx")
        importing.choose_columns(
            _stage(seats["Ana"], MESSY, label="pasted"),
            by=seats["Ana"],
            sheet=0,
            header=[2],
            mapping=COLUMNS,
        )
        added = importing.choose_columns(
            _stage(seats["Ana"], SHORT, label="library.csv"),
            by=seats["Ana"],
            sheet=0,
            header=[1],
            mapping={"0": "organization", "1": "person"},
        )
        importing.keep_batch(added, by=seats["Ana"])
        ask_to_remove("Somebody's old name", by=seats["Ana"], kind=Removal.Kind.NAME)
        ask_for_help(seats["Ben"], by=seats["Ben"])


def _stage(seat: Seat, text: str, *, label: str) -> Batch:
    sheet = read_paste(text, words=PEOPLE.words)
    return importing.stage(PEOPLE, by=seat, sheets=[sheet], label=label)


def found_a_new_one() -> Partnership:
    """A partnership one minute after its link was opened."""
    user = create_account(email="nora@example.org", name="Nora Vance", password="slow herons stand")
    give_authenticator_app(user, SECRET)
    partnership = Partnership(name="Partnership of the Foothills", short_name="Foothills")
    found_partnership(partnership, by=user, token=make_setup_token(by=OPERATOR))
    return partnership


def pages_for(client: Client, partnership: Partnership, *, only: Any) -> list[str]:
    """The first address of each kind that answers this person with a page."""
    token = make_setup_token(by=OPERATOR)
    made = SimpleNamespace(partnership=partnership, token="no-such-link", setup_token=token)
    found = [_first_page(route, client, made) for route in routes() if only(route)]
    return [address for address in found if address]


def _first_page(route: Route, client: Client, made: Any) -> str:
    for address in addresses(route, client, made):
        response = client.get(address)
        if response.status_code == 200 and response.headers["Content-Type"].startswith("text/html"):
            return address
    return ""
