"""Reading, exporting and checking tables. Processor time, medians of three; peaks of memory."""

import logging
import os
import statistics
import tempfile
import time
import tracemalloc

folder = tempfile.mkdtemp()
os.environ |= {"DJANGO_SETTINGS_MODULE": "fourfold.config.settings", "FOURFOLD_VAR": folder}
os.environ["FOURFOLD_HOSTS"] = "testserver"
os.environ["DATABASE_URL"] = f"sqlite:///{folder}/bench.sqlite3"
import django

django.setup()
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext, override_settings
from django.urls import reverse
from openpyxl import load_workbook

from fourfold.kernel.tabular import commands
from fourfold.kernel.tabular.reading import read_file
from fourfold.kernel.tabular.writing import to_csv, to_xlsx
from fourfold.kernel.tenancy import inside
from tests.imports.sectors import SECTORS
from tests.people import make_cast

HEADER = ["Sector", "County", "Note", "E-mail", "Phone"]


def table(rows):
    return [
        [f"Sector {n}", "Pueblo", "meets on Mondays", f"p{n}@example.org", f"+1 303 555 {n:05}"]
        for n in range(rows)
    ]


def timed(deed):
    times = []
    for _run in range(3):
        start = time.process_time()
        result = deed()
        times.append(time.process_time() - start)
    return result, statistics.median(times)


def peak(deed):
    tracemalloc.start()
    deed()
    highest = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return highest / 1024 / 1024


def peer(content):
    """The same cells through openpyxl, read-only."""
    return list(load_workbook(content, read_only=True, data_only=True).active.values)


def tables(rows):
    cells = table(rows)
    for name, write in (("csv", to_csv), ("xlsx", lambda h, r: to_xlsx(h, r, title="List"))):
        content, writing = timed(lambda write=write: write(HEADER, cells))
        _, reading = timed(lambda content=content, name=name: read_file(f"list.{name}", content))
        memory = peak(lambda content=content, name=name: read_file(f"list.{name}", content))
        print(
            f"{rows:6} rows {name:4}  write {writing:5.2f} s  read {reading:5.2f} s"
            f"  peak {memory:5.1f} MB"
        )
        if name == "xlsx":
            path = f"{folder}/list.xlsx"
            with open(path, "wb") as file:
                file.write(content)
            _, other = timed(lambda path=path: peer(path))
            print(f"{rows:6} rows xlsx  openpyxl {other:5.2f} s, {other / reading:.1f} times ours")


def batch(cast, rows):
    sheets = read_file("list.csv", to_csv(HEADER, table(rows)), words=SECTORS.words)
    staged, staging = timed(
        lambda: commands.stage(SECTORS, by=cast.ana, sheets=sheets, label="list.csv")
    )
    start = time.process_time()
    mapping = {"0": "name", "1": "county", "2": "note"}
    commands.choose_columns(staged, by=cast.ana, sheet=0, header=[1], mapping=mapping)
    checking = time.process_time() - start
    print(f"{rows:6} rows       stage {staging:5.2f} s  check {checking:5.2f} s")
    return staged


def pages(cast, staged):
    browser = cast.client(cast.ana)
    at = reverse("sectors:import-preview", args=[cast.here.pk, staged.pk])
    if browser.get(at).status_code != 200:
        raise SystemExit("The preview does not open.")
    for page in (1, 20, 40):
        with CaptureQueriesContext(connection) as queries:
            browser.get(f"{at}?page={page}")
        asked = len(queries)
        _, spent = timed(lambda page=page: browser.get(f"{at}?page={page}"))
        print(f"preview, page {page:2}   {asked:2} SQL  {spent * 1000:5.1f} ms")


for size in (2_000, 19_999):
    tables(size)
logging.disable(logging.ERROR)
os.makedirs(f"{folder}/static")
call_command("prepare", verbosity=0)
cast = make_cast()
with override_settings(ROOT_URLCONF="tests.imports.urls"), inside(cast.here):
    pages(cast, batch(cast, 2_000))
    batch(cast, 19_999)
