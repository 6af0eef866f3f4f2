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

SHORT = "Organization\tPerson\tE-mail\tPhone\tAddress\nLibrary of Alder\tNia Bell\t\t\t\n"


def leave_things_open(partnership: Partnership) -> None:
    """What a settled year does not have lying around: imports, a removal, a call for help."""
    stage_the_messy_list(partnership)
    ana, ben = (_seat(partnership, name) for name in ("Ana", "Ben"))
    with inside(partnership):
        _stage(ana, MESSY, label="contacts.xlsx")
        added = _with_columns(_stage(ana, SHORT, label="library.csv"), ana, header=1)
        importing.keep_batch(added, by=ana)
        ask_to_remove("Somebody's old name", by=ana, kind=Removal.Kind.NAME)
        ask_for_help(ben, by=ben)


def stage_the_messy_list(partnership: Partnership) -> Batch:
    """An import whose rows wait for answers."""
    ana = _seat(partnership, "Ana")
    with inside(partnership):
        return _with_columns(_stage(ana, MESSY, label="pasted"), ana, header=2)


def _seat(partnership: Partnership, name: str) -> Seat:
    return Seat.objects.get(partnership=partnership, user__name__startswith=name)


def _with_columns(batch: Batch, seat: Seat, *, header: int) -> Batch:
    return importing.choose_columns(batch, by=seat, sheet=0, header=[header], mapping=COLUMNS)


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
