"""Searching 200,000 words of one partnership: statements and time, on SQLite and on PostgreSQL.

The words are drawn as they are in language: a few stand nearly everywhere, most hardly anywhere.
Aim: at most 6 statements, and 30 ms for 95 of 100 searches.
"""

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

if len(sys.argv) == 1:
    server = subprocess.run(
        [sys.executable, "tests/postgres.py"], capture_output=True, text=True, check=False
    )
    for url in ("", server.stdout.strip()):
        where = {"DATABASE_URL": url} if url else {}
        subprocess.run([sys.executable, __file__, "once"], env={**os.environ, **where}, check=True)
    sys.exit()

os.environ |= {
    "DJANGO_SETTINGS_MODULE": "fourfold.config.settings",
    "FOURFOLD_VAR": tempfile.mkdtemp(),
}
import django

django.setup()
from django.conf import settings
from django.db import connection

from fourfold.directory.models import Organization
from fourfold.kernel.search import search
from fourfold.kernel.search.models import Word
from fourfold.kernel.search.writing import rebuild
from fourfold.kernel.tenancy import inside
from fourfold.members.models import ExistingBody, Membership, Representative
from tests.counting import asked

settings.OWNER_FOR_TESTS = dict(settings.DATABASES["default"])
from tests.databases import fresh_copy
from tests.people import make_cast

WORDS = 200_000
LETTERS = "aaabcdeeefghiiijklmnooopqrrsstttuuvwyz"
chance = random.Random(17)
VOCABULARY = list(
    dict.fromkeys(
        "".join(chance.choice(LETTERS) for _ in range(chance.randint(3, 9))) for _ in range(12_000)
    )
)
WEIGHTS = [1 / rank for rank in range(1, len(VOCABULARY) + 1)]


def some(count):
    return " ".join(chance.choices(VOCABULARY, WEIGHTS, k=count))


def fill(number):
    """Organizations with a person each, and as many groups with a long note."""
    organizations = Organization.objects.bulk_create(
        Organization(name=f"{some(3)} {place}") for place in range(number)
    )
    members = Membership.objects.bulk_create(Membership(organization=o) for o in organizations)
    Representative.objects.bulk_create(
        Representative(membership=m, name=some(2), title=some(2), is_hidden=chance.random() < 0.05)
        for m in members
    )
    ExistingBody.objects.bulk_create(
        ExistingBody(name=some(3), kind="team", area=some(2), reason=some(16))
        for _ in range(number)
    )


def questions():
    common, rare = VOCABULARY[:20], VOCABULARY[2_000:]
    for _ in range(40):
        yield chance.choice(common)
        yield chance.choice(rare)
        yield chance.choice(rare)[:2]
        yield chance.choice(common)[:3]
        yield f"{chance.choice(common)} {chance.choice(common)}"
        yield f"{chance.choice(common)} {chance.choice(rare)[:3]}"
        yield f"{chance.choice(rare)} {chance.choice(rare)}"


def measure(cast):
    times, worked, most, found = [], [], 0, 0
    for question in list(questions()):
        start, before = time.perf_counter(), time.process_time()
        answers = search(question, by=cast.ben)
        times.append((time.perf_counter() - start) * 1000)
        worked.append((time.process_time() - before) * 1000)
        with asked() as statements:
            search(question, by=cast.ben)
        most, found = max(most, len(statements)), found + bool(answers)
    p95, cpu = (statistics.quantiles(each, n=20)[-1] for each in (times, worked))
    print(
        f"search ({connection.vendor}): {Word.objects.count()} words, {len(times)} searches"
        f" ({found} with answers): median {statistics.median(times):.1f} ms, p95 {p95:.1f} ms"
        f" (aim 30), slowest {max(times):.1f} ms,"
        f" p95 of this process's own time {cpu:.1f} ms, at most {most} SQL (aim 6)"
    )


with fresh_copy():
    cast = make_cast()
    with inside(cast.here):
        start = time.perf_counter()
        while Word.objects.count() < WORDS:
            fill(1_000)
        print(f"search: written beside its rows in {time.perf_counter() - start:.0f} s")
    start = time.perf_counter()
    rebuild()
    print(f"search: written anew in {time.perf_counter() - start:.1f} s")
    with inside(cast.here):
        measure(cast)
