"""What the pages of the chairs cost after ten years: statements and processor time, medians of 15.

2,000 representatives, 500 chairs with ten terms each, 500 groups. The limits are 12 statements and
15 ms of processor time; the figures, which only a few people open, are printed beside them.
"""

import os
import statistics
import tempfile
import time
from datetime import timedelta

folder = tempfile.mkdtemp()
os.environ |= {
    "DJANGO_SETTINGS_MODULE": "fourfold.config.settings",
    "DATABASE_URL": os.environ.get("DATABASE_URL", f"sqlite:///{folder}/bench.sqlite3"),
    "FOURFOLD_VAR": folder,
}
import django

django.setup()
from django.core.management import call_command
from django.test import Client

from fourfold.directory.models import Organization
from fourfold.kernel import clock
from fourfold.kernel.tenancy import inside
from fourfold.members.models import (
    GroupMember,
    Membership,
    PastTerm,
    Position,
    Representative,
    WorkGroup,
)
from fourfold.partnerships.vocabulary import seed_terms
from tests.counting import asked
from tests.people import make_cast

PEOPLE, CHAIRS, TERMS, GROUPS, RUNS = 2000, 500, 10, 500, 15
YEAR = timedelta(days=365)


def fill():
    """Past the commands: only how much there is matters here."""
    organizations = Organization.objects.bulk_create(
        Organization(name=f"Organization {number:05}") for number in range(PEOPLE)
    )
    members = Membership.objects.bulk_create(
        Membership(organization=each, sector="health", ps=["protection"], state="joined")
        for each in organizations
    )
    people = Representative.objects.bulk_create(
        Representative(membership=each, name=f"Person {number}")
        for number, each in enumerate(members)
    )
    today = clock.today()
    chairs = Position.objects.bulk_create(
        Position(
            title=f"Chair {number:03}",
            order=number,
            leads=number < 40,
            membership=members[number],
            holder=people[number],
            term_starts_on=today - YEAR,
        )
        for number in range(CHAIRS)
    )
    PastTerm.objects.bulk_create(
        PastTerm(
            position=each,
            holder=people[(number + 7 * year) % PEOPLE],
            starts_on=today - (year + 1) * YEAR,
            ends_on=today - year * YEAR,
        )
        for number, each in enumerate(chairs)
        for year in range(1, TERMS + 1)
    )
    groups = WorkGroup.objects.bulk_create(
        WorkGroup(name=f"Group {number:03}") for number in range(GROUPS)
    )
    GroupMember.objects.bulk_create(
        GroupMember(group=each, person=people[4 * number + seat], leads=not seat)
        for number, each in enumerate(groups)
        for seat in range(4)
    )
    return chairs[0], groups[0]


def measure(name, client, address, *, peer=None):
    assert client.get(address).status_code == 200, address
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        client.get(address)
        times.append((time.process_time() - start) * 1000)
    with asked() as statements:
        client.get(address)
    cpu = statistics.median(times)
    print(
        f"chairs: {name:34} {len(statements):3} SQL {cpu:7.2f} ms CPU  ×{cpu / (peer or cpu):5.1f}"
    )
    return cpu


def main():
    call_command("prepare", verbosity=0)
    cast = make_cast()
    seed_terms(cast.here)
    with inside(cast.here):
        chair, group = fill()
    client = Client(headers={"host": "localhost"})
    client.force_login(cast.ana.user)
    peer = measure("peer: /healthz", client, "/healthz")
    people = f"/w/{cast.here.pk}/people"
    measure("people, first page", client, f"{people}/", peer=peer)
    measure("chairs, first page", client, f"{people}/chairs/", peer=peer)
    measure("chairs, last page", client, f"{people}/chairs/?page=17", peer=peer)
    measure("a chair with ten years of terms", client, f"{people}/chairs/{chair.pk}/", peer=peer)
    measure("groups, first page", client, f"{people}/groups/", peer=peer)
    measure("a group", client, f"{people}/groups/{group.pk}/", peer=peer)
    measure("figures", client, f"{people}/balance/steady/", peer=peer)


if __name__ == "__main__":
    main()
