"""What a page costs: statements, processor time, bytes; beside a page that does nothing.

Processor time is the median of 15 requests in this process. The peer is `/healthz`, which passes
the same middleware and asks the database one thing: the ratio says what the page itself costs.
"""

import gzip
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

folder = tempfile.mkdtemp()
os.environ |= {
    "DJANGO_SETTINGS_MODULE": "fourfold.config.settings",
    "DATABASE_URL": os.environ.get("DATABASE_URL", f"sqlite:///{folder}/bench.sqlite3"),
    "FOURFOLD_VAR": folder,
}
import django

django.setup()
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from fourfold.charter import commands as charter
from fourfold.charter import queries as articles
from fourfold.directory.models import Organization
from fourfold.kernel.tenancy import inside
from fourfold.meetings import commands as meetings
from fourfold.members.models import Membership, Representative
from fourfold.partnerships.models import Partnership
from fourfold.partnerships.vocabulary import seed_terms
from tests.people import make_cast

PEOPLE = 2000
RUNS = 15


def fill(partnership, count):
    """Organizations with one person each, past the commands: only their number matters here."""
    with inside(partnership):
        organizations = Organization.objects.bulk_create(
            Organization(name=f"Organization {number:05}") for number in range(count)
        )
        members = Membership.objects.bulk_create(
            Membership(organization=each, sector="health", ps=["protection"])
            for each in organizations
        )
        Representative.objects.bulk_create(
            Representative(membership=each, name=f"Person {number}")
            for number, each in enumerate(members)
        )


def measure(client, address):
    assert client.get(address).status_code == 200, address
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        response = client.get(address)
        times.append((time.process_time() - start) * 1000)
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    size = len(gzip.compress(response.content)) / 1024
    return statistics.median(times), len(captured), size


def line(name, found, peer):
    cpu, statements, size = found
    print(f"{name:34} {statements:3} SQL  {cpu:6.2f} ms CPU  ×{cpu / peer:5.1f}  {size:5.1f} KB gz")


def first_visit(client):
    """The page and everything it asks for, gzipped."""
    page = client.get("/").content
    total = len(gzip.compress(page))
    dist = Path("src/fourfold/kernel/static/dist")
    names = set(re.findall(r"/static/dist/([^\"]+)", page.decode()))
    style = next(dist.glob("app.*.css"))
    fonts = {Path(url).name for url in re.findall(r"url\(([^)]+)\)", style.read_text())}
    # A browser fetches the extended Latin letters only for a page that has one.
    names |= {font for font in fonts if "latin-ext" not in font}
    for name in names:
        path = dist / name
        packed = path.with_name(path.name + ".gz")
        total += (packed if packed.exists() else path).stat().st_size
    return total / 1024


def worker_memory():
    """The largest a worker grows after every page was asked for 20 times."""
    port = 8899
    words = ["-m", "gunicorn", "fourfold.config.wsgi:application", "--bind", f"127.0.0.1:{port}"]
    server = subprocess.Popen(
        [sys.executable, *words, "--workers", "1", "--threads", "4", "--log-level", "critical"],
        env={**os.environ, "PYTHONPATH": "src:."},
    )
    time.sleep(3)
    for _ in range(20):
        for path in ("/", "/help", "/guide/", "/guide/proposal/", "/account/sign-in"):
            subprocess.run(
                ["curl", "-s", "-o", "/dev/null", f"http://127.0.0.1:{port}{path}"], check=False
            )
    pids = subprocess.run(
        ["pgrep", "-P", str(server.pid)], capture_output=True, text=True, check=False
    ).stdout.split()
    rss = max(
        int(re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text()).group(1))
        for pid in pids
    )
    server.terminate()
    server.wait()
    return rss / 1024


call_command("prepare", verbosity=0)
cast = make_cast()
seed_terms(cast.here)
fill(cast.here, PEOPLE)
with inside(cast.here):
    for key in ("definition", "vision", "mission"):
        charter.write_article(articles.article(key), by=cast.ana, version=1, body="Words. " * 40)
    charter.choose_rules(["time", "respect", "power", "media"], by=cast.ana)
    meetings.plan_meeting(
        by=cast.ana, starts_at=timezone.now() + timedelta(days=9), purpose="First", place="Hall"
    )
client = Client(headers={"host": "localhost"})
client.force_login(cast.ana.user)
home = f"/w/{cast.here.pk}"
peer, _, _ = measure(client, "/healthz")
last = -(-PEOPLE // 30)


def pages():
    line("peer: /healthz", measure(client, "/healthz"), peer)
    cache.clear()
    with CaptureQueriesContext(connection) as captured:
        client.get(f"{home}/")
    print(f"{'home, nothing cached':34} {len(captured):3} SQL")
    line("home, cached", measure(client, f"{home}/"), peer)
    line(f"people, first of {last} pages", measure(client, f"{home}/people/"), peer)
    line(f"people, page {last}", measure(client, f"{home}/people/?page={last}"), peer)
    line("foundation", measure(client, f"{home}/foundation/"), peer)
    line("proposal on one page", measure(client, f"{home}/foundation/proposal/"), peer)
    line("front page", measure(Client(headers={"host": "localhost"}), "/"), peer)


print(f"== one partnership with {PEOPLE} people ({connection.vendor})")
pages()
for number in range(1000):
    other = Partnership.objects.create(name=f"Other {number}", short_name="Other")
    fill(other, 20)
print("== the same among 1,000 other partnerships of 20 people each")
pages()
print(f"first visit: {first_visit(Client(headers={'host': 'localhost'})):.0f} KB gz (aim: 150)")
print(f"a worker's memory: {worker_memory():.0f} MB (aim: 150)")
