"""Builds the demo through the commands of each area: nothing is written around them."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from fourfold.demo import lakeside
from fourfold.demo.cast import BY_FIRST_NAME, Player, make_account
from fourfold.demo.riverbend import words, year
from fourfold.demo.story import Happening, Stage, live_through, morning
from fourfold.kernel import clock
from fourfold.kernel.actors import OPERATOR
from fourfold.kernel.tenancy import inside
from fourfold.partnerships.founding.commands import found_partnership, make_setup_token
from fourfold.partnerships.models import Partnership


@transaction.atomic
def build(today: date | None = None) -> tuple[Partnership, Partnership]:
    """Both partnerships as they stand on this day, in a database without any."""
    today = today or clock.today()
    riverbend = Partnership(name=words.NAME, short_name=words.SHORT_NAME, is_demo=True)
    other = Partnership(name=lakeside.NAME, short_name=lakeside.SHORT_NAME, is_demo=True)
    live(riverbend, BY_FIRST_NAME["Ana"], today, founded=year.FOUNDED, past=year.year())
    live(other, BY_FIRST_NAME["Dov"], today, founded=lakeside.FOUNDED, past=lakeside.year())
    return riverbend, other


def live(
    partnership: Partnership,
    founder: Player,
    today: date,
    *,
    founded: int,
    past: Iterable[Happening],
) -> None:
    """Found a partnership on its day, and let everything happen in it."""
    with clock.set_to(morning(today, founded)):
        token = make_setup_token(by=OPERATOR)
        partnership.created_on = clock.today()
        lead = found_partnership(partnership, by=make_account(founder), token=token)
    stage = Stage(today, partnership, lead, {founder.first_name: lead})
    with inside(partnership):
        live_through(stage, past)
