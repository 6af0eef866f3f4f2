"""What a long-lived charter costs: 40 versions of 20 articles, 40 wordings and 60 comments.

Statements and processor time (median of 15 requests in this process) of its pages, and the time to
make its PDF. Wanted: at most 12 statements and 15 ms a page, and one second for the PDF.
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
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from fourfold.charter import commands, queries
from fourfold.charter.commenting.commands import comment_on
from fourfold.charter.models import Article, Comment, Version, Wording
from fourfold.charter.suggestions import FORMAL_PATH, INFORMAL_PATH, RAISED_BY
from fourfold.decisions.models import Round, Rule
from fourfold.decisions.rules.worked import WORKED
from fourfold.kernel import clock
from fourfold.kernel.tenancy import inside
from tests.people import make_cast

VERSIONS, WORDINGS, COMMENTS, RUNS = 40, 40, 60, 15
WORDS = "We say what we do, with whom, and what we leave to others. " * 8


def write_everything(cast):
    for key in Article.Key:
        if key not in queries.ELSEWHERE:
            article = queries.article(key)
            body = "4" if key == Article.Key.HOURS else WORDS
            commands.write_article(article, by=cast.ana, version=1, body=body)
    commands.choose_rules(["time", "respect", "power", "media", "pauses"], by=cast.ana)
    commands.agree_paths(
        queries.rule_book(),
        by=cast.ana,
        version=1,
        raised_by=str(RAISED_BY),
        informal_path=str(INFORMAL_PATH),
        formal_path=str(FORMAL_PATH),
        review_on=clock.today() + timedelta(days=300),
    )


def years_of_it(cast):
    """Past the commands: only how much there is matters here."""
    rule = Rule.objects.create(name="All", **WORKED[0].values)
    parts = [part.kept() for part in queries.charter_of(cast.here)]
    for number in range(1, VERSIONS + 1):
        matter = Round.objects.create(
            question=f"Version {number}?",
            rule=rule,
            state="closed",
            result="agreed",
            opened_on=clock.today(),
            closed_on=clock.today(),
            closes_at=clock.now(),
        )
        keys = [part["key"] for part in parts]
        Version.objects.create(number=number, round=matter, proposed=keys, articles=parts)
    vision = Article.objects.get(key="vision")
    Wording.objects.bulk_create(
        Wording(article=vision, body=f"{WORDS} {number}", by=cast.ana) for number in range(WORDINGS)
    )
    for number in range(COMMENTS):
        comment_on("vision", by=(cast.ben, cast.eve, cast.sol)[number % 3], body=f"Say {number}.")
    commands.write_article(vision, by=cast.ana, version=vision.version, body=WORDS[::-1])


def measure(client, address):
    assert client.get(address).status_code == 200, address
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        client.get(address)
        times.append((time.process_time() - start) * 1000)
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    return statistics.median(times), len(captured)


call_command("prepare", verbosity=0)
cast = make_cast()
with inside(cast.here):
    write_everything(cast)
    years_of_it(cast)
    newest = Version.objects.latest("number").pk
    wording, comments = Wording.objects.last().pk, Comment.objects.count()
print(f"{VERSIONS} versions, {len(Article.Key)} articles, {comments} comments")
for who in ("ana", "ben"):
    client = Client(headers={"host": "localhost"})
    client.force_login(getattr(cast, who).user)
    cpu, statements = measure(client, "/guide/charter/")
    print(f"{who}: a page without tables {statements:3} SQL  {cpu:6.2f} ms CPU")
    for name, *more in (
        ("foundation",),
        ("article", "vision"),
        ("article", "trust"),
        ("wordings", "vision"),
        ("wording", wording),
        ("versions",),
        ("version", newest),
    ):
        cpu, statements = measure(client, reverse(f"charter:{name}", args=[cast.here.pk, *more]))
        label = f"{who}: {name} {more[0] if name == 'article' else ''}"
        print(f"{label:24} {statements:3} SQL  {cpu:6.2f} ms CPU")
for ending in ("pdf", "docx"):
    address = reverse("charter:version-file", args=[cast.here.pk, newest, ending])
    start = time.perf_counter()
    response = client.get(address)
    print(
        f"{ending:24} {(time.perf_counter() - start) * 1000:6.0f} ms  {len(response.content)} bytes"
    )
