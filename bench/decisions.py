"""A question with 500 answers, and 20 answers at once.

Pages: statements and processor time, the median of 15 requests in this process, beside `/healthz`,
which passes the same middleware. At once: 20 threads with a connection each take a position; how
long each waits until its answer is kept.
"""

import logging
import os
import statistics
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

folder = tempfile.mkdtemp()
os.environ |= {
    "DJANGO_SETTINGS_MODULE": "fourfold.config.settings",
    "DATABASE_URL": os.environ.get("DATABASE_URL", f"sqlite:///{folder}/bench.sqlite3"),
    "FOURFOLD_VAR": folder,
    "FOURFOLD_HOSTS": "testserver",
}
import django

django.setup()

logging.disable(logging.INFO)
from django.core.management import call_command
from django.db import connection, connections
from django.test import Client
from django.urls import reverse

from fourfold.accounts.models import User
from fourfold.decisions import commands, queries
from fourfold.decisions.answering.commands import take_stance
from fourfold.decisions.answering.saying import Answer
from fourfold.decisions.eligibility import eligible_organizations
from fourfold.decisions.models import Elector, Rule, Stance
from fourfold.directory.models import Organization
from fourfold.kernel import clock
from fourfold.kernel.tenancy import inside
from fourfold.members.models import Membership, Representative
from fourfold.partnerships.models import Partnership, Role, Seat
from tests.counting import asked
from tests.people import make_cast

VOICES, AT_ONCE, RUNS = 500, 20, 15


def members(count):
    made = Organization.objects.bulk_create(
        Organization(name=f"Agency {number:04}") for number in range(count)
    )
    return Membership.objects.bulk_create(
        Membership(organization=one, state="joined") for one in made
    )


def question(by):
    rule = Rule.objects.create(
        name=f"Rule {Rule.objects.count()}", method="majority", unit="organization", notice_days=0
    )
    draft = commands.draft_round(
        by=by,
        question="Shall we meet in the evening?",
        rule=rule,
        closes_at=clock.now() + timedelta(days=9),
    )
    return commands.open_round(draft, by=by, electors=eligible_organizations())


def answered(matter, by):
    """Everybody has said something, a fifth of them with a reason."""
    choices = ("agree", "agree", "concern", "abstain", "block")
    Stance.objects.bulk_create(
        Stance(
            elector=elector,
            choice=choices[number % 5],
            reason="The drive is long in winter." if number % 5 == 2 else "",
            by=by,
        )
        for number, elector in enumerate(Elector.objects.filter(round=matter))
    )


def speakers(partnership, some):
    """Somebody with an account for each of these members."""
    seats = []
    for number, member in enumerate(some):
        user = User.objects.create_user(f"rep{number}@example.org", name=f"Rep {number}")
        seat = Seat.objects.create(user=user, partnership=partnership, role=Role.MEMBER)
        Representative.objects.create(membership=member, name=f"Rep {number}", seat=seat)
        seats.append(seat)
    return seats


def signed_in(seat):
    client = Client()
    client.force_login(seat.user)
    return client


def page(name, client, address):
    times = []
    for _run in range(RUNS):
        start = time.process_time()
        assert client.get(address).status_code == 200, address
        times.append((time.process_time() - start) * 1000)
    with asked() as found:
        client.get(address)
    print(f"{name:34} {len(found):3} SQL  {statistics.median(times):6.2f} ms CPU")


def at_once(cast, matter, seats):
    """Everybody is ready, waits for the others, and answers."""
    with inside(cast.here):
        mine = [queries.waiting_for(seat).get(round=matter) for seat in seats]
    ready = threading.Barrier(len(seats))

    def answer(seat, elector):
        with inside(cast.here):
            Stance.objects.exists()  # opens the connection
        ready.wait()
        start = time.perf_counter()
        with inside(cast.here):
            take_stance(elector, by=seat, version=1, answer=Answer(choice="agree"))
        waited = (time.perf_counter() - start) * 1000
        connections.close_all()
        return waited

    with ThreadPoolExecutor(len(seats)) as pool:
        waited = sorted(pool.map(answer, seats, mine))
    with inside(cast.here):
        counted = queries.count(matter).answered
    p95 = waited[int(len(waited) * 0.95) - 1]
    print(
        f"{AT_ONCE} answers at once: {counted} counted, median {statistics.median(waited):.0f} ms,"
        f" p95 {p95:.0f} ms, last {waited[-1]:.0f} ms"
    )


def main():
    call_command("migrate", verbosity=0)
    cast = make_cast()
    Partnership.objects.filter(pk=cast.here.pk).update(records_law="no")
    with inside(cast.here):
        all_members = members(VOICES)
        seats = speakers(cast.here, all_members[:AT_ONCE])
        full, fresh = question(cast.ana), question(cast.ana)
        answered(full, cast.ana)
    print(connection.vendor)
    at_once(cast, fresh, seats)
    ana, ben = signed_in(cast.ana), signed_in(seats[0])
    page("/healthz, beside them", ana, "/healthz")
    page("the foundation, beside them", ana, reverse("charter:foundation", args=[cast.here.pk]))
    for name, client, address in (
        ("500 answers, as a member", ben, "round"),
        ("500 answers, as a coordinator", ana, "round"),
        ("who said what, first page", ana, "answers"),
    ):
        page(name, client, reverse(f"decisions:{address}", args=[cast.here.pk, full.pk]))
    with inside(cast.here):
        closed = commands.close_round(full, by=cast.ana)
    page("500 answers, the record", ben, reverse("decisions:round", args=[cast.here.pk, closed.pk]))
    page("the list", ben, reverse("decisions:decisions", args=[cast.here.pk]))


if __name__ == "__main__":
    main()
