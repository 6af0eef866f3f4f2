"""How long a starter pack takes, questions to the database included. Medians of five."""

import os
import statistics
import tempfile
import time

folder = tempfile.mkdtemp()
os.environ |= {
    "DJANGO_SETTINGS_MODULE": "fourfold.config.settings",
    "DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3",
    "FOURFOLD_VAR": folder,
}
import django

django.setup()
from django.core.management import call_command

from fourfold.charter import commands as charter
from fourfold.charter import queries as charter_queries
from fourfold.charter.models import Article
from fourfold.charter.suggestions import TOPICS
from fourfold.directory.models import Organization
from fourfold.kernel.documents.docx import render_docx
from fourfold.kernel.documents.html import render_html
from fourfold.kernel.documents.pdf import render_pdf
from fourfold.kernel.tenancy import inside
from fourfold.members.models import Membership, Position, Representative
from fourfold.members.positions import commands as positions
from fourfold.members.positions.suggestions import SUGGESTIONS
from fourfold.partnerships.models import Partnership
from fourfold.partnerships.vocabulary import PS, seed_terms
from fourfold.reports.documents import Options, starter_pack
from tests.people import make_cast

SENTENCE = "We meet once a month, write down what we agreed, and say who does what by when. "
LIMIT = 1000  # milliseconds for a file
RENDERERS = {"pdf": render_pdf, "docx": render_docx, "html": render_html}


def write_the_papers(cast) -> None:
    seed_terms(cast.here)
    for key in Article.Key:
        body = "4" if key == Article.Key.HOURS else SENTENCE * 2
        charter.write_article(charter_queries.article(key), by=cast.ana, version=1, body=body)
    charter.choose_rules([topic.key for topic in TOPICS], by=cast.ana)
    positions.choose_positions([one.key for one in SUGGESTIONS], by=cast.ana)


def fill(start: int, end: int) -> None:
    """Members up to `end`, each with two people who share how to reach them."""
    states = list(Membership.State)
    for number in range(start, end):
        organization = Organization.objects.create(
            name=f"Organization of the valley {number}", phone=f"719 555 {number:04}"
        )
        membership = Membership.objects.create(
            organization=organization, state=states[number % 4], ps=[PS[number % 4][0]]
        )
        for name in ("Lee Ortiz", "Dana Pike"):
            Representative.objects.create(
                membership=membership,
                name=f"{name} {number}",
                title="Director",
                email=f"{name.split()[0]}{number}@example.org",
                phone=f"719 555 {number:04}",
                shares_contact=True,
            )
    first = Membership.objects.first()
    for chair in Position.objects.filter(is_lived_experience=False)[::2]:
        chair.membership = first
        chair.save()


def measure(partnership: Partnership, members: int) -> None:
    for kind, render in RENDERERS.items():
        taken = []
        for _turn in range(5):
            started = time.perf_counter()
            file = render(starter_pack(partnership, Options()))
            taken.append((time.perf_counter() - started) * 1000)
        limit = "" if kind == "html" else f" (limit {LIMIT})"
        print(
            f"starter pack: {members} members, {kind}: first {taken[0]:.0f} ms, median"
            f" {statistics.median(taken):.0f} ms{limit}, {len(file) / 1000:.0f} kB"
        )


def main() -> None:
    call_command("prepare", verbosity=0)
    cast = make_cast()
    with inside(cast.here):
        write_the_papers(cast)
        done = 0
        for members in (34, 500):
            fill(done, members)
            done = members
            measure(cast.here, members)


if __name__ == "__main__":
    main()
