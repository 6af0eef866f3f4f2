"""A messy list of 2,000 rows: preview, adding, undoing. Medians of three."""

import os
import random
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

from fourfold.kernel.tabular import commands, judging
from fourfold.kernel.tabular.models import StagedRow
from fourfold.kernel.tabular.reading import read_paste
from fourfold.kernel.tenancy import inside
from fourfold.members.importing.importer import PEOPLE
from fourfold.partnerships.vocabulary import seed_terms
from tests.people import make_cast

ROWS = 2000
KINDS = ("Police Department", "Sheriff", "Clinic", "Shelter", "School District", "Legal Aid")
TOWNS = [
    f"{a}{b}"
    for a in ("Bent", "Otter", "Cedar", "Stone", "High")
    for b in ("ville", " Creek", "ton", " Fork")
]
NAMES = ("Ortiz, Lee", "Dana Pike & Sam Roe (alt)", "IRIS COLE", "Dr. Ana de la Cruz", "")


def messy_list() -> str:
    chance = random.Random(4)
    lines = ["Agency\tContact\tE-mail\tPhone"]
    for number in range(ROWS):
        place = f"{chance.choice(TOWNS)} {chance.choice(KINDS)} {number % 400 or ''}"
        who = chance.choice(NAMES)
        lines.append(f"{place}\t{who}\tp{number}@example.org\t719-555-{number:04}")
    return "\n".join(lines)


def timed(deed):
    start = time.perf_counter()
    result = deed()
    return result, time.perf_counter() - start


def once(cast, text):
    sheet, reading = timed(lambda: read_paste(text, words=PEOPLE.words))
    batch = commands.stage(PEOPLE, by=cast.ana, sheets=[sheet], label="bench")
    header = batch.sheets[0]["header"]
    names = judging.names_of_columns(batch, header)
    guessed = PEOPLE.guess_columns(names, sheet.rows[1:41])
    mapping = {str(n): one.field for n, one in guessed.items() if one.field}
    batch, judging_time = timed(
        lambda: commands.choose_columns(batch, by=cast.ana, sheet=0, header=header, mapping=mapping)
    )
    waiting = StagedRow.objects.filter(batch=batch, state=StagedRow.State.ASKS)
    answers = {
        r.number: {q["key"]: q["choices"][-1][0] for q in r.verdict["questions"]} for r in waiting
    }
    if answers:
        commands.answer_rows(batch, by=cast.ana, answers=answers)
        batch.refresh_from_db()
    batch, adding = timed(lambda: commands.keep_batch(batch, by=cast.ana))
    _, undoing = timed(lambda: commands.undo_batch(batch, by=cast.ana))
    return {"preview": reading + judging_time, "add": adding, "undo": undoing}


call_command("prepare", verbosity=0)
cast = make_cast()
with inside(cast.here):
    seed_terms(cast.here)
    runs = [once(cast, messy_list()) for _ in range(3)]
for name, limit in (("preview", 2), ("add", 2), ("undo", 1)):
    print(f"{name:8} {statistics.median(run[name] for run in runs):6.2f} s   (aim: {limit} s)")
